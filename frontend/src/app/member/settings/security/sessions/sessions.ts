import {
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  inject,
  Injector,
  signal,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import type { SessionDto } from '#contracts/account.dto';
import { AuthApi } from '../../../../core/api/auth-api';
import { toApiError } from '../../../../core/errors/api-error';
import { AgoPipe, DatePipe } from '../../../../core/i18n/format.pipes';
import { focusAfterRender } from '../../../../core/layout/focus-after-render';
import { Session } from '../../../../core/session/session';
import { ASYNC_VIEW } from '../../../../ui/async-view/async-view';
import { Confirm } from '../../../../ui/confirm/confirm';
import { Icon } from '../../../../ui/icon/icon';
import { Skeleton } from '../../../../ui/skeleton/skeleton';
import { Snackbar } from '../../../../ui/snackbar/snackbar';

/** Said instead of a session's id while all other devices are being signed out. */
const OTHERS = 'others';

/** The devices that the account is signed in on. */
@Component({
  selector: 'ccp-sessions',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [...ASYNC_VIEW, AgoPipe, DatePipe, Icon, MatButton, Skeleton, TranslocoPipe],
  templateUrl: './sessions.html',
  styleUrl: '../../settings-section.scss',
})
export class Sessions {
  private readonly api = inject(AuthApi);
  private readonly session = inject(Session);
  private readonly confirm = inject(Confirm);
  private readonly snackbar = inject(Snackbar);
  private readonly router = inject(Router);
  private readonly transloco = inject(TranslocoService);
  private readonly injector = inject(Injector);
  protected readonly list = this.api.getSessions();
  protected readonly others = computed(() => (this.list.value() ?? []).filter(({ current }) => !current));
  protected readonly ending = signal<string | null>(null);
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');

  /** The same words for a device in its button's name, in the question and in the message. */
  protected wordsOf({ device, address }: SessionDto) {
    const unknown = this.transloco.translate<string>('settings.security.sessions.unknown_address');
    return { device, address: address ?? unknown };
  }

  protected async end(one: SessionDto): Promise<void> {
    const params = this.wordsOf(one);
    const isSure = await this.confirm.ask({
      title: 'settings.security.sessions.ask_title',
      text: 'settings.security.sessions.ask_text',
      action: 'settings.security.sessions.end',
      params,
      is_destructive: true,
    });
    if (!isSure) return;
    const words = {
      done: 'settings.security.sessions.ended',
      failed: 'settings.security.sessions.not_ended',
    };
    await this.endAll([one], { ...words, ending: one.id, params });
  }

  protected async endOthers(): Promise<void> {
    const isSure = await this.confirm.ask({
      title: 'settings.security.sessions.others_title',
      text: 'settings.security.sessions.others_text',
      action: 'settings.security.sessions.others',
      is_destructive: true,
    });
    if (!isSure) return;
    await this.endAll(this.others(), {
      done: 'settings.security.sessions.others_ended',
      failed: 'settings.security.sessions.others_not_ended',
      ending: OTHERS,
      params: {},
    });
  }

  protected async endEverywhere(): Promise<void> {
    const isSure = await this.confirm.ask({
      title: 'settings.security.sessions.everywhere_title',
      text: 'settings.security.sessions.everywhere_text',
      action: 'settings.security.sessions.everywhere',
      is_destructive: true,
    });
    if (!isSure) return;
    try {
      await this.session.signOutEverywhere();
    } catch (error) {
      this.snackbar.failed('settings.security.sessions.everywhere_failed', toApiError(error));
      return;
    }
    await this.router.navigateByUrl('/sign-in');
    this.snackbar.say('session.signed_out');
  }

  private async endAll(
    sessions: readonly SessionDto[],
    words: { done: string; failed: string; ending: string; params: Record<string, string> },
  ): Promise<void> {
    if (this.ending()) return;
    this.ending.set(words.ending);
    const { params } = words;
    try {
      for (const { id } of sessions) await this.endOne(id);
      this.snackbar.say(words.done, { params });
      // The buttons that were pressed are gone.
      focusAfterRender(() => this.heading().nativeElement, this.injector);
    } catch (thrown) {
      const error = toApiError(thrown);
      const again = error.is_retryable ? () => void this.endAll(sessions, words) : undefined;
      this.snackbar.failed(words.failed, error, { params, again });
    } finally {
      this.ending.set(null);
    }
  }

  /** One that is over already is as good as ended. */
  private async endOne(id: string): Promise<void> {
    try {
      await firstValueFrom(this.api.endSession(id));
    } catch (thrown) {
      if (toApiError(thrown).code !== 'not_found') throw thrown;
    }
    this.list.update((all) => all.filter((one) => one.id !== id));
  }
}
