import { inject, Injectable } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { SalaryPeriod } from '#contracts/salary';
import { Locale } from './locale';

/** The ways a date is written. `month` also takes the `2021-03` and `2021` of a resume. */
const DATE_STYLES = {
  day: { day: 'numeric', month: 'short', year: 'numeric' },
  day_short: { day: 'numeric', month: 'short' },
  weekday: { weekday: 'long', day: 'numeric', month: 'long' },
  time: { hour: 'numeric', minute: '2-digit' },
  day_time: { day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' },
  month: { month: 'short', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;
export type DateStyle = keyof typeof DATE_STYLES;

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Upper bounds in seconds, and the unit that is told below each. */
const AGES: readonly (readonly [number, Intl.RelativeTimeFormatUnit, number])[] = [
  [HOUR, 'minute', MINUTE],
  [DAY, 'hour', HOUR],
  [14 * DAY, 'day', DAY],
  [60 * DAY, 'week', 7 * DAY],
  [365 * DAY, 'month', 30.44 * DAY],
  [Infinity, 'year', 365.25 * DAY],
];

/** Amounts of money as the API gives them: any part may be unknown. */
export interface MoneyRange {
  readonly min?: number | null;
  readonly max?: number | null;
  readonly currency?: string | null;
  readonly period?: SalaryPeriod | null;
}

/**
 * Dates, numbers and money in the member's own manner, by Intl. In templates use the pipes of `format.pipes.ts`;
 * in code, call this. Reads signals, so a computed value follows the profile's locale and time zone.
 */
@Injectable({ providedIn: 'root' })
export class Format {
  private readonly locale = inject(Locale);
  private readonly transloco = inject(TranslocoService);
  private readonly formatters = new Map<string, unknown>();

  /** A point in time (ISO 8601) in the member's time zone; an empty text for `null`. */
  date(value: string | null | undefined, style: DateStyle = 'day'): string {
    if (!value) return '';
    if (/^\d{4}$/.test(value)) return value;
    // A month has no time zone: read as UTC and written as UTC, or it would slip to the month before.
    const isMonth = /^\d{4}-\d{2}$/.test(value);
    const timeZone = isMonth ? 'UTC' : this.locale.timezone();
    const tag = this.locale.tag();
    return this.formatter(`date ${style} ${tag} ${timeZone}`, () => {
      return new Intl.DateTimeFormat(tag, { ...DATE_STYLES[isMonth ? 'month' : style], timeZone });
    }).format(new Date(isMonth ? `${value}-01T00:00:00Z` : value));
  }

  /** How long ago or how soon: "3 days ago", "in 2 hours", "now". `now` in milliseconds since 1970. */
  ago(value: string | null | undefined, now: number): string {
    if (!value) return '';
    const seconds = (new Date(value).getTime() - now) / 1000;
    const tag = this.locale.tag();
    const formatter = this.formatter(
      `ago ${tag}`,
      () => new Intl.RelativeTimeFormat(tag, { numeric: 'auto' }),
    );
    if (Math.abs(seconds) < 45) return formatter.format(0, 'second');
    const [, unit, size] = AGES.find(([bound]) => Math.abs(seconds) < bound) ?? [
      0,
      'year' as const,
      DAY * 365.25,
    ];
    return formatter.format(Math.round(seconds / size), unit);
  }

  /** A number with at most `digits` decimals. */
  number(value: number | null | undefined, digits = 0): string {
    if (value === null || value === undefined) return '';
    const tag = this.locale.tag();
    return this.formatter(
      `number ${digits} ${tag}`,
      () => new Intl.NumberFormat(tag, { maximumFractionDigits: digits }),
    ).format(value);
  }

  /** A share from 0 to 1 as a percentage. */
  percent(share: number | null | undefined, digits = 0): string {
    if (share === null || share === undefined) return '';
    const tag = this.locale.tag();
    return this.formatter(
      `percent ${digits} ${tag}`,
      () => new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: digits }),
    ).format(share);
  }

  /** A range of money: "€65,000 – €80,000 per year", or the end that is known; an empty text if none is. */
  money(range: MoneyRange | null | undefined): string {
    if (!range) return '';
    const ends = [range.min, range.max].filter((end): end is number => end !== null && end !== undefined);
    if (ends.length === 0) return '';
    const amounts = [...new Set(ends.map((end) => this.amount(end, range.currency ?? null)))].join(' – ');
    return range.period ? `${amounts} ${this.transloco.translate(`words.period.${range.period}`)}` : amounts;
  }

  /**
   * The form of a text that goes with a number, by the plural rules of the language of the texts.
   *
   * @param key of an object with `other` and, where the language tells them apart, `one`, `few` …; `{{ count }}` is
   *   filled with the number
   */
  plural(key: string, count: number, params: Record<string, unknown> = {}): string {
    const language = this.transloco.getActiveLang();
    const rules = this.formatter(`plural ${language}`, () => new Intl.PluralRules(language));
    const forms: unknown = this.transloco.translateObject(key);
    const form = rules.select(count);
    const isThere = typeof forms === 'object' && forms !== null && form in forms;
    return this.transloco.translate(`${key}.${isThere ? form : 'other'}`, {
      ...params,
      count: this.number(count, 1),
    });
  }

  private amount(value: number, currency: string | null): string {
    const tag = this.locale.tag();
    const digits = Number.isInteger(value) ? 0 : 2;
    return this.formatter(`money ${currency} ${digits} ${tag}`, () => {
      const style = currency ? ({ style: 'currency', currency } as const) : {};
      return new Intl.NumberFormat(tag, {
        ...style,
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      });
    }).format(value);
  }

  /** Intl's formatters are slow to make and free to keep. The key names everything that `make` depends on. */
  private formatter<T>(key: string, make: () => T): T {
    const kept = this.formatters.get(key);
    // The key begins with the kind of the formatter, so what is kept under it is what `make` makes.
    if (kept !== undefined) return kept as T;
    const made = make();
    this.formatters.set(key, made);
    return made;
  }
}
