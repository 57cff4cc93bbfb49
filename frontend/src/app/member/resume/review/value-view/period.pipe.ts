import { inject, Pipe, type PipeTransform } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { Format } from '../../../../core/i18n/format';

/** What has a beginning and an end, in the manner of a resume: `2021-03` or `2021`. */
export interface Period {
  readonly start_date?: string | null;
  readonly end_date?: string | null;
}

/**
 * A period in words: "Mar 2021 – Jun 2024". `{{ entry | ccpPeriod: 'today' }}` says that a missing end is today;
 * without, it is left out. Empty if nothing is known.
 */
@Pipe({ name: 'ccpPeriod', pure: false })
export class PeriodPipe implements PipeTransform {
  private readonly format = inject(Format);
  private readonly transloco = inject(TranslocoService);

  transform({ start_date, end_date }: Period, open?: 'today'): string {
    const start = this.format.date(start_date, 'month');
    const isOpen = open === 'today' && start !== '' && !end_date;
    const end = isOpen
      ? this.transloco.translate<string>('resume.value.today')
      : this.format.date(end_date, 'month');
    return [start, end].filter(Boolean).join(' – ');
  }
}
