import { ChangeDetectionStrategy, Component, inject, signal, viewChild } from '@angular/core';
import { FormGroupDirective, NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { TranslocoPipe } from '@jsverse/transloco';
import { map } from 'rxjs';
import { AuthApi } from '../../../../core/api/auth-api';
import { submit } from '../../../../core/forms/submit';
import { filledIn } from '../../../../core/forms/validators';
import { newPassword } from '../../../../core/session/credentials';
import { PasswordStrength } from '../../../../core/session/password-strength/password-strength';
import { Session } from '../../../../core/session/session';
import { ErrorSummary } from '../../../../ui/error-summary/error-summary';
import { ErrorPipe } from '../../../../ui/form-field/error.pipe';
import { ShowPassword } from '../../../../ui/form-field/show-password';
import { Snackbar } from '../../../../ui/snackbar/snackbar';

/** Changes the password, by the current one. */
@Component({
  selector: 'ccp-change-password',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ErrorPipe,
    ErrorSummary,
    MatButton,
    MatFormFieldModule,
    MatInput,
    PasswordStrength,
    ReactiveFormsModule,
    ShowPassword,
    TranslocoPipe,
  ],
  templateUrl: './change-password.html',
  styleUrl: '../settings.scss',
})
export class ChangePassword {
  private readonly api = inject(AuthApi);
  private readonly snackbar = inject(Snackbar);
  protected readonly username = inject(Session).user()?.username ?? '';
  protected readonly form = inject(NonNullableFormBuilder).group({
    current_password: ['', filledIn],
    new_password: ['', [filledIn, newPassword]],
  });
  protected readonly isSending = signal(false);
  protected readonly isCurrentShown = signal(false);
  protected readonly isNewShown = signal(false);
  private readonly summary = viewChild.required(ErrorSummary);
  private readonly directive = viewChild.required(FormGroupDirective);

  protected async change(): Promise<void> {
    const isChanged = await submit({
      form: this.form,
      summary: this.summary(),
      isSending: this.isSending,
      send: () => this.api.changePassword(this.form.getRawValue()).pipe(map(() => true)),
      failed: (error) =>
        this.snackbar.failed('profile.settings.password.failed', error, { again: () => void this.change() }),
    });
    if (!isChanged) return;
    this.directive().resetForm();
    this.snackbar.say('profile.settings.password.changed');
  }
}
