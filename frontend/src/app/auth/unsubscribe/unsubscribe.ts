import { ChangeDetectionStrategy, Component, effect, inject, input, signal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { firstValueFrom, type Observable } from 'rxjs';
import type { RefusableMail } from '#contracts/mail';
import type { UnsubscribedDto } from '#contracts/mail.dto';
import { AccountLinksApi } from '../../core/api/account-links-api';
import { type ApiError, toApiError } from '../../core/errors/api-error';
import { Announcer } from '../../core/layout/announcer';
import { ErrorPanel } from '../../ui/error-panel/error-panel';
import { PageHeader } from '../../ui/page-header/page-header';
import { isDead, type LinkValues } from '../link-values';

/** Stops one kind of mail by the link at its end. Only on a press: programs that check mails open links too. */
@Component({
  selector: 'ccp-unsubscribe',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ErrorPanel, MatButton, PageHeader, RouterLink, TranslocoPipe],
  templateUrl: './unsubscribe.html',
  styleUrl: '../auth-page.scss',
})
export class Unsubscribe {
  /** `token`. */
  readonly link = input<LinkValues>({});

  private readonly api = inject(AccountLinksApi);
  private readonly announcer = inject(Announcer);
  protected readonly state = signal<'looking' | 'asking' | 'stopped' | 'dead'>('looking');
  protected readonly kind = signal<RefusableMail | null>(null);
  protected readonly failure = signal<ApiError | null>(null);
  protected readonly isSending = signal(false);

  constructor() {
    effect(() => {
      this.link();
      untracked(() => void this.look());
    });
  }

  protected async look(): Promise<void> {
    this.state.set('looking');
    await this.ask((token) => this.api.getSubscription(token));
  }

  protected async stop(): Promise<void> {
    if (this.isSending()) return;
    this.isSending.set(true);
    await this.ask((token) => this.api.unsubscribe(token));
    this.isSending.set(false);
    if (this.state() === 'stopped') this.announcer.say('auth.unsubscribe.stopped_heading');
  }

  private async ask(send: (token: string) => Observable<UnsubscribedDto>): Promise<void> {
    this.failure.set(null);
    const { token } = this.link();
    if (token === undefined) {
      this.state.set('dead');
      return;
    }
    try {
      const { kind, unsubscribed } = await firstValueFrom(send(token));
      this.kind.set(kind);
      this.state.set(unsubscribed ? 'stopped' : 'asking');
    } catch (thrown) {
      const error = toApiError(thrown);
      if (isDead(error)) this.state.set('dead');
      else this.failure.set(error);
    }
  }
}
