import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MAT_BOTTOM_SHEET_DATA, MatBottomSheetRef } from '@angular/material/bottom-sheet';
import { TranslocoPipe } from '@jsverse/transloco';
import { APPLICATION_STATUSES, type ApplicationStatus } from '#contracts/application';
import { Icon } from '../../../ui/icon/icon';
import { STATUS_ICONS } from '../../../ui/status-chip/status-chip';
import type { Destination } from '../pipeline-moves';

export interface MoveSheetData {
  readonly status: ApplicationStatus;
  readonly canReorder: boolean;
}

/** The statuses to move to, within reach of a thumb. Closes with the choice. */
@Component({
  selector: 'ccp-move-sheet',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TranslocoPipe],
  template: `
    <h2>{{ 'pipeline.move_to' | transloco }}</h2>
    <ul class="choices">
      @for (status of statuses; track status) {
        <li>
          <button
            type="button"
            [style.--status]="'var(--ccp-status-' + status + ')'"
            [attr.aria-current]="status === data.status ? 'true' : null"
            (click)="ref.dismiss({ status })"
          >
            <ccp-icon [name]="icons[status]" />
            <span>{{ 'words.status.' + status | transloco }}</span>
            @if (status === data.status) {
              <ccp-icon name="check" />
            }
          </button>
        </li>
      }
    </ul>
    @if (data.canReorder) {
      <ul class="choices">
        <li>
          <button type="button" (click)="ref.dismiss({ by: -1 })">
            <ccp-icon name="arrow-up" />{{ 'pipeline.move_up' | transloco }}
          </button>
        </li>
        <li>
          <button type="button" (click)="ref.dismiss({ by: 1 })">
            <ccp-icon name="arrow-down" />{{ 'pipeline.move_down' | transloco }}
          </button>
        </li>
      </ul>
    }
  `,
  styles: `
    :host {
      display: block;
      padding-bottom: env(safe-area-inset-bottom);
    }

    h2 {
      padding: var(--ccp-space-4) var(--ccp-space-2) var(--ccp-space-2);
      font-size: var(--ccp-text-l);
    }

    .choices + .choices {
      margin-top: var(--ccp-space-1);
      padding-top: var(--ccp-space-1);
      border-top: 1px solid var(--mat-sys-outline-variant);
    }

    button {
      display: flex;
      align-items: center;
      gap: var(--ccp-space-3);
      width: 100%;
      min-height: 3rem;
      padding: 0 var(--ccp-space-2);
      border: 0;
      border-radius: var(--ccp-radius-small);
      background: transparent;
      color: inherit;
      font: inherit;
      text-align: start;
      cursor: pointer;
    }

    button:hover {
      background: var(--mat-sys-surface-container);
    }

    button > ccp-icon:first-child {
      color: var(--status, var(--mat-sys-on-surface-variant));
    }

    span {
      flex: 1;
    }

    [aria-current] span {
      font-weight: 650;
    }
  `,
})
export class MoveSheet {
  protected readonly data = inject<MoveSheetData>(MAT_BOTTOM_SHEET_DATA);
  protected readonly ref = inject<MatBottomSheetRef<MoveSheet, Destination>>(MatBottomSheetRef);
  protected readonly statuses = APPLICATION_STATUSES;
  protected readonly icons = STATUS_ICONS;
}
