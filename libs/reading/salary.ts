import type { SalaryPeriod } from '#contracts/salary';
import { currencyCode } from './currency';
import { type Amount, readAmounts } from './money';
import { labelled, type Page } from './page';
import { isBelievable, lastPeriodIn, periodBySize, periodIn } from './pay-period';
import { type ReadField, surest } from './read-field';

/** What a posting says it pays. */
export interface SalaryReading {
  /** As written. */
  readonly range: string;
  /** In whole units of the currency; `null` if only the upper end is stated. */
  readonly min: number | null;
  readonly max: number | null;
  /** ISO 4217, or `null` if none is named. */
  readonly currency: string | null;
  readonly period: SalaryPeriod | null;
}

/** One amount or a range of two, with the text around it. */
interface Candidate {
  readonly first: Amount;
  readonly second: Amount | null;
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly after: string;
}

const BEFORE = 70;
const AFTER = 45;

/** Between the two ends of a range, with the pay grade or period that may follow the first. */
const RANGE_GAP =
  /^(?:\+|\.-)?(?: ?(?:\/|per|pro|p\.|an?|brutto|brut) ?[\p{L}.]{1,8}){0,2} ?(?:-{1,2}|to|up to|bis(?: zu)?|à|a|y|e|and|und|et|hasta|até|~|\.{2,3}|→) ?(?:[A-Z]{1,3}-?\d{1,2},? ?(?:Step|Grade|Level|Stufe) ?\d{1,2} ?-? ?)?$/u;
const PAY =
  /\b(?:salar(?:y|ies)|pay(?:ing|s)?|paid|wages?|compensation|comp|remuneration|earn(?:ing|s)?|rate|ctc|ote|stipend|package|base|gehalt|gehalts|lohn|verdienst|tjm|salaire|salariale|sueldo|salario|salário|remun[eé]ra[cç]i[oó]n|remuneração|retribución|bruto|brut|brutto|gross|net(?:to)?|bolsa|band)\b|rémunération|vergütung|entlohnung|(?:jahres|monats|stunden|ziel|einstiegs|grund|mindest)(?:gehalt|lohn|brutto)|tagessatz|verdien|年収|月給/iu;
const NOT_PAY_BEFORE =
  /\b(?:rais(?:ed|ing|es)|funding|funded|fundrais\w*|invest(?:ed|ment|ors?)|series [a-f]|seed|revenues?|turnover|umsatz|sales of|valued?|valuation|worth|budgets?|arr|aum|assets|portfolio|bonus(?:es)?|sign[- ]?on|signing|referral|relocation|allowance|reimburse\w*|voucher|insur\w*|cover(?:age)?|grants?|prize|donat\w*|sav(?:e|ed|ing|es)|cost(?:s|ing)?|spend\w*|price[ds]?|fees?|fine|deals?|contracts? (?:of|worth)|projects? (?:of|worth|with a value)|quota|profit|market|transactions?|processed|loan|debt|tuition|chiffre d'affaires|levé\w*|capital|presupuesto|facturación|prima|zuschuss|prämie|equity|match(?:ing|es)?|up to \d{1,2}%|pension|stipend for|budget of|learning|training|education|equipment|hardware|home office|wellness|gym|(?:maximum|max\.?) (?:salary|pay) (?:available|payable|allowed))\b[^.;|\n]{0,50}$/iu;
const NOT_PAY_AFTER =
  /^(?:\+|\.-)?(?:[ -]?(?:per|\/|a|an|pro|par|por) ?[\p{L}]{1,8})? ?(?:in |of |für |en |for |a |an |yearly |annual |annually |each |per |quarterly |monthly |of our |worth of |sign-?on |signing |performance |joining |retention |welcome )*(?:funding|revenue|seed|series|arr|mrr|budget|bonus|in sales|users?|customers?|clients?|employees|people|staff|members|downloads|requests|funds|investment|grant|valuation|turnover|umsatz|assets|ad spend|ad budget|spend|prize|worth|deals?|referral|allowance|learning|training|equipment|relocation|equity|options|rsus?|stock|hours|km|miles|sq|mitarbeiter\w*|kunden|nutzer|stunden|home office|wellness|gym|commission|sign|zuschuss|prämie|debt|loans?|transactions?|followers|subscribers|lines|stars|points|boni|voucher|pension)\b/iu;
const UP_TO =
  /(?:\bup to|\bbis zu|\bbis|\bjusqu'à|\bjusqu'|\bhasta|\baté|\bmax(?:imum|\.)?(?: of)?|\bunder|\bno more than) ?$/iu;
const FROM =
  /(?:\bfrom|\bstarting (?:at|from|salary:?)|\bstarts at|\bab|(?<!\p{L})à partir de|\bdès|\bdesde|\ba partir de|\bmin(?:imum|\.|dest\w*)?(?: of| salary:?| compensation:?)?|\bmindestens|\bat least|\bau moins|\bover|\bmore than) ?$/iu;
const AT_LEAST_BEFORE = /\b(?:minimum|mindest)[\p{L} ]{0,24}[^.;|\d]{0,40}(?:of|von|:)? ?$/iu;
const UPWARDS = /^(?:\+| ?(?:and up|and above|upwards|or more|oder mehr|et plus)\b)/iu;
/** Signs that part one statement of a line from the next. */
const PARTING = /[\n|•·;]| - |, |\. /;

/** The two ends with the unit of one applied to the other where it is written once ("120-150K", "€65k-80"). */
function ends(first: Amount, second: Amount): [number, number] {
  const shared = Math.max(first.scale, second.scale);
  const own = (amount: Amount): number =>
    amount.figure * (amount.scale === 1 && amount.figure < 1000 ? shared : amount.scale);
  return [own(first), own(second)];
}

/** No pay range is wider than this factor; two numbers further apart stand beside each other by chance. */
const WIDEST = 20;

function rises(first: Amount, second: Amount): boolean {
  const [low, high] = ends(first, second);
  return low > 0 && high >= low && high <= low * WIDEST;
}

function candidates(text: string): Candidate[] {
  const amounts = readAmounts(text);
  const found: Candidate[] = [];
  for (let index = 0; index < amounts.length; index += 1) {
    const first = amounts[index];
    if (first === undefined) continue;
    const next = amounts[index + 1];
    const gap = next === undefined ? null : text.slice(first.end, next.start);
    const second =
      next !== undefined &&
      gap !== null &&
      gap.length <= 40 &&
      RANGE_GAP.test(gap.trim()) &&
      rises(first, next)
        ? next
        : null;
    if (second !== null) index += 1;
    const end = (second ?? first).end;
    const lineStart = text.lastIndexOf('\n', first.start - 1) + 1;
    found.push({
      first,
      second,
      start: first.start,
      end,
      before: text.slice(Math.max(lineStart, first.start - BEFORE), first.start),
      after: text.slice(end, end + AFTER).split('\n')[0] ?? '',
    });
  }
  return found;
}

/** Whether nothing but the amount stands in its part of the line. */
function standsAlone({ before, after }: Candidate): boolean {
  const left = before.split(PARTING).at(-1) ?? '';
  const right = after.split(PARTING)[0] ?? '';
  return (
    !/[\p{L}\d]{2}/u.test(left.replace(UP_TO, '').replace(FROM, '')) &&
    !/\p{L}{2}/u.test(right.replace(UPWARDS, ''))
  );
}

/** Points for the signs that a candidate is what the job pays; below `ENOUGH` it is not read. */
function evidence(candidate: Candidate, labelledPay: boolean, period: SalaryPeriod | null): number {
  const { first, second, before, after } = candidate;
  const marked = first.mark !== null || (second?.mark !== undefined && second.mark !== null);
  const scaled = first.scale > 1 || (second?.scale ?? 1) > 1;
  const sentence = before.split(/[.!?] |\n/).at(-1) ?? '';
  const paid = PAY.test(sentence) || PAY.test(after.split(PARTING)[0] ?? '');
  let points = 0;
  if (labelledPay) points += 4;
  if (paid) points += 2;
  if (period !== null && marked) points += 2;
  if (period !== null && !marked && (paid || labelledPay)) points += 1;
  if (marked) points += 1;
  if (second !== null && (marked || scaled)) points += 1;
  if (scaled && (marked || second !== null)) points += 1;
  if ((marked || scaled) && standsAlone(candidate)) points += 1;
  return points;
}

const ENOUGH = 3;

function isRuledOut(candidate: Candidate, text: string): boolean {
  const { first, second, before, after } = candidate;
  if (/^(?:\(k\)|k\))/i.test(text.slice(candidate.end, candidate.end + 3))) return true;
  if ((first.figure === 401 || first.figure === 403) && first.mark === null) return true;
  if (/^ ?%/.test(after) || (second === null && /[#/]$/.test(before))) return true;
  const clause = before.split(/[;|\n]|[.!?] |, (?=\p{L})/u).at(-1) ?? '';
  return NOT_PAY_BEFORE.test(clause) || NOT_PAY_AFTER.test(after);
}

function bounds(candidate: Candidate): Pick<SalaryReading, 'min' | 'max'> {
  const { first, second } = candidate;
  if (second !== null) {
    const [min, max] = ends(first, second);
    return { min, max };
  }
  const low = first.figure * first.scale;
  if (UP_TO.test(candidate.before)) return { min: null, max: low };
  if (
    FROM.test(candidate.before) ||
    UPWARDS.test(candidate.after) ||
    AT_LEAST_BEFORE.test(candidate.before)
  ) {
    return { min: low, max: null };
  }
  return { min: low, max: low };
}

function readCandidate(candidate: Candidate, page: Page, where: string): ReadField<SalaryReading> | null {
  if (isRuledOut(candidate, page.text)) return null;
  const range = bounds(candidate);
  const amount = range.max ?? range.min ?? 0;
  if (amount <= 0) return null;
  const { first, second, before, after } = candidate;
  const label = labelled(page, 'salary').some(
    ({ start, end }) => start <= candidate.start && candidate.end <= end + 1,
  );
  const mark = first.mark ?? second?.mark ?? null;
  const unit = `${first.unit ?? ''} ${second?.unit ?? ''}`;
  const currency =
    mark === null ? (/lakh|lpa|lac|crore/i.test(unit) ? 'INR' : null) : currencyCode(mark, where);
  const inside = page.text.slice(first.end, second?.start ?? first.end);
  const stated =
    periodIn(after.split(/[|\n;]|[.!?] |, (?=\p{L}{4})/u)[0] ?? '') ??
    periodIn(`${inside} ${unit}`) ??
    lastPeriodIn(before.split(/[|\n]|[.!?] /).at(-1) ?? '');
  const period = stated ?? (/lakh|lpa|lac|crore/i.test(unit) ? 'year' : periodBySize(amount, currency));
  if (period !== null && !isBelievable(amount, period, currency)) return null;
  const points = evidence(candidate, label, stated);
  if (points < ENOUGH) return null;
  return {
    value: { range: page.text.slice(candidate.start, candidate.end).trim(), ...range, currency, period },
    confidence: Math.min(0.98, 0.4 + points * 0.07),
    start: candidate.start,
    end: candidate.end,
  };
}

/**
 * What the job pays: the amount or range with the most signs of being pay (a label, a word for pay, a period, a
 * currency). Sums that a posting names for other reasons (funding, budgets, bonuses, retirement plans, headcounts)
 * do not count. `where` is text that tells the country, for currencies whose sign several countries share.
 */
export function readSalary(page: Page, where: string): ReadField<SalaryReading> | null {
  return surest(
    candidates(page.text).flatMap((candidate) => {
      const reading = readCandidate(candidate, page, where);
      return reading === null ? [] : [reading];
    }),
  );
}
