import type { SalaryPeriod } from '#contracts/salary';

const PER = "(?:/|\\bper|\\bpro|\\bje|\\bpar|\\bpor|\\bal|\\ba|\\ban|(?<!\\p{L})à l'|\\bthe|\\beach) {0,2}";

/** How the time that a pay is for is written, the surest first. */
const WORDS: readonly (readonly [SalaryPeriod, RegExp])[] = [
  [
    'hour',
    new RegExp(
      `${PER}(?:hour|hr|h|std|stunde|heure|hora)\\b|\\bhourly\\b|stündlich|stundenlohn|\\bp\\.?/?h\\b|de l'heure|taux horaire|\\b(?:an|the) hour\\b`,
      'i',
    ),
  ],
  [
    'day',
    new RegExp(
      `${PER}(?:day|tag|jour|día|dia|d)\\b|\\bdaily\\b|\\bday rate|tagessatz|täglich|\\btjm\\b|\\bp\\.?d\\b|tarifa diaria`,
      'i',
    ),
  ],
  [
    'week',
    new RegExp(`${PER}(?:week|wk|woche|semaine|semana)\\b|\\bweekly\\b|wöchentlich|\\bp\\.?w\\b`, 'i'),
  ],
  [
    'month',
    new RegExp(
      `${PER}(?:month|mo|mth|monat|mois|mes|mês)(?![\\p{L}])|\\bmonthly\\b|monatlich|monats(?:gehalt|lohn)|mensuel|mensual|mensais|mensal|\\bp\\.?m\\b\\.?(?! ?(?:to|-))|月給`,
      'iu',
    ),
  ],
  [
    'year',
    new RegExp(
      `${PER}(?:year|yr|annum|jahr|an|année|año|ano|y)(?![\\p{L}])|\\byearly\\b|\\bannual|\\bannuel|\\banual|jährlich|jahres(?:gehalt|brutto|vergütung|zielgehalt)|\\bp\\.? ?a\\b|\\bLPA\\b|年収`,
      'iu',
    ),
  ],
];

/** The period that a piece of text names first, or `null`. */
export function periodIn(text: string): SalaryPeriod | null {
  const found = WORDS.flatMap(([period, pattern]) => {
    const at = pattern.exec(text)?.index;
    return at === undefined ? [] : [{ period, at }];
  });
  return (
    found.reduce<{ period: SalaryPeriod; at: number } | null>(
      (first, next) => (first === null || next.at < first.at ? next : first),
      null,
    )?.period ?? null
  );
}

/** The period named last, for text that stands before an amount. */
export function lastPeriodIn(text: string): SalaryPeriod | null {
  for (let to = text.length; to > 0;) {
    const from = Math.max(0, text.lastIndexOf(' ', to - 1));
    const period = periodIn(text.slice(from));
    if (period !== null) return period;
    to = from;
  }
  return null;
}

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

/** The period that an amount must be for by its size, where none is written; `null` if the size leaves it open. */
export function periodBySize(amount: number, currency: string | null): SalaryPeriod | null {
  if (currency !== null && currency in YEARLY_FROM)
    return amount >= (YEARLY_FROM[currency] ?? 0) ? 'year' : null;
  return amount >= YEARLY_FROM_ELSE ? 'year' : null;
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
