/** The addresses of WordprocessingML and of the vocabularies inside it, transitional and strict (ECMA-376). */
export const WORD_ALIASES: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
]);

/** What an on/off property says (ECMA-376 part 1, §17.17.4): an element without a value means on. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !['0', 'false', 'off', 'none'].includes(value);
}

/** A measure in twentieths of a point, in points; `undefined` for none. */
export function twips(value: string | undefined): number | undefined {
  const number = Number.parseFloat(value ?? '');
  return Number.isFinite(number) ? number / 20 : undefined;
}

/** A font size, which is given in half points, in points between 1 and 200; `undefined` for none. */
export function halfPoints(value: string | undefined): number | undefined {
  const number = Number.parseFloat(value ?? '') / 2;
  return number >= 1 && number <= 200 ? number : undefined;
}
