import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { JobDto } from '#contracts/job.dto';
import { AgoPipe, DatePipe } from '../../../core/i18n/format.pipes';
import { Icon } from '../../../ui/icon/icon';
import { FilterWords } from '../job-filters/filter-words';
import { PayPipe } from '../pay.pipe';

/** What a job says of itself at a glance; what it does not say is left out. */
@Component({
  selector: 'ccp-job-facts',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AgoPipe, DatePipe, Icon, PayPipe, TranslocoPipe],
  templateUrl: './job-facts.html',
  styles: `
    dl {
      display: grid;
      gap: var(--ccp-space-3);
    }

    dl > div {
      display: grid;
      grid-template-columns: 1.5rem minmax(0, 1fr);
      column-gap: var(--ccp-space-3);
    }

    ccp-icon {
      margin-top: 0.15rem;
      color: var(--mat-sys-on-surface-variant);
    }

    dt {
      grid-column: 2;
      color: var(--mat-sys-on-surface-variant);
      font-size: var(--ccp-text-xs);
    }

    dd {
      grid-column: 2;
    }

    ccp-icon {
      grid-row: 1 / 3;
    }

    .address {
      display: inline-block;
      padding-block: 0.15rem;
    }
  `,
})
export class JobFacts {
  readonly job = input.required<JobDto>();
  private readonly words = inject(FilterWords);
  protected readonly source = computed(() => this.words.sourceOf(this.job().source));
  /** Every address the job was seen at, with the short name that people know it by. */
  protected readonly addresses = computed(() => {
    const { source_url, source_urls } = this.job();
    const all = new Set([...(source_url ? [source_url] : []), ...source_urls]);
    return [...all].map((url) => ({ url, host: URL.parse(url)?.host.replace(/^www\./, '') ?? url }));
  });
}
