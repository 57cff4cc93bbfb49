import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ApplicationStatus } from '#contracts/application';
import { Icon } from '../icon/icon';
import type { IconName } from '../icon/icons';

/** The icon of each status: shapes differ, so that color is never needed to tell them apart. */
export const STATUS_ICONS: Readonly<Record<ApplicationStatus, IconName>> = {
  interested: 'bookmark',
  applied: 'send',
  interview: 'chat',
  offer: 'gift',
  accepted: 'check-circle',
  declined: 'minus-circle',
  rejected: 'close-circle',
};

/** An application's status as icon, word and color: `<ccp-status-chip [status]="application.status" />`. */
@Component({
  selector: 'ccp-status-chip',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TranslocoPipe],
  template: `<ccp-icon [name]="icon()" />{{ 'words.status.' + status() | transloco }}`,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 0.35em;
      padding: 0.2em 0.65em 0.2em 0.5em;
      border-radius: 99px;
      background: color-mix(in srgb, var(--status) 12%, var(--mat-sys-surface-container-lowest));
      color: var(--status);
      font-size: var(--ccp-text-xs);
      font-weight: 640;
      line-height: 1.4;
      white-space: nowrap;
    }

    @media (forced-colors: active) {
      :host {
        border: 1px solid CanvasText;
      }
    }
  `,
  host: { '[style.--status]': 'color()' },
})
export class StatusChip {
  readonly status = input.required<ApplicationStatus>();
  protected readonly icon = computed(() => STATUS_ICONS[this.status()]);
  protected readonly color = computed(() => `var(--ccp-status-${this.status()})`);
}
