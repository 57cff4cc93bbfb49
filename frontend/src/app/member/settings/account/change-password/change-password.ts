import { ChangeDetectionStrategy, Component, computed, inject, signal, viewChild } from '@angular/core';
import { FormGroupDirective, NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { AuthApi } from '../../../../core/api/auth-api';
import { filledIn } from '../../../../core/forms/validators';
import { newPassword } from '../../../../core/session/credentials';
import { PasswordStrength } from '../../../../core/session/password-strength/password-strength';
import { Session } from '../../../../core/session/session';
import { ErrorSummary } from '../../../../ui/error-summary/error-summary';
import { Snackbar } from '../../../../ui/snackbar/snackbar';
import { Fold } from '../../fold/fold';
import { FreshNote } from '../../fresh-note/fresh-note';
import { OwnerForms } from '../../owner-forms';
import { PasswordField } from '../../password-field/password-field';

/** Changes the password by the current one, or sets the first. */
@Component({
  selector: 'ccp-change-password',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ErrorSummary,
    Fold,
    FreshNote,
    MatButton,
    PasswordField,
    PasswordStrength,
    ReactiveFormsModule,
    TranslocoPipe,
  ],
  templateUrl: './change-password.html',
  styleUrl: '../../settings-section.scss',
})
export class ChangePassword {
  private readonly api = inject(AuthApi);
  private readonly forms = inject(OwnerForms);
  private readonly session = inject(Session);
  private readonly snackbar = inject(Snackbar);
  protected readonly username = computed(() => this.session.user()?.username ?? '');
  protected readonly hasPassword = computed(() => this.session.user()?.has_password ?? true);
  protected readonly form = inject(NonNullableFormBuilder).group({
    current_password: [''],
    new_password: ['', [filledIn, newPassword]],
  });
  protected readonly isOpen = signal(false);
  protected readonly isSending = signal(false);
  private readonly summary = viewChild.required(ErrorSummary);
  private readonly directive = viewChild.required(FormGroupDirective);

  protected async change(): Promise<void> {
    const isFirst = !this.hasPassword();
    this.form.controls.current_password.setValidators(isFirst ? [] : filledIn);
    this.form.controls.current_password.updateValueAndValidity();
    const { new_password, current_password } = this.form.getRawValue();
    const sent = await this.forms.send({
      form: this.form,
      summary: this.summary(),
      isSending: this.isSending,
      send: () => this.api.changePassword(isFirst ? { new_password } : { current_password, new_password }),
      failed: 'settings.account.password.failed',
      again: () => void this.change(),
    });
    if (!sent) return;
    this.close();
    this.snackbar.say(`settings.account.password.${isFirst ? 'was_set' : 'changed'}`);
    // The account has a password from now on; the next visit knows if it cannot be asked now.
    if (isFirst) await this.session.refresh().catch(() => false);
  }

  protected close(): void {
    this.directive().resetForm();
    this.summary().hide();
    this.isOpen.set(false);
  }
}
