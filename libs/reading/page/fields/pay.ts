import type { SalaryPeriod } from '#contracts/salary';
import { currencyCode } from '../../posting/currency';
import { readPage } from '../../posting/page';
import { ends, payCandidates } from '../../posting/pay-candidates';
import { periodBySize } from '../../posting/pay-period';
import { readSalary } from '../../posting/salary';
import { plainText } from '../../text/plain-text';
import { figure, text } from '../json/values';
import { oneLine } from '../html/html-text';

/** What a posting pays, as `PagePosting` holds it. */
export interface Pay {
  readonly salary_min: number | null;
  readonly salary_max: number | null;
  /** ISO 4217. */
  readonly currency: string | null;
  readonly period: SalaryPeriod | null;
}

export const NO_PAY: Pay = { salary_min: null, salary_max: null, currency: null, period: null };

/** Pay as a board gives it: figures or texts, a currency and a word for the time. */
export interface StatedPay {
  readonly min?: unknown;
  readonly max?: unknown;
  /** A code or sign. */
  readonly currency?: unknown;
  /** A code or word such as `YEAR`, `per-hour-wage`, `1 MONTH`; concluded from the amount where it is missing. */
  readonly period?: unknown;
}

const PERIODS: readonly (readonly [SalaryPeriod, RegExp])[] = [
  ['hour', /hour|^ph$|^hr|stunde|heure|^hur$|hora\b/],
  ['day', /day|^pd$|daily|^tag|jour/],
  ['month', /month|^pm$|^mon$|monat|mois|\bmes\b|mensual/],
  ['year', /year|annu|^pa$|^ann$|^yr|jahr|année|\baño|\ban\b/],
  ['week', /^(?!bi).*week|^wk$|woche|semaine/],
];

/** The period that a code or word names. */
export function payPeriod(value: unknown): SalaryPeriod | null {
  const word = (text(value) ?? '').slice(0, 60).toLowerCase();
  return PERIODS.find(([, pattern]) => pattern.test(word))?.[0] ?? null;
}

/** The two ends of "3.400,00 - 3.900,00", or one amount twice. */
function amounts(value: unknown): readonly [number, number] | null {
  const exact = figure(value);
  if (exact !== null) return [exact, exact];
  const written = plainText((text(value) ?? '').slice(0, 200));
  const found = payCandidates(written)[0];
  if (found === undefined) return null;
  if (found.second !== null) return ends(found.first, found.second);
  const amount = found.first.figure * found.first.scale;
  return [amount, amount];
}

function currencyOf(value: unknown): string | null {
  const written = text(value)?.slice(0, 12);
  if (written === undefined) return null;
  return /^[a-z]{3}$/i.test(written) ? written.toUpperCase() : currencyCode(written, '', '');
}

/** Zero and less is how boards write "not stated". */
const positive = (amount: number | undefined): number | null =>
  amount === undefined || !(amount > 0) ? null : amount;

/** Brings stated pay into shape: texts become figures, ends in the wrong order change places. */
export function statedPay({ min, max, currency, period }: StatedPay): Pay {
  const low = amounts(min);
  const high = amounts(max);
  const first = positive(low?.[0]);
  const last = positive(high?.[1]) ?? (max === undefined ? positive(low?.[1]) : null);
  if (first === null && last === null) return NO_PAY;
  const swapped = first !== null && last !== null && first > last;
  const code = currencyOf(currency);
  return {
    salary_min: swapped ? last : first,
    salary_max: swapped ? first : last,
    currency: code,
    period: payPeriod(period) ?? periodBySize(last ?? first ?? 0, code),
  };
}

const MOST_TEXT = 500;

/**
 * Pay written as text in a field of its own: "1 400 - 1 600 € par mois", "$40k - $60k".
 * @param where text that tells the country, for currencies whose sign several countries share
 */
export function payInText(value: unknown, where = ''): Pay {
  const written = oneLine(value)?.slice(0, MOST_TEXT);
  return written === undefined ? NO_PAY : payInProse(`Salary: ${written}`, where);
}

/** Pay that is stated somewhere in prose. */
export function payInProse(prose: string, where = ''): Pay {
  const reading = readSalary(readPage(prose), where)?.value;
  if (reading === undefined) return NO_PAY;
  return {
    salary_min: reading.min,
    salary_max: reading.max,
    currency: reading.currency,
    period: reading.period,
  };
}
