import { alternatives, type DatePoint, findDatePoints, type ResumeDate } from './point';
import words from './date-words.json';

/** A time span as a resume states it, with its place in the text. */
export interface Period {
  readonly start: ResumeDate | null;
  readonly end: ResumeDate | null;
  readonly from: number;
  readonly to: number;
}

const DASH = '[-–—~〜～‐‑−→]{1,3}|\\.\\.';
const TO = alternatives(words.to);
/** What joins the two ends of a period. */
const JOINED = new RegExp(`^ ?(?:${DASH}|(?:${TO})(?![\\p{L}])|(?:から|至|到)) ?(?:(?:${TO}) )?$`, 'iu');
const LEADING_SINCE = new RegExp(`(?:^|[^\\p{L}])(?:${alternatives(words.since)}) $`, 'iu');
const LEADING_DASH = new RegExp(`(?:^|[ (])(?:${DASH}|(?:until|till|bis|hasta|até|tot|jusqu'en)) ?$`, 'iu');
const TRAILING_DASH = new RegExp(`^ ?(?:${DASH}) ?(?:$|[)\\]])`, 'u');
/** A dash and one small word to the end: "today" in a language that is not known. */
const UNKNOWN_END = new RegExp(`^ ?(?:${DASH}) ?[\\p{Ll}\\p{Lo}]{2,16}$`, 'u');
/** "2019/20", "2019-21": the second year in two digits. */
const SHORT_END = /^ ?[-–—/] ?(\d{2})(?![\d/.-])/;
/** "Summer 2013, 2014". */
const LISTED = /^(?:, ?| & | and )$/;
const AROUND = /[\s,;:|·•()[\]–—-]/;

type YearMonth = Exclude<ResumeDate, 'present'>;

function isDated(point: DatePoint | undefined): point is DatePoint & { date: YearMonth } {
  return point !== undefined && point.date !== 'present' && !point.lacksYear;
}

/** The year of the end for a beginning that names only a month, or the year before if the end's month is earlier. */
function startFrom(start: DatePoint, end: DatePoint): ResumeDate {
  if (start.date === 'present' || !start.lacksYear || end.date === 'present') return start.date;
  const turnsYear = (end.date.month ?? 12) < (start.date.month ?? 1);
  return { year: end.date.year - (turnsYear ? 1 : 0), month: start.date.month };
}

function range(start: DatePoint, end: DatePoint): Period | null {
  if (end.lacksYear || start.date === 'present') return null;
  if (start.lacksYear && end.date === 'present') return null;
  return { start: startFrom(start, end), end: end.date, from: start.from, to: end.to };
}

function shortEnd(point: DatePoint & { date: YearMonth }, after: string): Period | null {
  const short = SHORT_END.exec(after);
  if (short?.[1] === undefined || point.date.month !== null) return null;
  const century = Math.floor(point.date.year / 100) * 100;
  const year = century + Number(short[1]);
  const isNext = year >= point.date.year && year <= point.date.year + 15;
  return isNext
    ? { start: point.date, end: { year, month: null }, from: point.from, to: point.to + short[0].length }
    : null;
}

/** A date that stands alone: open to one side if a word or dash says so. */
function single(text: string, point: DatePoint & { date: YearMonth }): Period {
  const before = text.slice(Math.max(0, point.from - 14), point.from);
  const after = text.slice(point.to);
  const since = LEADING_SINCE.exec(before);
  if (since !== null) {
    return {
      start: point.date,
      end: 'present',
      from: point.from - since[0].trimStart().length,
      to: point.to,
    };
  }
  const short = shortEnd(point, after);
  if (short !== null) return short;
  const trailing = TRAILING_DASH.exec(after);
  if (trailing !== null) return { start: point.date, end: 'present', from: point.from, to: point.to + 1 };
  const unknown = UNKNOWN_END.exec(after);
  if (unknown !== null) {
    return { start: point.date, end: 'present', from: point.from, to: point.to + unknown[0].length };
  }
  const leading = LEADING_DASH.exec(before);
  if (leading !== null)
    return { start: null, end: point.date, from: point.from - leading[0].length, to: point.to };
  return { start: point.date, end: point.date, from: point.from, to: point.to };
}

/** Every time span in a text, in order: ranges, open ranges, and single dates, whose two ends are the same. */
export function findPeriods(text: string): Period[] {
  const points = findDatePoints(text);
  const periods: Period[] = [];
  for (let at = 0; at < points.length; at++) {
    const point = points[at];
    const next = points[at + 1];
    if (point === undefined) continue;
    const between = next === undefined ? null : text.slice(point.to, next.from);
    const joined = next !== undefined && JOINED.test(between ?? '') ? range(point, next) : null;
    if (joined !== null) {
      periods.push(joined);
      at++;
      continue;
    }
    if (!isDated(point)) continue;
    if (isDated(next) && LISTED.test(between ?? '') && next.date.month === null) {
      periods.push({ start: point.date, end: next.date, from: point.from, to: next.to });
      at++;
      continue;
    }
    periods.push(single(text, point));
  }
  return periods;
}

/** A text without one stretch, the signs around it (brackets, commas, dashes) gone too. */
export function withoutStretch(text: string, from: number, to: number): string {
  let left = from;
  let right = to;
  while (left > 0 && AROUND.test(text[left - 1] ?? '')) left--;
  while (right < text.length && AROUND.test(text[right] ?? '')) right++;
  const head = text.slice(0, left);
  const tail = text.slice(right);
  if (head === '' || tail === '') return head + tail;
  // Brackets that hold more than the date stay readable.
  return `${head}${text.slice(left, from).includes('(') && !text.slice(to, right).includes(')') ? ' (' : ', '}${tail}`;
}

/** "2 years 10 months", "3 yrs", "(1 Jahr 2 Monate)": how long something took, which its dates tell too. */
export const DURATION =
  /[([·|]? ?(?<![\d.,-])(?:\d{1,2}\+? ?(?:years?|yrs?|y|jahre?n?|ans?|años?|anos?|anni|anno|jaar|lata?|lat|mesi|months?|mos?|mths?|monate?n?|mois|meses|mes|maanden|maand)\.?(?![\p{L}])(?:,? (?:and |und |et |y |e )?)?){1,2}[)\]]?/giu;

/** A date as profiles keep it: `YYYY-MM`, `YYYY` or `present`; `null` for none. */
export function dateText(date: ResumeDate | null): string | null {
  if (date === null || date === 'present') return date;
  const year = String(date.year).padStart(4, '0');
  return date.month === null ? year : `${year}-${String(date.month).padStart(2, '0')}`;
}
