import { Location } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  effect,
  type ElementRef,
  inject,
  Injector,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import type { IdentityProvider } from '#contracts/social';
import { AuthApi } from '../../../../core/api/auth-api';
import { toApiError } from '../../../../core/errors/api-error';
import { AgoPipe, DatePipe } from '../../../../core/i18n/format.pipes';
import { focusAfterRender } from '../../../../core/layout/focus-after-render';
import { ASYNC_VIEW } from '../../../../ui/async-view/async-view';
import { Confirm } from '../../../../ui/confirm/confirm';
import { Icon } from '../../../../ui/icon/icon';
import { Skeleton } from '../../../../ui/skeleton/skeleton';
import { Snackbar } from '../../../../ui/snackbar/snackbar';
import { type Connection, Connections } from './connections';
import { connectionResult } from './connection-result';
import { GO_TO } from './go-to';

/** The accounts elsewhere that the member signs in with: connecting one leads there and back. */
@Component({
  selector: 'ccp-connected-accounts',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [...ASYNC_VIEW, AgoPipe, DatePipe, Icon, MatButton, Skeleton, TranslocoPipe],
  providers: [Connections],
  templateUrl: './connected-accounts.html',
  styleUrls: ['../../settings-section.scss', './connected-accounts.scss'],
})
export class ConnectedAccounts {
  private readonly api = inject(AuthApi);
  private readonly confirm = inject(Confirm);
  private readonly snackbar = inject(Snackbar);
  private readonly injector = inject(Injector);
  private readonly goTo = inject(GO_TO);
  protected readonly connections = inject(Connections);
  /** Which one the browser is on its way to, and which one is being disconnected. */
  protected readonly leavingTo = signal<IdentityProvider | null>(null);
  protected readonly ending = signal<IdentityProvider | null>(null);
  /** How it went elsewhere, for whoever comes back from there. */
  protected readonly result = connectionResult(inject(ActivatedRoute).snapshot.fragment);
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');

  constructor() {
    // Said once: a reload or the browser's Back would say it again.
    const location = inject(Location);
    if (this.result) location.replaceState(location.path());
    if (this.result?.error) focusAfterRender(() => this.heading().nativeElement, this.injector);
    const told = effect(() => {
      const all = this.connections.value();
      if (!all) return;
      untracked(() => this.tellConnected(all));
      told.destroy();
    });

    // Coming back by the browser's button shows the page as it was left.
    const arrive = () => this.leavingTo.set(null);
    addEventListener('pageshow', arrive);
    inject(DestroyRef).onDestroy(() => removeEventListener('pageshow', arrive));
  }

  protected async connect({ provider, name }: Connection): Promise<void> {
    if (this.leavingTo()) return;
    this.leavingTo.set(provider);
    try {
      const { authorize_url } = await firstValueFrom(this.api.startLink(provider));
      this.goTo(authorize_url);
    } catch (thrown) {
      this.leavingTo.set(null);
      this.snackbar.failed('settings.account.connections.connect_failed', toApiError(thrown), {
        params: { name },
      });
    }
  }

  protected async disconnect({ provider, name }: Connection): Promise<void> {
    if (this.ending()) return;
    const isSure = await this.confirm.ask({
      title: 'settings.account.connections.ask_title',
      text: 'settings.account.connections.ask_text',
      action: 'settings.account.connections.disconnect',
      params: { name },
      is_destructive: true,
    });
    if (!isSure) return;
    this.ending.set(provider);
    try {
      await firstValueFrom(this.api.disconnect(provider));
      this.connections.forget(provider);
      this.snackbar.say('settings.account.connections.disconnected', { params: { name } });
      // The button that was pressed is gone.
      focusAfterRender(() => this.heading().nativeElement, this.injector);
    } catch (thrown) {
      this.snackbar.failed('settings.account.connections.disconnect_failed', toApiError(thrown), {
        params: { name },
      });
    } finally {
      this.ending.set(null);
    }
  }

  /** The address says so; what counts is that the list does too. */
  private tellConnected(all: readonly Connection[]): void {
    const there = all.find(({ provider, identity }) => identity && provider === this.result?.connected);
    if (there) {
      this.snackbar.say('settings.account.connections.connected', { params: { name: there.name } });
    }
  }
}
