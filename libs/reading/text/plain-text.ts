const TYPOGRAPHIC =
  /\r\n?|[\t\u0085\u00a0\u00b4\u1680\u2000-\u200b\u2010-\u2015\u2018\u2019\u201a\u201c-\u201e\u2028\u2029\u202f\u205f\u2212\u3000\u301c\ufeff\uff01-\uff5e\uffe1\uffe5`]/g;

/** Full-width forms stand at this distance from their ASCII twins (Unicode, Halfwidth and Fullwidth Forms). */
const FULL_WIDTH = 0xfee0;

function plain(character: string): string {
  if (character === '\r\n') return ' \n';
  if (/[\r\u0085\u2028\u2029]/.test(character)) return '\n';
  if (/[\u2010-\u2015\u2212\u301c\uff5e]/.test(character)) return '-';
  if (/[\u00b4\u2018\u2019\u201a`]/.test(character)) return "'";
  if (/[\u201c-\u201e]/.test(character)) return '"';
  if (character === '\uffe1') return '£';
  if (character === '\uffe5') return '¥';
  const code = character.charCodeAt(0);
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - FULL_WIDTH) : ' ';
}

/**
 * The same text with typographic spaces, dashes, quotes and full-width forms made plain. The length and therefore
 * every offset stay the same.
 */
export function plainText(text: string): string {
  return text.replace(TYPOGRAPHIC, plain);
}
