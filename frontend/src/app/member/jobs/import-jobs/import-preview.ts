import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ImportPreviewDto } from '#contracts/job-import.dto';
import { NumberPipe } from '../../../core/i18n/format.pipes';
import { StatusChip } from '../../../ui/status-chip/status-chip';

/** The first rows of a file as the jobs they become. */
@Component({
  selector: 'ccp-import-preview',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [NumberPipe, StatusChip, TranslocoPipe],
  template: `
    <ol>
      @for (job of rows(); track job.row) {
        <li [class.left-out]="job.is_duplicate">
          <span class="row quiet small numeric">{{
            'jobs.import.row' | transloco: { row: job.row | ccpNumber }
          }}</span>
          <span class="words">
            <span class="title">{{ job.title }}</span>
            <span class="quiet small">{{
              job.location ? job.company + ' · ' + job.location : job.company
            }}</span>
          </span>
          @if (job.is_duplicate) {
            <span class="quiet small">{{ 'jobs.import.is_tracked' | transloco }}</span>
          } @else if (job.status) {
            <ccp-status-chip [status]="job.status" />
          }
        </li>
      }
    </ol>
  `,
  styles: `
    li {
      display: flex;
      align-items: center;
      gap: var(--ccp-space-2) var(--ccp-space-4);
      padding-block: var(--ccp-space-2);
    }

    li + li {
      border-top: 1px solid var(--mat-sys-outline-variant);
    }

    .row {
      flex: none;
      min-width: 4rem;
    }

    .words {
      display: grid;
      flex: 1;
      min-width: 0;
      overflow-wrap: anywhere;
    }

    .title {
      font-weight: 600;
    }

    .left-out .title {
      color: var(--mat-sys-on-surface-variant);
      font-weight: 400;
    }

    @media (width < 600px) {
      li {
        flex-wrap: wrap;
      }

      .row {
        flex: 1 0 100%;
      }
    }
  `,
})
export class ImportPreview {
  readonly rows = input.required<readonly ImportPreviewDto[]>();
}
