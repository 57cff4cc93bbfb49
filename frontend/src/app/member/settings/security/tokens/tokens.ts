import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  inject,
  Injector,
  signal,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import type { NewTokenDto, PersonalTokenDto } from '#contracts/account.dto';
import { AuthApi } from '../../../../core/api/auth-api';
import { toApiError } from '../../../../core/errors/api-error';
import { AgoPipe, DatePipe } from '../../../../core/i18n/format.pipes';
import { focusAfterRender } from '../../../../core/layout/focus-after-render';
import { ASYNC_VIEW } from '../../../../ui/async-view/async-view';
import { Confirm } from '../../../../ui/confirm/confirm';
import { Skeleton } from '../../../../ui/skeleton/skeleton';
import { Snackbar } from '../../../../ui/snackbar/snackbar';
import { CopyField } from '../../copy-field/copy-field';
import { Fold } from '../../fold/fold';
import { AddToken } from './add-token/add-token';

/** Personal access tokens, for other programs. */
@Component({
  selector: 'ccp-tokens',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [...ASYNC_VIEW, AddToken, AgoPipe, CopyField, DatePipe, Fold, MatButton, Skeleton, TranslocoPipe],
  templateUrl: './tokens.html',
  styleUrls: ['../../settings-section.scss', './tokens.scss'],
})
export class Tokens {
  private readonly api = inject(AuthApi);
  private readonly confirm = inject(Confirm);
  private readonly snackbar = inject(Snackbar);
  private readonly injector = inject(Injector);
  private readonly now = Date.now();
  protected readonly list = this.api.getTokens();
  protected readonly isOpen = signal(false);
  protected readonly removing = signal<string | null>(null);
  /** A new token until the member has copied it; `null` otherwise. */
  readonly shown = signal<NewTokenDto | null>(null);
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');
  private readonly newHeading = viewChild<ElementRef<HTMLElement>>('newHeading');

  protected isOver({ expires_at }: PersonalTokenDto): boolean {
    return expires_at !== null && Date.parse(expires_at) <= this.now;
  }

  protected show(token: NewTokenDto): void {
    this.shown.set(token);
    this.isOpen.set(false);
    this.list.update((all) => [token, ...all]);
    this.snackbar.say('settings.security.tokens.added', { params: { name: token.name } });
    focusAfterRender(() => this.newHeading()?.nativeElement, this.injector);
  }

  protected copied(): void {
    this.shown.set(null);
    this.focusHeading();
  }

  protected async remove({ id, name }: PersonalTokenDto): Promise<void> {
    if (this.removing()) return;
    const params = { name };
    const isSure = await this.confirm.ask({
      title: 'settings.security.tokens.ask_title',
      text: 'settings.security.tokens.ask_text',
      action: 'settings.security.tokens.remove',
      params,
      is_destructive: true,
    });
    if (!isSure) return;
    this.removing.set(id);
    try {
      await firstValueFrom(this.api.removeToken(id));
      this.list.update((all) => all.filter((token) => token.id !== id));
      if (this.shown()?.id === id) this.shown.set(null);
      this.snackbar.say('settings.security.tokens.removed', { params });
      this.focusHeading();
    } catch (thrown) {
      this.snackbar.failed('settings.security.tokens.not_removed', toApiError(thrown), { params });
    } finally {
      this.removing.set(null);
    }
  }

  private focusHeading(): void {
    focusAfterRender(() => this.heading().nativeElement, this.injector);
  }
}
