import type { CellReading } from './cell-reading';

/** Which part of dates like 03/04/2026 comes first; `null` where nothing tells. */
export type DateOrder = 'day' | 'month' | null;

const MONTHS: readonly RegExp[] = [
  /^(?:jan|ene|jän)/i,
  /^(?:feb|fév|fev)/i,
  /^(?:mar|mär|mrz)/i,
  /^(?:apr|avr|abr)/i,
  /^(?:may|mai)/i,
  /^(?:jun|juin)/i,
  /^(?:jul|juil)/i,
  /^(?:aug|aoû|aou|ago)/i,
  /^(?:sep|set)/i,
  /^(?:oct|okt|out)/i,
  /^nov/i,
  /^(?:dec|dez|déc|dic)/i,
];
const LONGEST = 60;
const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

const INSTANT = /^(?:19|20|21)\d\d-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)? ?(?:Z|[+-]\d\d:?\d\d)$/i;
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/;
const COMPACT = /^(20\d\d)(\d\d)(\d\d)$/;
const FIGURES = /^(\d{1,2})([-/.]) ?(\d{1,2})\2 ?(\d{4}|\d{2})(?!\d)/;
const WEEKDAY = '^(?:\\p{L}{2,10}\\.?,? )?';
const DAY_NAME_YEAR = new RegExp(
  `${WEEKDAY}(\\d{1,2})(?:st|nd|rd|th|er|\\.)?[ -](?:de |of )?(\\p{L}{3,10})\\.?,?[ -](?:de |del )?(\\d{4}|\\d{2})(?!\\d)`,
  'iu',
);
const NAME_DAY_YEAR = new RegExp(
  `${WEEKDAY}(\\p{L}{3,10})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?!\\d)`,
  'iu',
);
const SERIAL = /^\d{5}(?:[.,]\d{1,12})?$/;
const UNIX = /^\d{10}(?:\d{3})?$/;

/** Day 0 of spreadsheets, 1899-12-30, in days before 1970 (1 January 1900 is day 2: Lotus took 1900 for a leap year). */
const SERIAL_EPOCH = 25_569;
const DAY_MS = 86_400_000;

function dayOf(year: number, month: number, day: number): string | null {
  const full = year < 100 ? 2000 + year : year;
  const date = new Date(Date.UTC(full, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal && full >= FIRST_YEAR && full <= LAST_YEAR ? date.toISOString() : null;
}

function atTime(milliseconds: number): string | null {
  const date = new Date(milliseconds);
  const year = Number.isNaN(date.getTime()) ? 0 : date.getUTCFullYear();
  return year >= FIRST_YEAR && year <= LAST_YEAR ? date.toISOString() : null;
}

const instantOf = (cell: string): string | null => {
  const time = new Date(cell.replace(' ', 'T').replace(/ /g, ''));
  const day = cell.slice(0, 10);
  const midnight = new Date(`${day}T00:00:00Z`);
  // `Date` takes the 30th of February for the 2nd of March.
  const isReal = !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(day);
  return isReal && !Number.isNaN(time.getTime()) ? time.toISOString() : null;
};

const monthOf = (name: string): number => MONTHS.findIndex((pattern) => pattern.test(name)) + 1;

interface Figures {
  readonly first: number;
  readonly second: number;
  readonly year: number;
  readonly sign: string;
}

function figuresOf(cell: string): Figures | null {
  const match = FIGURES.exec(cell);
  if (match === null) return null;
  const [, first, sign = '', second, year] = match;
  return { first: Number(first), second: Number(second), year: Number(year), sign };
}

const inOrder = ({ first, second, year }: Figures, order: 'day' | 'month'): string | null =>
  order === 'day' ? dayOf(year, second, first) : dayOf(year, first, second);

/** The reading that is a day of the calendar, or the one that the order tells; both where nothing tells. */
function fromFigures(figures: Figures, order: DateOrder): readonly string[] {
  if (figures.sign === '.') return [inOrder(figures, 'day')].filter((one) => one !== null);
  const both = [inOrder(figures, 'day'), inOrder(figures, 'month')];
  const real = [...new Set(both.filter((one) => one !== null))];
  const told = order === null ? null : inOrder(figures, order);
  return told === null ? real : [told];
}

function readingsOf(cell: string, order: DateOrder): readonly string[] {
  const one = (reading: string | null): readonly string[] => (reading === null ? [] : [reading]);
  if (INSTANT.test(cell)) return one(instantOf(cell));
  const yearFirst = YEAR_FIRST.exec(cell);
  if (yearFirst) return one(dayOf(Number(yearFirst[1]), Number(yearFirst[3]), Number(yearFirst[4])));
  const compact = COMPACT.exec(cell);
  if (compact) return one(dayOf(Number(compact[1]), Number(compact[2]), Number(compact[3])));
  const figures = figuresOf(cell);
  if (figures) return fromFigures(figures, order);
  if (SERIAL.test(cell)) return one(atTime((Math.floor(Number.parseFloat(cell)) - SERIAL_EPOCH) * DAY_MS));
  if (UNIX.test(cell)) return one(atTime(Number(cell) * (cell.length === 10 ? 1000 : 1)));
  const dayFirst = DAY_NAME_YEAR.exec(cell);
  if (dayFirst) return one(dayOf(Number(dayFirst[3]), monthOf(dayFirst[2] ?? ''), Number(dayFirst[1])));
  const nameFirst = NAME_DAY_YEAR.exec(cell);
  if (nameFirst) return one(dayOf(Number(nameFirst[3]), monthOf(nameFirst[1] ?? ''), Number(nameFirst[2])));
  return [];
}

/**
 * A date as people and programs write it: ISO 8601, 31.12.2026, 12/31/2026, 31 Dec 2026, Dec 31, 2026, the number of a
 * spreadsheet (46387) or of Unix (seconds or milliseconds). English, German, French and Spanish names of months.
 * @returns ISO 8601 in UTC. A time counts only if its zone is written; otherwise the value is midnight of that day
 */
export function readDate(cell: string, order: DateOrder): CellReading<string> {
  const [reading, other] = cell.length > LONGEST ? [] : readingsOf(cell, order);
  if (reading === undefined) return { fault: 'This is no date. Write it like 2026-12-31.' };
  if (other === undefined) return { value: reading };
  const [a, b] = [reading.slice(0, 10), other.slice(0, 10)];
  return { fault: `This could be ${a} or ${b}. Write it that way, with the year first.` };
}

/** Whether a cell is a date in any order. */
export const isDate = (cell: string): boolean => cell.length <= LONGEST && readingsOf(cell, null).length > 0;

/**
 * The order that a column's dates are written in, as those tell that fit only one: the 13th and later days, or, if
 * `latest` is given (ISO 8601), dates that would lie after it in the other order. `null` if they contradict each other.
 */
export function orderOfColumn(cells: readonly string[], latest?: string): DateOrder {
  const figures = cells
    .flatMap((cell) => figuresOf(cell.slice(0, LONGEST)) ?? [])
    .filter(({ sign }) => sign !== '.');
  const fits = (order: 'day' | 'month'): boolean => figures.some((one) => onlyFits(one, order, latest));
  const [day, month] = [fits('day'), fits('month')];
  if (day === month) return null;
  return day ? 'day' : 'month';
}

function onlyFits(figures: Figures, order: 'day' | 'month', latest: string | undefined): boolean {
  const possible = (one: string | null): boolean => one !== null && (latest === undefined || one <= latest);
  return possible(inOrder(figures, order)) && !possible(inOrder(figures, order === 'day' ? 'month' : 'day'));
}
