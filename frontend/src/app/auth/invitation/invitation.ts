import {
  ChangeDetectionStrategy,
  Component,
  effect,
  inject,
  input,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import type { InvitationLookDto } from '#contracts/admin.dto';
import { AccountLinksApi } from '../../core/api/account-links-api';
import { type ApiError, toApiError } from '../../core/errors/api-error';
import { submit } from '../../core/forms/submit';
import { filledIn } from '../../core/forms/validators';
import { newPassword, userName } from '../../core/session/credentials';
import { PasswordStrength } from '../../core/session/password-strength/password-strength';
import { Session } from '../../core/session/session';
import { ErrorPanel } from '../../ui/error-panel/error-panel';
import { ErrorSummary } from '../../ui/error-summary/error-summary';
import { ErrorPipe } from '../../ui/form-field/error.pipe';
import { ShowPassword } from '../../ui/form-field/show-password';
import { PageHeader } from '../../ui/page-header/page-header';
import { isDead, type LinkValues } from '../link-values';
import { Notice } from '../notice/notice';
import { TermsLine } from '../terms/terms-line';

/** Makes the account that somebody was invited to, by the link that was mailed or shown. */
@Component({
  selector: 'ccp-invitation',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ErrorPanel,
    ErrorPipe,
    ErrorSummary,
    MatButton,
    MatFormFieldModule,
    MatInput,
    Notice,
    PageHeader,
    PasswordStrength,
    ReactiveFormsModule,
    RouterLink,
    ShowPassword,
    TermsLine,
    TranslocoPipe,
  ],
  templateUrl: './invitation.html',
  styleUrl: '../auth-page.scss',
})
export class Invitation {
  /** `token`. */
  readonly link = input<LinkValues>({});

  private readonly api = inject(AccountLinksApi);
  private readonly router = inject(Router);
  protected readonly session = inject(Session);
  protected readonly form = inject(NonNullableFormBuilder).group({
    email: ['', [filledIn, Validators.email, Validators.maxLength(254)]],
    username: ['', [filledIn, userName]],
    password: ['', [filledIn, newPassword]],
  });
  protected readonly state = signal<'looking' | 'open' | 'dead'>('looking');
  protected readonly invitation = signal<InvitationLookDto | null>(null);
  protected readonly isSending = signal(false);
  protected readonly isShown = signal(false);
  protected readonly failure = signal<ApiError | null>(null);
  private readonly summary = viewChild.required(ErrorSummary);

  constructor() {
    effect(() => {
      this.link();
      untracked(() => void this.look());
    });
  }

  protected async look(): Promise<void> {
    this.failure.set(null);
    const { token } = this.link();
    if (token === undefined) {
      this.state.set('dead');
      return;
    }
    this.state.set('looking');
    try {
      const found = await firstValueFrom(this.api.lookAtInvitation({ token }));
      this.form.controls.email.setValue(found.email ?? '');
      this.invitation.set(found);
      this.state.set('open');
    } catch (thrown) {
      this.tell(toApiError(thrown));
    }
  }

  protected async accept(): Promise<void> {
    this.failure.set(null);
    const isIn = await submit({
      form: this.form,
      summary: this.summary(),
      isSending: this.isSending,
      send: () => this.send(),
      failed: (error) => this.failure.set(error),
    });
    if (!isIn) return;
    // The welcome is about looking for a job.
    await this.router.navigateByUrl(this.invitation()?.role === 'member' ? '/welcome' : '/', {
      replaceUrl: true,
    });
  }

  private async send(): Promise<boolean> {
    const { username, password, email } = this.form.getRawValue();
    const address = this.invitation()?.email === null ? { email: email.trim() } : {};
    try {
      await this.session.acceptInvitation({
        token: this.link()['token'] ?? '',
        username: username.trim(),
        password,
        ...address,
      });
      return true;
    } catch (thrown) {
      if (!isDead(toApiError(thrown))) throw thrown;
      this.state.set('dead');
      return false;
    }
  }

  private tell(error: ApiError): void {
    if (isDead(error)) this.state.set('dead');
    else this.failure.set(error);
  }
}
