import {
  ChangeDetectionStrategy,
  Component,
  inject,
  Injector,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { TranslocoPipe } from '@jsverse/transloco';
import { ErrorSummary } from '../../../ui/error-summary/error-summary';
import { ErrorPipe } from '../../../ui/form-field/error.pipe';
import { ShowPassword } from '../../../ui/form-field/show-password';
import { ErrorPanel } from '../../../ui/error-panel/error-panel';
import type { ApiError } from '../../errors/api-error';
import { formFields } from '../../forms/form-fields';
import { submit } from '../../forms/submit';
import { filledIn } from '../../forms/validators';
import { focusAfterRender } from '../../layout/focus-after-render';
import { CodeForm } from '../code-form/code-form';
import { Session } from '../session';

/**
 * The fields of signing in, and the code of an authenticator app where the account has one; for the page and for the
 * dialog over a page whose session ended. What else leads in stands above the button, as content.
 */
@Component({
  selector: 'ccp-sign-in-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    CodeForm,
    ErrorPanel,
    ErrorPipe,
    ErrorSummary,
    MatButton,
    MatFormFieldModule,
    MatInput,
    ReactiveFormsModule,
    ShowPassword,
    TranslocoPipe,
  ],
  templateUrl: './sign-in-form.html',
  // The dialog stands outside the routes that provide them.
  providers: [formFields],
  styles: `
    form {
      --ccp-gap: var(--ccp-space-4);
    }

    .send {
      width: 100%;
      margin-top: var(--ccp-space-2);
    }
  `,
})
export class SignInForm {
  /** Who signs in, if that is known. */
  readonly username = input('');
  readonly signedIn = output();
  /** Whether name and password were right and a code is asked for. */
  readonly isCodeAsked = signal(false);

  private readonly injector = inject(Injector);
  private readonly session = inject(Session);
  protected readonly form = inject(NonNullableFormBuilder).group({
    username: ['', filledIn],
    password: ['', filledIn],
  });
  protected readonly isSending = signal(false);
  protected readonly isShown = signal(false);
  protected readonly failure = signal<ApiError | null>(null);
  private readonly summary = viewChild.required(ErrorSummary);
  protected readonly sendCode = (code: string) => this.session.signIn({ ...this.credentials(), code });

  protected async signIn(): Promise<void> {
    this.failure.set(null);
    if (this.username()) this.form.controls.username.setValue(this.username());
    const isIn = await submit({
      form: this.form,
      summary: this.summary(),
      isSending: this.isSending,
      send: () => this.session.signIn(this.credentials()).then(() => true),
      failed: (error) => this.tell(error),
    });
    if (isIn) this.signedIn.emit();
  }

  protected refuse(error: ApiError): void {
    this.isCodeAsked.set(false);
    this.tell(error);
  }

  protected goBack(): void {
    this.isCodeAsked.set(false);
    focusAfterRender(() => document.getElementById('sign-in-password'), this.injector);
  }

  private credentials() {
    const { username, password } = this.form.getRawValue();
    return { username: username.trim(), password };
  }

  private tell(error: ApiError): void {
    if (error.code === 'second_factor_required') {
      this.isCodeAsked.set(true);
      return;
    }
    // Neither field alone is wrong, and the answer must not say which. Who may not enter is told why.
    if (error.code === 'unauthorized') this.form.setErrors({ wrong_credentials: true });
    else if (error.code === 'forbidden' && error.detail) this.form.setErrors({ server: error.detail });
    else {
      this.failure.set(error);
      return;
    }
    this.summary().show();
  }
}
