import { inject, Pipe, type PipeTransform } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { JobDto } from '#contracts/job.dto';
import { Format } from '../../core/i18n/format';

type Pay = Pick<JobDto, 'salary_min' | 'salary_max' | 'salary_currency' | 'salary_period' | 'salary_range'>;

/** `{{ job | ccpPay }}` → "€60,000 – €78,000 per year"; the posting's own words where no amount is known. */
@Pipe({ name: 'ccpPay', pure: false })
export class PayPipe implements PipeTransform {
  private readonly format = inject(Format);
  private readonly transloco = inject(TranslocoService);

  transform({ salary_min, salary_max, salary_currency, salary_period, salary_range }: Pay): string {
    const amount = this.format.money({
      min: salary_min,
      max: salary_max,
      currency: salary_currency,
      period: salary_period,
    });
    if (amount === '') return salary_range ?? '';
    if (salary_min === null) return this.transloco.translate('jobs.pay_up_to', { amount });
    return salary_max === null ? this.transloco.translate('jobs.pay_from', { amount }) : amount;
  }
}
