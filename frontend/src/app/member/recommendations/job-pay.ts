import { inject, Injectable } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { JobDto } from '#contracts/job.dto';
import { Format } from '../../core/i18n/format';

/** A job's pay in words; the posting's own where no amount is known, empty where it says nothing. */
@Injectable({ providedIn: 'root' })
export class JobPay {
  private readonly format = inject(Format);
  private readonly transloco = inject(TranslocoService);

  of({ salary_min: min, salary_max: max, salary_currency, salary_period, salary_range }: JobDto): string {
    const amount = this.format.money({ min, max, currency: salary_currency, period: salary_period });
    if (amount === '') return salary_range ?? '';
    if (min === null) return this.transloco.translate('recommendations.pay_up_to', { amount });
    return max === null ? this.transloco.translate('recommendations.pay_from', { amount }) : amount;
  }
}
