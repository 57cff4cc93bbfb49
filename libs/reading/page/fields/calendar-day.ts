import { figure, text } from '../json/values';

const MONTHS: readonly RegExp[] = [
  /^(?:jan|ene|gen|sty)/i,
  /^(?:feb|fév|fev|lut)/i,
  /^(?:mar|mär|mrz|maa)/i,
  /^(?:apr|avr|abr|kwi)/i,
  /^(?:may|mai|maj|mei|mag)/i,
  /^(?:jun|juin|giu|cze)/i,
  /^(?:jul|juil|lug|lip)/i,
  /^(?:aug|aoû|aou|ago|sie)/i,
  /^(?:sep|set|wrz)/i,
  /^(?:oct|okt|out|ott|paź)/i,
  /^(?:nov|lis)/i,
  /^(?:dec|dez|dic|déc|gru)/i,
];
/** Seconds since 1970 stay below this for thousands of years; milliseconds are above it since 1973. */
const MILLISECONDS_FROM = 1e11;

function day(year: number, month: number, dayOfMonth: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, dayOfMonth));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth;
  return real && year >= 1990 && year <= 2100 ? date.toISOString().slice(0, 10) : null;
}

function fromInstant(value: number): string | null {
  const date = new Date(value >= MILLISECONDS_FROM ? value : value * 1000);
  return Number.isNaN(date.getTime())
    ? null
    : day(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

function monthOf(name: string): number {
  return MONTHS.findIndex((pattern) => pattern.test(name)) + 1;
}

/** Figures parted by slashes: which is the month shows only where one of them is above twelve. */
function fromSlashes(first: number, second: number, year: number): string | null {
  if (first > 12) return day(year, second, first);
  return second > 12 || first === second ? day(year, first, second) : null;
}

/**
 * The calendar day of a date in any of the forms that boards use: ISO 8601 (the day as written, whatever its zone),
 * seconds or milliseconds since 1970, RFC 822, "13.09.2026", "October 21, 2026". `YYYY-MM-DD`, or `null` for what is
 * no date or could be two.
 */
export function calendarDay(value: unknown): string | null {
  const instant = figure(value);
  if (instant !== null && instant >= 1e8) return fromInstant(instant);
  const written = text(value)?.slice(0, 60);
  if (written === undefined) return null;
  const iso =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(written) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(written);
  if (iso !== null) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dotted = /^(\d{1,2})[.-](\d{1,2})[.-](\d{4})(?!\d)/.exec(written);
  if (dotted !== null) return day(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]));
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/.exec(written);
  if (slashed !== null) return fromSlashes(Number(slashed[1]), Number(slashed[2]), Number(slashed[3]));
  const dayFirst =
    /(?<!\d)(\d{1,2})(?:st|nd|rd|th|\.)? (?:de )?(\p{L}{3,10})\.?,? (?:de )?(\d{4})(?!\d)/u.exec(written);
  if (dayFirst !== null) return day(Number(dayFirst[3]), monthOf(dayFirst[2] ?? ''), Number(dayFirst[1]));
  const monthFirst = /(\p{L}{3,10})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/u.exec(written);
  return monthFirst === null
    ? null
    : day(Number(monthFirst[3]), monthOf(monthFirst[1] ?? ''), Number(monthFirst[2]));
}
