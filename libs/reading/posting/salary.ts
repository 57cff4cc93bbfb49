import type { SalaryPeriod } from '#contracts/salary';
import { currencyCode } from './currency';
import { asWritten, labelled, type Page } from './page';
import { ends, type PayCandidate, payCandidates } from './pay-candidates';
import { isBelievable, isUsual, PERIOD_BEHIND, periodBySize } from './pay-period';
import { ENOUGH_SIGNS, isInLakhs, isOtherSum, isSum, mayBePay, signsOfPay, statedPeriod } from './pay-signs';
import { type ReadField, surest } from '../text/read-field';
import { type Span, spanAt } from '../text/span-at';

/** What a posting says it pays. */
export interface SalaryReading {
  /** As written, with words such as "up to" and the period if they stand at the amount. */
  readonly range: string;
  /** In whole units of the currency, fractions possible; `null` if only the upper end is stated. */
  readonly min: number | null;
  /** `null` if only the lower end is stated. */
  readonly max: number | null;
  /** ISO 4217, or `null` if none is named. */
  readonly currency: string | null;
  readonly period: SalaryPeriod | null;
}

const UP_TO =
  /(?:\bup to|\bbis zu|\bbis|\bjusqu'à|\bjusqu'|\bhasta|\baté|\bmax(?:imum|\.)?(?: of)?|\bunder|\bno more than) ?$/iu;
const FROM =
  /(?:\bfrom|\bstarting (?:at|from|salary:?)|\bstarts at|\bab|(?<!\p{L})à partir de|\bdès|\bdesde|\ba partir de|\bmin(?:imum|\.|dest\w*)?(?: of| salary:?| compensation:?)?|\bmindestens|\bat least|\bau moins|\bover|\bmore than) ?$/iu;
const AT_LEAST_BEFORE = /\b(?:minimum|mindest)[\p{L} ]{0,24}[^.;|\d]{0,40}(?:of|von|:)? ?$/iu;
const UPWARDS = /^(?:\+| ?(?:and up|and above|upwards|or more|oder mehr|et plus)\b)/iu;

/** How many sums of a text are judged. Postings name dozens at most; a text of nothing but sums states no pay. */
const MOST_SUMS = 600;

/** A sum beyond this is not taken for pay by its size alone. */
const MOST_YEARLY = 1_000_000;

/** "Retribuzione annua lorda", the Italian yearly gross pay. */
const ITALIAN_GROSS = /\bRAL\b/;

interface Bounds {
  readonly min: number | null;
  readonly max: number | null;
  readonly start: number;
  readonly end: number;
}

/** The two ends, and the passage with the words that make an amount an upper or lower end. */
function boundsOf({ first, second, start, end, before, after }: PayCandidate): Bounds {
  if (second !== null) {
    const [min, max] = ends(first, second);
    return { min, max, start, end };
  }
  const amount = first.figure * first.scale;
  const upTo = UP_TO.exec(before);
  if (upTo !== null) return { min: null, max: amount, start: start - upTo[0].length, end };
  const from = FROM.exec(before);
  if (from !== null) return { min: amount, max: null, start: start - from[0].length, end };
  const upwards = UPWARDS.exec(after);
  if (upwards !== null) return { min: amount, max: null, start, end: end + upwards[0].length };
  return { min: amount, max: AT_LEAST_BEFORE.test(before) ? null : amount, start, end };
}

function readCandidate(candidate: PayCandidate, page: Page, where: string): ReadField<SalaryReading> | null {
  const { first, second } = candidate;
  const lakhs = isInLakhs(first) || isInLakhs(second);
  const mark = (first.mark === '$' ? second?.mark : first.mark) ?? first.mark ?? second?.mark ?? null;
  const implied = lakhs ? 'INR' : ITALIAN_GROSS.test(candidate.before) ? 'EUR' : null;
  const currency = mark === null ? implied : currencyCode(mark, where, candidate.after);
  const { min, max, start, end } = boundsOf(candidate);
  const amount = max ?? min ?? 0;
  const inside = page.text.slice(first.end, second?.start ?? first.end);
  const stated = statedPeriod(candidate, `${inside} ${first.unit ?? ''} ${second?.unit ?? ''}`, (shown) =>
    isUsual(amount, shown, currency),
  );
  const period = stated ?? (lakhs ? 'year' : periodBySize(amount, currency));
  if (amount <= 0 || (period !== null && !isBelievable(amount, period, currency))) return null;
  const points = signsOfPay(candidate, {
    isLabelled: isLabelled(candidate, page),
    hasPeriod: stated !== null,
    isYearly: stated === null && period === 'year' && amount <= MOST_YEARLY,
  });
  if (points < ENOUGH_SIGNS) return null;
  const until = end + (PERIOD_BEHIND.exec(page.text.slice(end, end + 30))?.[0].length ?? 0);
  const range = asWritten(page, start, until);
  return {
    value: { range, min, max, currency, period },
    confidence: Math.min(98, 40 + points * 7) / 100,
    start,
    end: until,
  };
}

function isLabelled({ start }: Span, page: Page): boolean {
  const label = spanAt(labelled(page, 'salary'), start);
  // A label is answered in one sentence; the next may speak of anything.
  return label !== undefined && !/[.!?] \p{Lu}/u.test(page.text.slice(label.start, start));
}

/**
 * What the job pays: the amount or range with the most signs of being pay (a label, a word for pay, a period, a
 * currency). Sums that a posting names for other reasons (funding, budgets, bonuses, retirement plans, headcounts)
 * do not count. `where` is text that tells the country, for currencies whose sign several countries share.
 */
export function readSalary(page: Page, where: string): ReadField<SalaryReading> | null {
  const sums = payCandidates(page.text).filter(
    (candidate) => isSum(candidate) || isLabelled(candidate, page),
  );
  return surest(
    sums.slice(0, MOST_SUMS).flatMap((candidate) => {
      if (!mayBePay(candidate, isLabelled(candidate, page)) || isOtherSum(candidate)) return [];
      const reading = readCandidate(candidate, page, where);
      return reading === null ? [] : [reading];
    }),
  );
}
