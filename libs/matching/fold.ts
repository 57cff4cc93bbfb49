/** Most texts are plain ASCII, and normalizing is slow. */
const PLAIN = /^[\x00-\x7f]*$/;
const MARKS = /\p{M}+/gu;
/** Letters that do not decompose into a base letter and a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};
const UNDECOMPOSED = /[ßøłđðþæœı]/g;

/** Lower case, without accents, compatibility forms made plain ("İSTANBUL" and "Istanbul" are equal). Linear. */
export function foldLetters(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  const lower = text.normalize('NFKD').replace(MARKS, '').toLowerCase().replace(MARKS, '');
  return lower.replace(UNDECOMPOSED, (letter) => LETTERS[letter] ?? letter);
}

/** Folded letters and digits with single spaces between words; all punctuation is gone ("St. Paul's" → "st pauls"). */
export function foldWords(text: string): string {
  return foldLetters(text)
    .replace(/[.'’`´]/g, '')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
