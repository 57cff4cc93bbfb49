const MARKS = /\p{M}+/gu;

/** Lower case without accents, words of letters and digits with single spaces between; camelCase makes words too. */
export function foldedWords(text: string): string {
  return text
    .slice(0, 200)
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
}
