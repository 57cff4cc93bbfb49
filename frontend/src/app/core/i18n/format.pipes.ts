import { inject, Pipe, type PipeTransform } from '@angular/core';
import { type DateStyle, Format, type MoneyRange } from './format';

// Impure, because the result also depends on the member's locale and time zone; the formatters behind are kept.

/** `{{ job.created_at | ccpDate: 'day' }}` */
@Pipe({ name: 'ccpDate', pure: false })
export class DatePipe implements PipeTransform {
  private readonly format = inject(Format);
  transform(value: string | null | undefined, style?: DateStyle): string {
    return this.format.date(value, style);
  }
}

/** `{{ job.created_at | ccpAgo }}` → "3 days ago". Put the exact date in a `title` beside it. */
@Pipe({ name: 'ccpAgo', pure: false })
export class AgoPipe implements PipeTransform {
  private readonly format = inject(Format);
  /** Fixed per place, so that a text does not change while it is read. */
  private readonly now = Date.now();
  transform(value: string | null | undefined): string {
    return this.format.ago(value, this.now);
  }
}

/** `{{ 1234.5 | ccpNumber: 1 }}` */
@Pipe({ name: 'ccpNumber', pure: false })
export class NumberPipe implements PipeTransform {
  private readonly format = inject(Format);
  transform(value: number | null | undefined, digits?: number): string {
    return this.format.number(value, digits);
  }
}

/** `{{ 0.42 | ccpPercent }}` → "42%" */
@Pipe({ name: 'ccpPercent', pure: false })
export class PercentPipe implements PipeTransform {
  private readonly format = inject(Format);
  transform(share: number | null | undefined, digits?: number): string {
    return this.format.percent(share, digits);
  }
}

/** `{{ { min: job.salary_min, max: job.salary_max, currency: job.salary_currency, period: job.salary_period } | ccpMoney }}` */
@Pipe({ name: 'ccpMoney', pure: false })
export class MoneyPipe implements PipeTransform {
  private readonly format = inject(Format);
  transform(range: MoneyRange | null | undefined): string {
    return this.format.money(range);
  }
}

/** `{{ 'words.count.jobs' | ccpPlural: total }}` → "12 jobs" */
@Pipe({ name: 'ccpPlural', pure: false })
export class PluralPipe implements PipeTransform {
  private readonly format = inject(Format);
  transform(key: string, count: number, params?: Record<string, unknown>): string {
    return this.format.plural(key, count, params);
  }
}
