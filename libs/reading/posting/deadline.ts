import { labelled, type Page } from './page';
import type { ReadField } from '../text/read-field';

const MONTHS: readonly RegExp[] = [
  /^(?:jan|ene|janv|gennaio)/i,
  /^(?:feb|fév|fev)/i,
  /^(?:mar(?!ço)|mär|mrz|março)/i,
  /^(?:apr|avr|abr)/i,
  /^(?:may|mai|mayo|maio)/i,
  /^(?:jun|juin)/i,
  /^(?:jul|juil)/i,
  /^(?:aug|aoû|ago)/i,
  /^(?:sep|set)/i,
  /^(?:oct|okt|out)/i,
  /^(?:nov)/i,
  /^(?:dec|dez|déc|dic)/i,
];
const MONTH =
  '(?<month>(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mär|mai|okt|dez|janv|fév|avr|juin|juil|aoû|déc|ene|abr|ago|dic|fev|set|out|mayo|mrz)\\p{L}{0,7})\\.?';
const YEAR = '(?<year>20\\d\\d)';
/** Ways to write a date with its year. */
const DATES: readonly RegExp[] = [
  /(?<!\d)(?<year>20\d\d)[-/.](?<monthNumber>\d{1,2})[-/.](?<day>\d{1,2})(?!\d)/giu,
  new RegExp(
    `(?<![\\p{L}\\d])(?<day>\\d{1,2})(?:st|nd|rd|th|er|\\.)?(?: of| de)? ${MONTH},?(?: de| del)? ${YEAR}(?!\\d)`,
    'giu',
  ),
  new RegExp(`(?<![\\p{L}])${MONTH} (?<day>\\d{1,2})(?:st|nd|rd|th)?,? ${YEAR}(?!\\d)`, 'giu'),
  /(?<!\d)(?<day>\d{1,2})\.(?: )?(?<monthNumber>\d{1,2})\.(?: )?(?<year>20\d\d)(?!\d)/giu,
  /(?<!\d)(?<first>\d{1,2})[/-](?<second>\d{1,2})[/-](?<year>20\d\d)(?!\d)/giu,
];
const CUE =
  /\b(?:deadline|clos(?:es|ing)(?: date| on)|apply (?:by|before|until|no later than)|applications? (?:close|must be (?:received|submitted)|are (?:accepted|open|due)|due|deadline|received|will be accepted)[^.;]{0,20}(?:by|on|until|before)?|no later than|send (?:us )?your application[^.;]{0,40}(?:by|before|until)|bewerbungs(?:frist|schluss|ende)|bewerb[^.;]{0,40} bis(?: zum| spätestens)?|bis spätestens|date limite|candidatures? [^.;]{0,40}(?:avant|jusqu'au)|postule[rz]? [^.;]{0,60}avant|avant le|fecha (?:límite|de cierre)|plazo|antes del|hasta el|prazo|inscrições até|candidate-se até)/iu;
/** Cues in languages that write the day first. */
const DAY_FIRST = /bewerb|date limite|avant|fecha|plazo|antes|hasta|prazo|inscri|candidate-se|candidatur/iu;
const REACH = 130;

const two = (part: number): string => String(part).padStart(2, '0');

function iso(year: number, month: number, day: number): string | null {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return month >= 1 && month <= 12 && day >= 1 && day <= last ? `${year}-${two(month)}-${two(day)}` : null;
}

/** Which part of dates like 03/04/2027 comes first, or `null` where nothing tells. */
type Order = 'day' | 'month' | null;

/** As a cue in a language that writes the day first tells, or another date of the same text that fits only one order. */
function orderIn(text: string): Order {
  if (DAY_FIRST.test(text)) return 'day';
  for (const [, first, second] of text.matchAll(/(?<!\d)(\d{1,2})[/-](\d{1,2})[/-]20\d\d/g)) {
    if (Number(first) > 12) return 'day';
    if (Number(second) > 12) return 'month';
  }
  return null;
}

function dateOf(groups: Readonly<Record<string, string | undefined>>, order: Order): string | null {
  const year = Number(groups.year);
  if (groups.first !== undefined) {
    const [first, second] = [Number(groups.first), Number(groups.second)];
    if (order === 'day') return iso(year, second, first);
    // 03/04 is 3 April in most of the world and 4 March in the United States: not complete without knowing which.
    return order === 'month' || first === second ? iso(year, first, second) : null;
  }
  const name = groups.month;
  const month =
    name === undefined ? Number(groups.monthNumber) : MONTHS.findIndex((pattern) => pattern.test(name)) + 1;
  return iso(year, month, Number(groups.day));
}

/** The dates of a short text, in order. */
function datesIn(text: string, offset: number, order: Order): ReadField<string>[] {
  return DATES.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const value = dateOf(match.groups ?? {}, order);
      const start = offset + match.index;
      return value === null ? [] : [{ value, confidence: 0.8, start, end: start + match[0].length }];
    }),
  ).sort((a, b) => a.start - b.start);
}

/** Until when one can apply, as `YYYY-MM-DD`; `null` unless day, month and year are stated. */
export function readDeadline(page: Page): ReadField<string> | null {
  for (const label of labelled(page, 'deadline')) {
    const before = page.text.slice(Math.max(0, label.start - 60), label.start);
    // A period from … to … ends with its last date.
    const last = datesIn(label.text, label.start, orderIn(`${before}${label.text}`)).at(-1);
    if (last !== undefined) return { ...last, confidence: 0.95 };
  }
  for (const sentence of page.sentences) {
    const cue = CUE.exec(sentence.text);
    if (cue === null) continue;
    const after = page.text.slice(
      sentence.start + cue.index,
      sentence.start + cue.index + cue[0].length + REACH,
    );
    const near = after.split('\n\n')[0] ?? '';
    const first = datesIn(near, sentence.start + cue.index, orderIn(near))[0];
    if (first !== undefined) return first;
  }
  return null;
}
