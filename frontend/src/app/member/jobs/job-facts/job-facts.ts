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
      position: relative;
      padding-inline-start: 2.25rem;
    }

    dt {
      color: var(--mat-sys-on-surface-variant);
      font-size: var(--ccp-text-xs);
    }

    ccp-icon {
      position: absolute;
      inset: 0.2rem auto auto 0;
      font-size: var(--ccp-text-m);
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
