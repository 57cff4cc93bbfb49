import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { AUDIT_ACTIONS } from '#contracts/admin';
import type { AccessLogEntryDto } from '#contracts/privacy.dto';
import { PrivacyApi } from '../../../../core/api/privacy-api';
import { DatePipe, NumberPipe } from '../../../../core/i18n/format.pipes';
import { ASYNC_VIEW } from '../../../../ui/async-view/async-view';
import { EmptyState } from '../../../../ui/empty-state/empty-state';
import { Icon } from '../../../../ui/icon/icon';
import { Skeleton } from '../../../../ui/skeleton/skeleton';

const PAGE_SIZE = 20;

/** What others did with the member's account, or looked at, a page at a time. */
@Component({
  selector: 'ccp-access-log',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [...ASYNC_VIEW, DatePipe, EmptyState, Icon, MatButton, NumberPipe, Skeleton, TranslocoPipe],
  templateUrl: './access-log.html',
  styleUrls: ['../../settings-section.scss', './access-log.scss'],
})
export class AccessLog {
  private readonly transloco = inject(TranslocoService);
  private readonly skip = signal(0);
  protected readonly entries = inject(PrivacyApi).getAccesses(() => ({
    skip: this.skip(),
    limit: PAGE_SIZE,
  }));
  protected readonly isEmpty = computed(() => this.entries.value()?.length === 0 && this.skip() === 0);
  protected readonly range = computed(() => {
    const total = this.entries.total() ?? 0;
    return { from: this.skip() + 1, to: Math.min(this.skip() + PAGE_SIZE, total), total };
  });
  protected readonly hasPages = computed(() => this.range().total > PAGE_SIZE);
  protected readonly isFirst = computed(() => this.skip() === 0);
  protected readonly isLast = computed(() => this.range().to >= this.range().total);

  protected turn(by: 1 | -1): void {
    if (by < 0 ? this.isFirst() : this.isLast()) return;
    this.skip.update((skip) => skip + by * PAGE_SIZE);
  }

  protected actorOf({ actor, actor_role }: AccessLogEntryDto): string {
    if (actor === null) return this.transloco.translate('settings.privacy.log.nobody');
    if (actor_role === null) return actor;
    const role = this.transloco.translate<string>(`settings.privacy.log.roles.${actor_role}`);
    return this.transloco.translate('settings.privacy.log.by', { name: actor, role });
  }

  /** An action that this program has no words for yet is told as it stands in the log. */
  protected actionOf({ action, what }: AccessLogEntryDto): string {
    const isKnown = AUDIT_ACTIONS.some((known) => known === action);
    if (isKnown) return this.transloco.translate(`settings.privacy.log.actions.${action}`);
    const words = this.transloco.translate<string>('settings.privacy.log.other_action', { action });
    return what === null
      ? words
      : this.transloco.translate('settings.privacy.log.on', { action: words, what });
  }
}
