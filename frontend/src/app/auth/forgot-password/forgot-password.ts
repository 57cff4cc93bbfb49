import { ChangeDetectionStrategy, Component, inject, Injector, signal, viewChild } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { map } from 'rxjs';
import { AccountLinksApi } from '../../core/api/account-links-api';
import type { ApiError } from '../../core/errors/api-error';
import { submit } from '../../core/forms/submit';
import { filledIn } from '../../core/forms/validators';
import { focusAfterRender } from '../../core/layout/focus-after-render';
import { ErrorPanel } from '../../ui/error-panel/error-panel';
import { ErrorSummary } from '../../ui/error-summary/error-summary';
import { ErrorPipe } from '../../ui/form-field/error.pipe';
import { PageHeader } from '../../ui/page-header/page-header';

/** Asks for a link to set a new password. Says the same whether or not somebody has the address. */
@Component({
  selector: 'ccp-forgot-password',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ErrorPanel,
    ErrorPipe,
    ErrorSummary,
    MatButton,
    MatFormFieldModule,
    MatInput,
    PageHeader,
    ReactiveFormsModule,
    RouterLink,
    TranslocoPipe,
  ],
  templateUrl: './forgot-password.html',
  styleUrl: '../auth-page.scss',
})
export class ForgotPassword {
  private readonly api = inject(AccountLinksApi);
  private readonly injector = inject(Injector);
  protected readonly form = inject(NonNullableFormBuilder).group({
    email: ['', [filledIn, Validators.email, Validators.maxLength(254)]],
  });
  protected readonly isSending = signal(false);
  protected readonly failure = signal<ApiError | null>(null);
  protected readonly sentTo = signal<string | null>(null);
  private readonly summary = viewChild.required(ErrorSummary);

  protected async ask(): Promise<void> {
    this.failure.set(null);
    const email = this.form.getRawValue().email.trim();
    const isSent = await submit({
      form: this.form,
      summary: this.summary(),
      isSending: this.isSending,
      send: () => this.api.forgotPassword({ email }).pipe(map(() => true)),
      failed: (error) => this.failure.set(error),
    });
    if (!isSent) return;
    this.sentTo.set(email);
    focusAfterRender(() => document.querySelector<HTMLElement>('h1'), this.injector);
  }

  protected again(): void {
    this.sentTo.set(null);
    focusAfterRender(() => document.getElementById('forgot-email'), this.injector);
  }
}
