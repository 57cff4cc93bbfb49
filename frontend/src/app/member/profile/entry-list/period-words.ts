import { inject, Injectable } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { Format } from '../../../core/i18n/format';

/** A period of a resume in words. */
@Injectable({ providedIn: 'root' })
export class PeriodWords {
  private readonly format = inject(Format);
  private readonly transloco = inject(TranslocoService);

  /** "Mar 2021 – today": an end that is not given is today. Empty without a start, or if what is typed is no date yet. */
  of(start: string | undefined, end: string | undefined): string {
    const isDate = (text: string) => /^\d{4}(-(0[1-9]|1[0-2]))?$/.test(text);
    if (!start || !isDate(start) || (end && !isDate(end))) return '';
    const last = end ? this.format.date(end, 'month') : this.transloco.translate('profile.today');
    return `${this.format.date(start, 'month')} – ${last}`;
  }
}
