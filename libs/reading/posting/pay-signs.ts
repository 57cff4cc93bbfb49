import type { SalaryPeriod } from '#contracts/salary';
import type { Amount } from './money';
import { lastPeriodIn, periodIn } from './pay-period';
import { ends, type PayCandidate } from './pay-candidates';

/** Words for pay. */
const PAY =
  /\b(?:salar(?:y|ies)|pay(?:ing|s)?|paid|wages?|compensation|comp|remuneration|earn(?:ing|s)?|rate|ctc|ote|stipend|package|base|gehalt|gehalts|lohn|verdienst|tjm|salaire|salariale|sueldo|salario|salário|remun[eé]ra[cç]i[oó]n|remuneração|retribución|bruto|brut|brutto|gross|net(?:to)?|bolsa|band|ral|stipendio|retribuzione|lord[oi]|salaris|loon|wynagrodzenie|netto|lön|løn|stawka|pro[ -]rata|fte)\b|rémunération|vergütung|entlohnung|(?:jahres|monats|stunden|ziel|einstiegs|grund|mindest)(?:gehalt|lohn|brutto)|tagessatz|verdien|年収|月給/iu;
/** Words before a sum that is no pay. */
const NOT_PAY_BEFORE =
  /\b(?:rais(?:ed|ing|es)|funding|funded|fundrais\w*|invest(?:ed|ment|ors?)|series [a-f]|seed|revenues?|turnover|umsatz|sales of|valued?|valuation|worth|budgets?|arr|aum|assets|portfolio|bonus(?:es)?|sign[- ]?on|signing|referral|relocation|allowance|reimburse\w*|voucher|insur\w*|cover(?:age)?|grants?|prize|donat\w*|sav(?:e|ed|ing|es)|cost(?:s|ing)?|spend\w*|price[ds]?|fees?|fine|deals?|contracts? (?:of|worth)|projects? (?:of|worth|with a value)|quota|profit|market|transactions?|processed|loan|debt|tuition|chiffre d'affaires|levé\w*|capital|presupuesto|facturación|prima|zuschuss|prämie|equity|match(?:ing|es)?|up to \d{1,2}%|pension|stipend for|budget of|learning|training|education|equipment|hardware|home office|wellness|gym)\b(?![^.;|\n]{0,50}\b(?:pay|pays|salary|salaries|earn)\b)[^.;|\n]{0,50}$/iu;
/** Directly behind a number that counts time. */
const OTHER_UNIT =
  /^\+? ?-?(?:years?|yrs|months?|weeks?|days?|hours?|jahren?|jahre?|monaten?|monate?|tagen?|tage?|stunden?|wochen|ans|mois|jours|heures|años|meses|días|horas|anni|mesi|lat|miesięcy)\b/iu;
/** Insurance is stated as a multiple of the pay, and a pay system has a maximum: sums that a word for pay stands at. */
const COVER =
  /\b(?:insur\w*|versicherung\w*|assurance|seguro|cover(?:age)?|benefit of|(?:maximum|max\.?) (?:salary|pay) (?:available|payable|allowed))\b/iu;
/** Whoever stands in for somebody gives cover too. */
const STAND_IN =
  /\b(?:(?:months?'?|mths?|year|ftc|maternity|paternity|parental|adoption|leave|sickness|absence)[ -]){1,3}cover\b/giu;
/** What a sum is of, behind it, if it is no pay. */
const NOT_PAY_AFTER =
  /^(?:\+|\.-)?(?:[ -]?(?:per|\/|a|an|pro|par|por) ?[\p{L}]{1,8})? ?(?:in |of |für |en |for |a |an |yearly |annual |annually |each |per |quarterly |monthly |of our |worth of |sign-?on |signing |performance |joining |retention |welcome )*(?:funding|revenue|seed|series|arr|mrr|budget|bonus|in sales|users?|customers?|clients?|employees|people|staff|members|downloads|requests|funds|investment|grant|valuation|turnover|umsatz|assets|ad spend|ad budget|spend|prize|worth|deals?|referral|allowance|learning|training|equipment|relocation|equity|options|rsus?|stock|hours|km|miles|sq|mitarbeiter\w*|kunden|nutzer|stunden|home office|wellness|gym|commission|sign|zuschuss|prämie|debt|loans?|transactions?|followers|subscribers|lines|stars|points|boni|voucher|pension)\b/iu;
/** Signs that part one statement of a line from the next. */
const PARTING = /[\n|•·;]| - |, |\. | \(|\) /;

const sentenceBefore = (before: string): string => before.split(/\||[.!?] (?=\p{Lu})/u).at(-1) ?? '';

/** Lakhs and crores are counted in India alone, so that the unit names the currency too. */
export function isInLakhs(amount: Amount | null): boolean {
  return /lakh|lpa|lac|crore/i.test(amount?.unit ?? '');
}

export function isMarked({ first, second }: PayCandidate): boolean {
  return first.mark !== null || (second !== null && second.mark !== null) || [first, second].some(isInLakhs);
}

function isScaled({ first, second }: PayCandidate): boolean {
  return first.scale > 1 || (second !== null && second.scale > 1);
}

function isPaid({ before, after }: PayCandidate): boolean {
  return PAY.test(sentenceBefore(before)) || PAY.test(after.split(PARTING)[0] ?? '');
}

const BOUND_WORDS = /\b(?:up to|from|starting at|bis zu|ab|jusqu'à|dès|desde|hasta|até) ?$/iu;

/** Whether nothing but the amount and words such as "up to" stand in its part of the line. */
function standsAlone({ before, after }: PayCandidate): boolean {
  const left = before.split(PARTING).at(-1) ?? '';
  const right = after.split(PARTING)[0] ?? '';
  return !/[\p{L}\d]{2}/u.test(left.replace(BOUND_WORDS, '')) && !/\p{L}{2}/u.test(right);
}

/** A bare number below this is no pay but a count, whatever word for pay stands near. */
const LEAST_BARE = 1000;

/** Whether a number can be a sum by itself: it has a currency or unit, or is large. */
export function isSum(candidate: PayCandidate): boolean {
  return isMarked(candidate) || isScaled(candidate) || candidate.first.figure >= LEAST_BARE;
}

/** Whether a number may be pay at all: it has a currency or unit, or a label or word for pay at it. */
export function mayBePay(candidate: PayCandidate, isLabelled: boolean): boolean {
  if (isLabelled || isMarked(candidate) || isScaled(candidate)) return true;
  return candidate.first.figure >= LEAST_BARE && isPaid(candidate);
}

/** Whether the words around say that a sum is something else: funding, a budget, a bonus, a headcount. */
export function isOtherSum({ first, second, before, after }: PayCandidate): boolean {
  const retirementPlan = (first.figure === 401 || first.figure === 403) && first.mark === null;
  if (OTHER_UNIT.test(after)) return true;
  if (retirementPlan || /^ ?%/.test(after) || (second === null && /[#/]$/.test(before))) return true;
  const clause =
    before
      .replace(STAND_IN, ' ')
      .split(/[;|]|[.!?] (?=[\p{Lu}\d£€$])|, (?=\p{L})/u)
      .at(-1) ?? '';
  return (
    NOT_PAY_BEFORE.test(clause) ||
    COVER.test(sentenceBefore(before.replace(STAND_IN, ' '))) ||
    NOT_PAY_AFTER.test(after)
  );
}

/** The time of day and a product manager, where no word for pay stands before it. */
const OTHER_PM = /(?<!\b(?:salary|pay|wage|rent|gross|net|brutto?) )\bp\.?m\b/giu;

/**
 * The period written at an amount: behind it, inside the range, or before it. What stands before may belong to
 * something else ("Monthly Review, £48,000"), so that it counts only where the amount can be pay for so short a time.
 */
export function statedPeriod(
  candidate: PayCandidate,
  inside: string,
  isUsual: (period: SalaryPeriod) => boolean,
): SalaryPeriod | null {
  const behind = candidate.after.split(/[|;]|[.!?] |, (?=\p{L}{4})/u)[0] ?? '';
  const stated = periodIn(behind) ?? periodIn(inside);
  if (stated !== null) return stated;
  const before = lastPeriodIn(sentenceBefore(candidate.before).replace(OTHER_PM, ' '));
  return before !== null && isUsual(before) ? before : null;
}

/** Where postings put their terms, in characters from the beginning. */
const HEAD = 300;

/** A candidate with fewer points is not read. */
export const ENOUGH_SIGNS = 3;

/** What is known of a candidate beyond its own words. */
export interface Setting {
  /** Whether a label for pay stands before it. */
  readonly isLabelled: boolean;
  readonly hasPeriod: boolean;
  /** Whether it is of the size of pay for a year, with no period written. */
  readonly isYearly: boolean;
}

/** A range of pay whose ends are further apart than this factor needs better signs than its size. */
const NARROW = 3;

const RANGE = /\b(?:range|spanne|fourchette|rango|banda)\b|gehaltsspanne/iu;

/** Whether two amounts are close as the ends of a pay range are, and stand where terms stand: first, or called a range. */
function isPayRange({ first, second, before }: PayCandidate): boolean {
  if (second === null) return false;
  const [low, high] = ends(first, second);
  const sentence = sentenceBefore(before);
  return high <= low * NARROW && (RANGE.test(sentence) || !/[\p{L}\d]{2}/u.test(sentence));
}

/** Points for the signs that an amount is what the job pays, 0 to 13. */
export function signsOfPay(candidate: PayCandidate, setting: Setting): number {
  const { isLabelled, hasPeriod, isYearly } = setting;
  const marked = isMarked(candidate);
  const scaled = isScaled(candidate);
  const paid = isPaid(candidate);
  const range = candidate.second !== null;
  const signs: readonly (readonly [boolean, number])[] = [
    [isLabelled, 4],
    [paid, 2],
    [hasPeriod && marked, 2],
    [hasPeriod && !marked && (paid || isLabelled), 1],
    [marked, 1],
    [range && (marked || scaled), 1],
    [isYearly && marked && isPayRange(candidate), 1],
    [scaled && (marked || paid || range), 1],
    [(marked || scaled) && standsAlone(candidate), 1],
    [marked && candidate.start < HEAD && standsAlone(candidate), 1],
  ];
  return signs.reduce((sum, [holds, points]) => sum + (holds ? points : 0), 0);
}
