import { ChangeDetectionStrategy, Component, effect, inject, input, signal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import { AccountLinksApi } from '../../core/api/account-links-api';
import { type ApiError, toApiError } from '../../core/errors/api-error';
import { Announcer } from '../../core/layout/announcer';
import { Session } from '../../core/session/session';
import { ErrorPanel } from '../../ui/error-panel/error-panel';
import { PageHeader } from '../../ui/page-header/page-header';
import { Snackbar } from '../../ui/snackbar/snackbar';
import { isDead, type LinkValues } from '../link-values';

/** Confirms an e-mail address by the link that was sent there, whoever is signed in. */
@Component({
  selector: 'ccp-verify-email',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ErrorPanel, MatButton, PageHeader, RouterLink, TranslocoPipe],
  templateUrl: './verify-email.html',
  styleUrl: '../auth-page.scss',
})
export class VerifyEmail {
  /** `token`. */
  readonly link = input<LinkValues>({});

  private readonly api = inject(AccountLinksApi);
  private readonly announcer = inject(Announcer);
  private readonly snackbar = inject(Snackbar);
  protected readonly session = inject(Session);
  protected readonly state = signal<'working' | 'done' | 'dead'>('working');
  protected readonly failure = signal<ApiError | null>(null);
  protected readonly isSending = signal(false);

  constructor() {
    effect(() => {
      this.link();
      untracked(() => void this.verify());
    });
  }

  protected async verify(): Promise<void> {
    this.failure.set(null);
    const { token } = this.link();
    if (token === undefined) {
      this.state.set('dead');
      return;
    }
    this.state.set('working');
    try {
      await firstValueFrom(this.api.verifyEmail({ token }), { defaultValue: undefined });
    } catch (thrown) {
      const error = toApiError(thrown);
      if (isDead(error)) this.end('dead', 'auth.dead.heading');
      else this.failure.set(error);
      return;
    }
    this.end('done', 'auth.verify.done_heading');
    // Who is signed in here may be whose address it is. If it cannot be asked now, the next page does.
    if (this.session.isSignedIn()) await this.session.refresh().catch(() => false);
  }

  protected async resend(): Promise<void> {
    if (this.isSending()) return;
    this.isSending.set(true);
    try {
      await firstValueFrom(this.api.resendVerification(), { defaultValue: undefined });
      this.snackbar.say('auth.verify.resent');
    } catch (thrown) {
      const error = toApiError(thrown);
      this.snackbar.failed('auth.verify.not_resent', error, {
        again: error.is_retryable ? () => void this.resend() : undefined,
      });
    } finally {
      this.isSending.set(false);
    }
  }

  private end(state: 'done' | 'dead', said: string): void {
    this.state.set(state);
    this.announcer.say(said);
  }
}
