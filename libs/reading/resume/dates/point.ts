import months from './months.json';
import words from './date-words.json';

/** A date as a resume states it: a month of a year, a year, or that it goes on. */
export type ResumeDate = 'present' | { readonly year: number; readonly month: number | null };

/** A date with its place in a text. */
export interface DatePoint {
  readonly date: ResumeDate;
  /** Whether the text names a month without its year, which the next date then gives: "March – June 2019". */
  readonly lacksYear: boolean;
  readonly from: number;
  readonly to: number;
}

const MONTH_OF: ReadonlyMap<string, number> = new Map(
  months.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);

/** Alternatives with the longest first, for a pattern. */
export function alternatives(list: readonly string[]): string {
  return [...list]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('|');
}

const MONTH = `(?<![\\p{L}])(?<name>${alternatives(months.flat())})(?![\\p{L}])\\.?`;
const YEAR = '(?:19[5-9]\\d|20[0-4]\\d)';
const NOT_NUMBER = '(?<![\\d.,/$€£-]|\\d )';
/** What may stand between month and year: "Sept. 2018", "março de 2020", "May, 2016", "Jun/2014". */
const OF = '(?:[ ,./-]{1,3}|(?: (?:de|del|of) ))?';

const FORMS: readonly string[] = [
  // 2021年4月, 2021年, 2021. 4.
  `(?<cjkYear>${YEAR}) ?[年년](?: ?(?<cjkMonth>\\d{1,2}) ?[月월](?: ?\\d{1,2} ?[日일])?)?`,
  // 1 March 2019, March 2019, Mar '19
  `(?:(?<!\\d)\\d{1,2}(?:\\.|st|nd|rd|th)? (?:de )?)?${MONTH}${OF}(?: ?\\d{1,2}(?:st|nd|rd|th)?, )?(?<namedYear>${YEAR}|['’]\\d{2})(?!\\d)`,
  // 2019 March
  `(?<!\\d)(?<yearFirst>${YEAR})[ ,]{1,2}${MONTH.replace('?<name>', '?<nameAfter>')}(?! ?(?:${YEAR}|['’]\\d{2}))`,
  // 2019-05, 2019/05/01, 2019 05 01
  `(?<![\\d.,/])(?<isoYear>${YEAR})(?:(?:[-/](?<isoMonth>0?[1-9]|1[0-2])|\\.(?<dottedMonth>0[1-9]|1[0-2]))(?:[-/.]\\d{1,2})?| (?<spacedMonth>0[1-9]|1[0-2]) \\d{2})(?![\\d/.-]?\\d)`,
  // 05/2019, 01.05.2019, 5-2019, 05/19 is left alone
  `(?<![\\d])(?:\\d{1,2}[./-] ?)?(?<numberMonth>0?[1-9]|1[0-2]) ?[./-] ?(?<numberYear>${YEAR})(?!\\d)`,
  // Summer 2019, Q3 2019, WS 2018
  `(?<![\\p{L}])(?:${alternatives(words.seasons)}|[qQ][1-4]|[WS]S)[ ,./-]{1,2}(?<seasonYear>${YEAR})(?:/\\d{2})?(?!\\d)`,
  // 2019
  `${NOT_NUMBER}(?<year>${YEAR})(?![\\d%]|[.,]\\d|-?\\p{L})`,
  // '19
  `(?<![\\p{L}\\d])['’](?<shortYear>\\d{2})(?!\\d)`,
  // 03/19 – 05/21, only with a leading zero or two digits, and a year that is not a day
  `(?<![\\d/.])(?<twoMonth>0[1-9]|1[0-2])/(?<twoYear>[0-3]\\d)(?![\\d/])`,
  // present
  `(?<![\\p{L}])(?<present>${alternatives(words.present)})(?![\\p{L}])`,
  // March, if the year follows with the next date
  MONTH.replace('?<name>', '?<bareName>'),
];
const POINT = new RegExp(FORMS.join('|'), 'giu');

/** '69 and later are of the last century, as POSIX reads two digits. */
function fullYear(text: string): number {
  const digits = text.replace(/\D/g, '');
  const number = Number(digits);
  if (digits.length > 2) return number;
  return number >= 69 ? 1900 + number : 2000 + number;
}

type Groups = Readonly<Record<string, string | undefined>>;

function monthOf(groups: Groups): number | null {
  const name = groups.name ?? groups.nameAfter ?? groups.bareName;
  if (name !== undefined) return MONTH_OF.get(name.toLowerCase()) ?? null;
  const number =
    groups.cjkMonth ??
    groups.isoMonth ??
    groups.dottedMonth ??
    groups.spacedMonth ??
    groups.numberMonth ??
    groups.twoMonth;
  const month = Number(number);
  return number !== undefined && month >= 1 && month <= 12 ? month : null;
}

function yearOf(groups: Groups): string | undefined {
  return (
    groups.cjkYear ??
    groups.namedYear ??
    groups.yearFirst ??
    groups.isoYear ??
    groups.numberYear ??
    groups.seasonYear ??
    groups.year ??
    groups.shortYear ??
    groups.twoYear
  );
}

/** Every date in a text, in order: month and year in the forms of many languages, years, seasons, "present". */
export function findDatePoints(text: string): DatePoint[] {
  return [...text.matchAll(POINT)].flatMap((match): DatePoint[] => {
    const groups: Groups = match.groups ?? {};
    const place = { from: match.index, to: match.index + match[0].length };
    if (groups.present !== undefined) return [{ date: 'present', lacksYear: false, ...place }];
    const year = yearOf(groups);
    const month = monthOf(groups);
    if (year === undefined) return [{ date: { year: 0, month }, lacksYear: true, ...place }];
    return [{ date: { year: fullYear(year), month }, lacksYear: false, ...place }];
  });
}
