/**
 * Controls (save tab and line feed), bidirectional controls, byte order marks and other marks that nobody sees, as
 * well as the "tag" characters, in which text can hide from people but not from programs. Joiners (U+200C, U+200D)
 * stay: several scripts need them.
 */
const UNSEEN =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\uffff]|\p{Cs}|[\u{e0000}-\u{e007f}]/gu;
/** Bullets of the Symbol and Wingdings fonts, which keep their glyphs in the private use area at U+F000. */
const SYMBOL_BULLETS = /[\uf0a7\uf0a8\uf0b7\uf0d8\uf0fc\uf076\uf06e\uf06c\uf071]/g;
/** Other glyphs of private meaning: icons mostly. */
const PRIVATE = /\p{Co}+/gu;

/**
 * A text without what cannot be shown, in NFC, with line ends as `\n`. Bullets of symbol fonts become "•"; icons
 * become a space.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029\u000b\u000c]/g, '\n')
    .replace(SYMBOL_BULLETS, '•')
    .replace(PRIVATE, ' ')
    .replace(UNSEEN, '')
    .normalize('NFC');
}
