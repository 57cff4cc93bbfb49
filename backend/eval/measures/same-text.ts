/** Words and digits alone, in small letters; signs that are parts of names (C++, C#) stay. */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u00ad\u200b]/g, '')
    .replace(/\u2019/g, "'")
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim();

/** How many of the words of two texts are the same, 0 to 1 (Dice's coefficient over words with repeats). */
export function sharedWords(a: string, b: string): number {
  const [first, second] = [wordsOf(a), wordsOf(b)];
  if (first.length === 0 || second.length === 0) return 0;
  const left = new Map<string, number>();
  for (const word of first) left.set(word, (left.get(word) ?? 0) + 1);
  const shared = second.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  });
  return (2 * shared.length) / (first.length + second.length);
}

const wordsOf = (text: string): string[] => plain(text).split(' ').filter(Boolean);

export const isSame = (a: string, b: string): boolean => plain(a) === plain(b);

/** Share of words from which two names are taken for one. */
const ALIKE = 0.75;
/** Scripts without spaces between words. */
const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff]/;

/** The same but for a word or so. `enough` is the share of words that must be the same. */
export const isAlike = (a: string, b: string, enough = ALIKE): boolean =>
  isSame(a, b) || sharedWords(a, b) >= enough || (UNSPACED.test(a) && holdsUnspaced(a, b));

const holdsUnspaced = (a: string, b: string): boolean => {
  const [first, second] = [a, b].map((text) => plain(text).replaceAll(' ', ''));
  return (
    first !== undefined &&
    second !== undefined &&
    second !== '' &&
    (first.includes(second) || second.includes(first))
  );
};

/** Subscriber numbers have nine digits or fewer; what stands before is a prefix that may be written or not. */
const TELLING_DIGITS = 9;

export function isSamePhone(a: string, b: string): boolean {
  const [first, second] = [digitsOf(a), digitsOf(b)];
  const isLong = Math.min(first.length, second.length) >= TELLING_DIGITS;
  return first === second || (isLong && first.slice(-TELLING_DIGITS) === second.slice(-TELLING_DIGITS));
}

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** An address without what may be written or not: scheme, "www." and a last slash. */
export const plainAddress = (address: string): string =>
  address
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/$/, '');

/** Dates as `YYYY-MM`, `YYYY` or `present`: a year alone contradicts no month of it. */
export function isSameDate(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return a === b;
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) === b.slice(0, length);
}
