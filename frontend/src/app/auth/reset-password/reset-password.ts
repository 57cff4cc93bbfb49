import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  signal,
  viewChild,
} from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { catchError, map, of, throwError } from 'rxjs';
import { AccountLinksApi } from '../../core/api/account-links-api';
import { type ApiError, toApiError } from '../../core/errors/api-error';
import { submit } from '../../core/forms/submit';
import { filledIn } from '../../core/forms/validators';
import { newPassword } from '../../core/session/credentials';
import { PasswordStrength } from '../../core/session/password-strength/password-strength';
import { Session } from '../../core/session/session';
import { ErrorPanel } from '../../ui/error-panel/error-panel';
import { ErrorSummary } from '../../ui/error-summary/error-summary';
import { ErrorPipe } from '../../ui/form-field/error.pipe';
import { ShowPassword } from '../../ui/form-field/show-password';
import { PageHeader } from '../../ui/page-header/page-header';
import { Snackbar } from '../../ui/snackbar/snackbar';
import { isDead, type LinkValues } from '../link-values';

/** Sets a new password by the link that was mailed. */
@Component({
  selector: 'ccp-reset-password',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ErrorPanel,
    ErrorPipe,
    ErrorSummary,
    MatButton,
    MatFormFieldModule,
    MatInput,
    PageHeader,
    PasswordStrength,
    ReactiveFormsModule,
    RouterLink,
    ShowPassword,
    TranslocoPipe,
  ],
  templateUrl: './reset-password.html',
  styleUrl: '../auth-page.scss',
})
export class ResetPassword {
  /** `token`. */
  readonly link = input<LinkValues>({});

  private readonly api = inject(AccountLinksApi);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly snackbar = inject(Snackbar);
  protected readonly form = inject(NonNullableFormBuilder).group({
    new_password: ['', [filledIn, newPassword]],
  });
  protected readonly isSending = signal(false);
  protected readonly isShown = signal(false);
  protected readonly failure = signal<ApiError | null>(null);
  private readonly token = computed(() => this.link()['token'] ?? '');
  /** A reload loses the token, as the address does not keep it: the mail has it still. */
  protected readonly isDead = linkedSignal(() => this.token() === '');
  private readonly summary = viewChild.required(ErrorSummary);

  protected async reset(): Promise<void> {
    this.failure.set(null);
    const isReset = await submit({
      form: this.form,
      summary: this.summary(),
      isSending: this.isSending,
      send: () =>
        this.api.resetPassword({ token: this.token(), ...this.form.getRawValue() }).pipe(
          map(() => true),
          catchError((thrown: unknown) => {
            if (!isDead(toApiError(thrown))) return throwError(() => thrown);
            this.isDead.set(true);
            return of(false);
          }),
        ),
      failed: (error) => this.failure.set(error),
    });
    if (!isReset) return;
    // The server ended every session of the account, this browser's too.
    if (this.session.isSignedIn()) this.session.forget();
    this.snackbar.say('auth.reset.done');
    await this.router.navigateByUrl('/sign-in', { replaceUrl: true });
  }
}
