import type { SalaryPeriod } from '#contracts/salary';

/** Before a word for a time, and before its abbreviation, where "a d" or "an y" would say nothing. */
const PER = "(?:/ ?|(?<!\\p{L})(?:per|pro|im|je|par|por|al|all'|an?|à l'|the|each|every|i) {0,2}(?<=[ ']))";
const PER_SHORT = '(?:/ ?|(?<!\\p{L})(?:per|pro|par|por) )';

const time = (words: string, short: string, others: string): RegExp =>
  new RegExp(`${PER}(?:${words})(?!\\p{L})|${PER_SHORT}(?:${short})(?!\\p{L})|${others}`, 'giu');

/** How the time that a pay is for is written. */
const WORDS: readonly (readonly [SalaryPeriod, RegExp])[] = [
  [
    'hour',
    time(
      'hours?|hr|stunde|heure|hora|ora|uur|godz\\.?|timme|time',
      'h|std',
      "\\bhourly\\b|stündlich|stundenlohn|\\bp\\.?/?h\\b|de l'heure|taux horaire",
    ),
  ],
  [
    'day',
    time(
      'day|tag|jour|día|dia|giorno|dag|dzień',
      'd',
      '\\bdaily\\b|\\bday rate|tagessatz|täglich|\\btjm\\b|\\bp\\.?d\\b|tarifa diaria',
    ),
  ],
  ['week', time('week|woche|semaine|semana|settimana', 'wk?', '\\bweekly\\b|wöchentlich|\\bp\\.?w\\b')],
  [
    'month',
    time(
      'month|monat|mois|mes|mês|mese|maand|månad|måned',
      'mo|mth|m',
      '\\bmonthly\\b|monatlich|monats(?:gehalt|lohn)|mensuel|mensual|mensais|mensal|mensil[ei]|miesięcznie|/ ?mies|\\bp\\.?m\\b|月給',
    ),
  ],
  [
    'year',
    time(
      'year|annum|jahr|année|año|ano|anno|jaar|år',
      'yr|y|an|a',
      '/ ?yr|\\byearly\\b|\\bannual|\\bannuel|\\banual|\\banuais|jährlich|\\bannu[aoi]\\b|rocznie|\\bRAL\\b|jahres(?:gehalt|brutto|vergütung|zielgehalt)|\\bp\\.? ?a\\b|\\bLPA\\b|年収',
    ),
  ],
];

/** The periods that a short text names, each as often as it does. */
function periodsIn(text: string): { period: SalaryPeriod; at: number }[] {
  return WORDS.flatMap(([period, pattern]) =>
    [...text.matchAll(pattern)].map((match) => ({ period, at: match.index })),
  );
}

/** The period that a short text names first, or `null`. */
export function periodIn(text: string): SalaryPeriod | null {
  const found = periodsIn(text);
  return found.find(({ at }) => found.every((other) => at <= other.at))?.period ?? null;
}

/** The period named last, for text that stands before an amount. */
export function lastPeriodIn(text: string): SalaryPeriod | null {
  const found = periodsIn(text);
  return found.find(({ at }) => found.every((other) => at >= other.at))?.period ?? null;
}

/** The period as it stands directly behind an amount. */
export const PERIOD_BEHIND =
  /^(?: ?(?:brutto|brut|gross|bruto)\b)?(?: (?:de l'heure|l'heure)| ?\/ ?(?:hours?|hr|h|day|d|week|wk|month|mo|year|yr|y|jahr|monat|stunde|tag|std|an|mois|jour|heure|mes|año)| (?:per|an?|pro|par|por|al|je) (?:hour|day|week|month|year|annum|jahr|monat|stunde|tag|an|mois|jour|heure|mes|mês|año|ano|hora|día|dia)| (?:p\.a\.|p\.m\.|monthly|annually|yearly|hourly|weekly|daily|monatlich|jährlich|annuel|mensuel|anuales|mensuales|mensais))(?!\p{L})/iu;

/** Least yearly pay in whole units of the currency; an amount from there on is taken to be per year. */
const YEARLY_FROM: Readonly<Record<string, number>> = {
  JPY: 1_500_000,
  INR: 100_000,
  KRW: 15_000_000,
  HUF: 2_000_000,
  CLP: 6_000_000,
  COP: 15_000_000,
  CZK: 250_000,
  SEK: 150_000,
  NOK: 150_000,
  DKK: 150_000,
  PLN: 40_000,
  ZAR: 100_000,
  MXN: 120_000,
};
const YEARLY_FROM_ELSE = 12_000;

/** Currencies of countries where pay is commonly stated per month; elsewhere a middling amount says nothing. */
const MONTHLY: ReadonlySet<string> = new Set([
  'EUR',
  'CHF',
  'PLN',
  'CZK',
  'SEK',
  'NOK',
  'DKK',
  'HUF',
  'BRL',
  'MXN',
  'INR',
  'JPY',
]);
/** A month's pay is at least this part of the least yearly pay, and an hour's pay at most `HOURLY_TO`. */
const MONTHS_AND_ROOM = 24;
const HOURLY: ReadonlySet<string> = new Set(['USD', 'GBP', 'CAD', 'AUD', 'EUR']);
const HOURLY_TO = 100;

/** The period that an amount must be for by its size, where none is written; `null` if the size leaves it open. */
export function periodBySize(amount: number, currency: string | null): SalaryPeriod | null {
  const yearlyFrom = (currency === null ? undefined : YEARLY_FROM[currency]) ?? YEARLY_FROM_ELSE;
  if (amount >= yearlyFrom) return 'year';
  if (currency === null) return null;
  if (MONTHLY.has(currency) && amount >= yearlyFrom / MONTHS_AND_ROOM) return 'month';
  return HOURLY.has(currency) && amount < HOURLY_TO ? 'hour' : null;
}

/** Smallest and largest believable pay per period, in euros, dollars or pounds; other currencies are not judged. */
const BELIEVABLE: Readonly<Record<SalaryPeriod, readonly [number, number]>> = {
  hour: [3, 1000],
  day: [30, 10_000],
  week: [100, 50_000],
  month: [200, 200_000],
  year: [3000, 5_000_000],
};

/** Whether an amount can be a pay for that period. */
export function isBelievable(amount: number, period: SalaryPeriod, currency: string | null): boolean {
  const [least, most] = BELIEVABLE[period];
  if (amount < least) return false;
  return (currency !== null && currency in YEARLY_FROM) || amount <= most;
}

/** Currencies in which the most that is usual holds. */
const STRONG: ReadonlySet<string> = new Set([...HOURLY, 'CHF', 'NZD', 'SGD']);
/** The most that is usually paid for a time, in whole units of a strong currency. */
const USUAL_MOST: Readonly<Record<SalaryPeriod, number>> = {
  hour: 500,
  day: 3000,
  week: 10_000,
  month: 30_000,
  year: Infinity,
};

/** Whether an amount is no more than is usually paid for that time; always so in currencies of small units. */
export function isUsual(amount: number, period: SalaryPeriod, currency: string | null): boolean {
  return currency === null || !STRONG.has(currency) || amount <= USUAL_MOST[period];
}
