import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { InvitationState } from '#contracts/admin';
import { Icon } from '../../../ui/icon/icon';
import type { IconName } from '../../../ui/icon/icons';

/** How an account or an invitation stands. */
export type Standing = 'active' | 'disabled' | InvitationState;

/** Shapes differ, so that color is never needed to tell them apart. */
const ICONS: Readonly<Record<Standing, IconName>> = {
  active: 'check-circle',
  disabled: 'minus-circle',
  pending: 'clock',
  accepted: 'check-circle',
  expired: 'close-circle',
};

/** How something stands, as icon, word and color: `<ccp-state-mark state="pending" />`. */
@Component({
  selector: 'ccp-state-mark',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TranslocoPipe],
  template: `<ccp-icon [name]="icon()" />{{ 'admin.standing.' + state() | transloco }}`,
  styles: `
    :host {
      --mark: var(--ccp-status-accepted);

      display: inline-flex;
      align-items: center;
      gap: 0.35em;
      padding: 0.2em 0.65em 0.2em 0.5em;
      border-radius: 99px;
      background: color-mix(in srgb, var(--mark) 12%, var(--mat-sys-surface-container-lowest));
      color: var(--mark);
      font-size: var(--ccp-text-xs);
      font-weight: 640;
      line-height: 1.4;
      white-space: nowrap;
    }

    :host([data-state='disabled']) {
      --mark: var(--ccp-status-rejected);
    }

    :host([data-state='pending']) {
      --mark: var(--ccp-status-applied);
    }

    :host([data-state='expired']) {
      --mark: var(--ccp-status-declined);
    }

    @media (forced-colors: active) {
      :host {
        border: 1px solid CanvasText;
      }
    }
  `,
  host: { '[attr.data-state]': 'state()' },
})
export class StateMark {
  readonly state = input.required<Standing>();
  protected readonly icon = computed(() => ICONS[this.state()]);
}
