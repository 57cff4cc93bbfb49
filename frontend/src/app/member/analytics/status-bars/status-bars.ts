import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { APPLICATION_STATUSES, type ApplicationStatus, OPEN_STATUSES } from '#contracts/application';
import type { StatusCountsDto } from '#contracts/analytics.dto';
import { Format } from '../../../core/i18n/format';
import { StatusChip } from '../../../ui/status-chip/status-chip';

/** Where the applications stand, as bars with their figures beside them: drawing and text in one. */
@Component({
  selector: 'ccp-status-bars',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [StatusChip, TranslocoPipe],
  template: `
    <h2>{{ finding() }}</h2>
    <p class="quiet small">{{ 'analytics.status.text' | transloco }}</p>
    <ul class="rows">
      @for (row of rows(); track row.status) {
        <li [style.--status]="row.color">
          <ccp-status-chip [status]="row.status" />
          <span class="track" aria-hidden="true"><span [style.width.%]="row.width"></span></span>
          <span class="count small numeric"
            >{{ row.count }} <span class="quiet">{{ row.share }}</span></span
          >
        </li>
      }
    </ul>
  `,
  styles: `
    :host {
      display: grid;
      align-content: start;
      gap: var(--ccp-space-1);
    }

    h2 {
      font-size: var(--ccp-text-l);
    }

    ul {
      display: grid;
      gap: var(--ccp-space-3);
      margin-top: var(--ccp-space-4);
    }

    li {
      display: grid;
      grid-template-columns: 7rem minmax(0, 1fr) 5rem;
      gap: var(--ccp-space-3);
      align-items: center;
    }

    ccp-status-chip {
      justify-self: start;
    }

    .track {
      height: 1.25rem;
      border-radius: 6px;
      background: var(--mat-sys-surface-container);
    }

    .track > span {
      display: block;
      height: 100%;
      border-radius: 6px;
      background: var(--status);
    }

    .count {
      display: flex;
      justify-content: flex-end;
      gap: var(--ccp-space-2);
      font-weight: 600;
    }

    .count .quiet {
      min-width: 2.5rem;
      font-weight: 400;
      text-align: end;
    }

    @media (width < 600px) {
      li {
        grid-template-columns: minmax(0, 1fr) auto;
        gap: var(--ccp-space-1) var(--ccp-space-2);
      }

      .track {
        grid-row: 2;
        grid-column: 1 / -1;
        height: 0.625rem;
      }
    }
  `,
})
export class StatusBars {
  readonly counts = input.required<StatusCountsDto>();
  private readonly format = inject(Format);
  private readonly transloco = inject(TranslocoService);

  private readonly total = computed(() => this.sum(APPLICATION_STATUSES));
  private readonly most = computed(() =>
    Math.max(1, ...APPLICATION_STATUSES.map((status) => this.counts()[status])),
  );
  protected readonly rows = computed(() =>
    APPLICATION_STATUSES.map((status) => ({
      status,
      count: this.format.number(this.counts()[status]),
      share: this.share(this.counts()[status]),
      width: (100 * this.counts()[status]) / this.most(),
      color: `var(--ccp-status-${status})`,
    })),
  );
  protected readonly finding = computed(() =>
    this.transloco.translate('analytics.status.title', {
      open: this.format.number(this.sum(OPEN_STATUSES)),
      total: this.format.number(this.total()),
    }),
  );

  private sum(statuses: readonly ApplicationStatus[]): number {
    return statuses.reduce((total, status) => total + this.counts()[status], 0);
  }

  private share(count: number): string {
    return this.format.percent(count / Math.max(1, this.total()));
  }
}
