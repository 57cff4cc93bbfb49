import { CURRENCY_MARK } from './currency';

/** A number in a text that may be an amount of money. */
export interface Amount {
  readonly start: number;
  readonly end: number;
  /** The figure before `scale` is applied. */
  readonly figure: number;
  /** What "k", "lakh" and the like multiply by; 1 if nothing of the kind is written. */
  readonly scale: number;
  /** The currency as written before or after it, or `null`. */
  readonly mark: string | null;
  /** The unit word as written, such as `LPA`. */
  readonly unit: string | null;
}

const FIGURE =
  "\\d{1,3},\\d{2},\\d{3}(?!\\d)|\\d{1,3}(?<sign>[.,' ])\\d{3}(?:\\k<sign>\\d{3}){0,3}(?:[.,]\\d{1,2})?(?!\\d)|\\d{1,12}(?:[.,]\\d{1,2})?(?!\\d)";
const UNIT =
  'k(?![\\p{L}\\d])|T(?= ?(?:€|EUR))|mil(?![\\p{L}\\d])|tsd\\.?|lakhs?(?: per annum| p\\.?a\\.?)?|lacs?|LPA|L(?![\\p{L}\\d])|crores?|Cr(?![\\p{L}\\d])|millions?|mio\\.?|mn(?!\\p{L})|bn(?!\\p{L})|billions?|milliards?|Mrd\\.?|M(?![\\p{L}\\d])|万|만';
/** No figure begins inside a word or number, nor behind a letter and hyphen as in "GS-15". */
const BARE_START = '(?<![\\p{Script=Latin}\\d][.,]?|[#/]|(?<![\\p{L}\\d])\\p{L}{1,6}-)';
const AMOUNT = new RegExp(
  `(?:(?<![\\p{L}\\d])(?<before>${CURRENCY_MARK}) {0,2}|${BARE_START})(?<figure>${FIGURE}) ?(?<unit>${UNIT})?(?: ?(?<after>${CURRENCY_MARK})(?!\\p{L}))?`,
  'giu',
);

const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^(?:k|mil(?!l)|tsd|t$)/i, 1e3],
  [/^(?:lakh|lac|lpa|l$)/i, 1e5],
  [/^(?:crore|cr)/i, 1e7],
  [/^(?:万|만)/, 1e4],
  [/^(?:bn|billion|milliard|mrd)/i, 1e9],
  [/^(?:million|mio|mn|m)/i, 1e6],
];

/** Reads "80.000", "80,000.50", "3 200", "18,00,000" and "77.49". */
export function parseFigure(written: string): number {
  const groups = written.split(/[.,' ]/);
  const last = groups.at(-1) ?? '';
  const separators = new Set(written.replace(/\d/g, ''));
  // One sign before three digits parts thousands; any other last group is a fraction.
  const fraction = groups.length > 1 && (last.length < 3 || (separators.size > 1 && last.length !== 3));
  return fraction ? Number(`${groups.slice(0, -1).join('')}.${last}`) : Number(groups.join(''));
}

function scaleOf(unit: string | undefined): number {
  return unit === undefined ? 1 : (SCALES.find(([pattern]) => pattern.test(unit))?.[1] ?? 1);
}

/** Every number of a text with the currency and unit written at it, in order. */
export function readAmounts(text: string): Amount[] {
  return [...text.matchAll(AMOUNT)].map((match) => {
    const { before, figure, unit, after } = match.groups ?? {};
    return {
      start: match.index,
      end: match.index + match[0].trimEnd().length,
      figure: parseFigure(figure ?? ''),
      scale: scaleOf(unit),
      // The code behind an amount is clearer than the sign before it: "$90,000 CAD".
      mark: (before === '$' ? after : before) ?? before ?? after ?? null,
      unit: unit ?? null,
    };
  });
}
