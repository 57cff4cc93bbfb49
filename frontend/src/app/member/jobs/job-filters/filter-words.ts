import { inject, Injectable } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { JOB_SOURCES } from '#contracts/job';
import type { ActiveFilter } from '../../../ui/filter-chips/filter-chips';
import { FILTER_NAMES, type FilterName, type JobFilter } from '../job-list/job-filter';

/** Says filters in words. */
@Injectable({ providedIn: 'root' })
export class FilterWords {
  private readonly transloco = inject(TranslocoService);

  /** The filters that are on, in words. */
  of(filter: JobFilter): ActiveFilter[] {
    return FILTER_NAMES.flatMap((name) => {
      const value = filter[name];
      if (value === undefined) return [];
      return [
        {
          name,
          label: this.transloco.translate(`jobs.filter.${name}`, { value: this.valueOf(name, value) }),
        },
      ];
    });
  }

  /** Where a job came from: a word of ours, or the name of a board. */
  sourceOf(source: string): string {
    const isOurs = JOB_SOURCES.some((name) => name === source);
    return isOurs ? this.transloco.translate(`jobs.source.${source}`) : source;
  }

  private valueOf(name: FilterName, value: string | number | boolean): string {
    if (name === 'status') return this.transloco.translate(`words.status.${value}`);
    if (name === 'remote_option') return this.transloco.translate(`words.remote.${value}`);
    return name === 'source' ? this.sourceOf(String(value)) : String(value);
  }
}
