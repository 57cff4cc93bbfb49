import { ChangeDetectionStrategy, Component, inject, input, signal, viewChild } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ApiError } from '../../core/errors/api-error';
import { keepDraft } from '../../core/drafts/keep-draft';
import { submit } from '../../core/forms/submit';
import { filledIn } from '../../core/forms/validators';
import { newPassword, userName } from '../../core/session/credentials';
import { ownPath } from '../../core/session/guards';
import { PasswordStrength } from '../../core/session/password-strength/password-strength';
import { Session } from '../../core/session/session';
import { ErrorPanel } from '../../ui/error-panel/error-panel';
import { ErrorSummary } from '../../ui/error-summary/error-summary';
import { ErrorPipe } from '../../ui/form-field/error.pipe';
import { ShowPassword } from '../../ui/form-field/show-password';
import { PageHeader } from '../../ui/page-header/page-header';
import { TermsLine } from '../terms/terms-line';
import { WaysIn } from '../ways-in/ways-in';

/** The page for those who have no account yet. */
@Component({
  selector: 'ccp-register',
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
    TermsLine,
    TranslocoPipe,
    WaysIn,
  ],
  templateUrl: './register.html',
  styleUrl: '../auth-page.scss',
})
export class Register {
  readonly return_to = input<string>();
  readonly areWaysKnown = input(true);

  private readonly session = inject(Session);
  private readonly router = inject(Router);
  protected readonly form = inject(NonNullableFormBuilder).group({
    username: ['', [filledIn, userName]],
    email: ['', [filledIn, Validators.email, Validators.maxLength(254)]],
    password: ['', [filledIn, newPassword]],
  });
  private readonly draft = keepDraft('register', this.form, { omit: ['password'] });
  protected readonly isSending = signal(false);
  protected readonly isShown = signal(false);
  protected readonly failure = signal<ApiError | null>(null);
  private readonly summary = viewChild.required(ErrorSummary);

  protected async register(): Promise<void> {
    this.failure.set(null);
    const { username, email, password } = this.form.getRawValue();
    const isIn = await submit({
      form: this.form,
      summary: this.summary(),
      isSending: this.isSending,
      send: () =>
        this.session.register({ username: username.trim(), email: email.trim(), password }).then(() => true),
      failed: (error) => this.failure.set(error),
    });
    if (!isIn) return;
    this.form.markAsPristine();
    this.draft.clear();
    await this.router.navigateByUrl(ownPath(this.return_to() ?? '/welcome', this.router));
  }
}
