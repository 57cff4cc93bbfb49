const ASCII = /^[\x00-\x7f]*$/;
const MARKS = /\p{M}+/gu;
const LEADING_DOT = /^\.(?=\p{L})/u;
const PLAIN = /^[a-z0-9+#]+$/;
const DROPPED = /[^\p{L}\p{N}+#]+/gu;

/** A name without outer spaces, every inner run of spaces made one. The writing is otherwise kept. */
export function foldSpaces(name: string): string {
  return name.replace(/\s+/g, ' ').trim();
}

/** Lower case without accents, full-width and typographic forms made plain. Lengths may change. */
export function foldLetters(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  // Decomposed twice because some characters grow a mark only when lowered (the Turkish dotted capital I).
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(MARKS, '')
    .replace(/♯/g, '#')
    .replace(/ß/g, 'ss');
}

/**
 * What is left of a name when writing habits are taken away: case, accents, spaces, hyphens, dots and slashes.
 * `Node.js`, `node js` and `NodeJS` fold to `nodejs`; `+` and `#` stay because C, C++ and C# differ only by them,
 * and a leading dot becomes a word because `.NET` is not "net". Empty for a name made of signs alone.
 */
export function foldName(name: string): string {
  const folded = foldLetters(name).trim();
  if (PLAIN.test(folded)) return folded;
  return folded.replace(LEADING_DOT, 'dot').replace(/&/g, 'and').replace(DROPPED, '');
}
