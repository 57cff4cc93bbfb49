import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { APPLICATION_STATUSES } from '#contracts/application';
import type { StatusCountsDto } from '#contracts/analytics.dto';
import { NumberPipe } from '../../../core/i18n/format.pipes';
import { StatusChip } from '../../../ui/status-chip/status-chip';

/** How many applications stand in each status; each line opens the pipeline there. */
@Component({
  selector: 'ccp-status-counts',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [NumberPipe, RouterLink, StatusChip],
  template: `
    <ul class="rows">
      @for (status of statuses; track status) {
        <li>
          <a routerLink="/pipeline" [queryParams]="{ status }" [class.none]="counts()[status] === 0">
            <ccp-status-chip [status]="status" />
            <span class="numeric">{{ counts()[status] | ccpNumber }}</span>
          </a>
        </li>
      }
    </ul>
  `,
  styles: `
    a {
      display: flex;
      align-items: center;
      justify-content: space-between;
      min-height: 2.75rem;
      padding: var(--ccp-space-1) var(--ccp-space-5);
      color: inherit;
      text-decoration: none;
    }

    a:hover {
      background: var(--mat-sys-surface-container-low);
    }

    a:focus-visible {
      outline-offset: -3px;
    }

    .numeric {
      font-size: var(--ccp-text-l);
      font-weight: 660;
    }

    @media (width < 600px) {
      a {
        padding-inline: var(--ccp-space-4);
      }
    }

    .none .numeric {
      color: var(--mat-sys-on-surface-variant);
      font-weight: 450;
    }
  `,
})
export class StatusCounts {
  readonly counts = input.required<StatusCountsDto>();
  protected readonly statuses = APPLICATION_STATUSES;
}
