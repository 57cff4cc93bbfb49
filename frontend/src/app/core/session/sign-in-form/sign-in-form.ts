import { ChangeDetectionStrategy, Component, inject, input, output, signal, viewChild } from '@angular/core';
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
import { Session } from '../session';

/** The fields of signing in, for the page and for the dialog over a page whose session ended. */
@Component({
  selector: 'ccp-sign-in-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
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

  private readonly session = inject(Session);
  protected readonly form = inject(NonNullableFormBuilder).group({
    username: ['', filledIn],
    password: ['', filledIn],
  });
  protected readonly isSending = signal(false);
  protected readonly isShown = signal(false);
  protected readonly failure = signal<ApiError | null>(null);
  private readonly summary = viewChild.required(ErrorSummary);

  protected async signIn(): Promise<void> {
    this.failure.set(null);
    const username = this.username() || this.form.getRawValue().username.trim();
    if (this.username()) this.form.controls.username.setValue(username);
    const isIn = await submit({
      form: this.form,
      summary: this.summary(),
      isSending: this.isSending,
      send: () => this.session.signIn({ ...this.form.getRawValue(), username }).then(() => true),
      failed: (error) => this.tell(error),
    });
    if (isIn) this.signedIn.emit();
  }

  private tell(error: ApiError): void {
    if (error.code !== 'unauthorized') {
      this.failure.set(error);
      return;
    }
    // Neither field alone is wrong, and the answer must not say which.
    this.form.setErrors({ wrong_credentials: true });
    this.summary().show();
  }
}
