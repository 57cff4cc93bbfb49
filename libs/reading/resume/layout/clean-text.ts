const INVISIBLE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\ufffd]/g;
/** Icons: private-use glyphs of icon fonts, pictographs and the signs for telephone, letter and place. */
const ICONS =
  /[\ue000-\uf8ff\u2600-\u26ff\u2700-\u2712\u2715-\u27bf\u{1f000}-\u{1faff}\ufe0f]|[\u{f0000}-\u{10ffff}]/gu;
/** What NFKC would change although it has a meaning of its own here: superscripts, fractions, trade marks. */
const COMPATIBLE = /[\u2e80-\u2fdf\ufb00-\ufb06\uff01-\uff5e\uff66-\uff9d]/g;

/**
 * A run's text as people read it: ligatures, full-width forms and look-alike radicals taken apart, invisible signs
 * and icons gone, hyphens and spaces made plain. A soft hyphen stays only at the end, where it parts a word.
 */
export function cleanText(text: string): string {
  return text
    .replace(COMPATIBLE, (character) => character.normalize('NFKC'))
    .normalize('NFC')
    .replace(/-?\u00ad(?=.)\u2010?/g, (found) => (found.includes('-') || found.includes('\u2010') ? '-' : ''))
    .replace(/\u00ad/g, '-')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[\u2012\u2015\u2212]/g, '–')
    .replace(INVISIBLE, ' ')
    .replace(ICONS, ' ')
    .replace(/[\s\u3000]+/g, ' ');
}

/**
 * Letters that are spaced out for looks ("S K I L L S") as the word that they spell; any other text as it is. Pairs
 * such as "TA" occur because kerned letters are drawn together.
 */
export function unspaced(text: string): string {
  const tokens = text.trim().split(' ');
  const isSpaced =
    tokens.length >= 4 &&
    tokens.every((token) => /^\p{L}{1,3}$/u.test(token)) &&
    tokens.filter((token) => token.length === 1).length >= tokens.length * 0.6;
  return isSpaced ? tokens.join('') : text;
}
