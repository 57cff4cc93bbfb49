/** What a cell was read as: a value, or a sentence that says what is wrong and what would be right. */
export type CellReading<T> = { readonly value: T } | { readonly fault: string };

/** Words that people write into a cell instead of leaving it empty. */
const NOTHING =
  /^(?:[-–—.?/]{1,3}|n\.?[/ ]?a\.?|none|null|nil|tb[ad]|unknown|unbekannt|k\.? ?a\.?|keine?|aucune?|ninguna?|undefined|nan)$/i;

/** Whether a cell of a date, sum, address or choice says nothing. */
export const isNothing = (cell: string): boolean => cell === '' || NOTHING.test(cell);

const characters = (text: string, most: number): number =>
  text.length <= most ? text.length : [...text].length;

/** Text of at most `most` characters, counted as the database counts them. */
export function readText(cell: string, most: number): CellReading<string> {
  const length = characters(cell, most);
  return length <= most ? { value: cell } : { fault: `This has ${length} characters. At most ${most} fit.` };
}

const MOST_SKILLS = 200;
const LONGEST_SKILL = 80;

/** Entries between semicolons, else line breaks or bars, else commas; each once. */
export function readList(cell: string, separator?: ';'): CellReading<readonly string[]> {
  const sign = separator ?? [';', '\n', '|', '•'].find((one) => cell.includes(one)) ?? ',';
  const entries = [...new Set(cell.split(sign).map((entry) => entry.trim()))].filter((entry) => entry !== '');
  if (entries.length > MOST_SKILLS) return { fault: `This lists ${entries.length} skills. At most 200 fit.` };
  const long = entries.find((entry) => characters(entry, LONGEST_SKILL) > LONGEST_SKILL);
  if (long !== undefined) {
    return { fault: 'A skill has at most 80 characters. Write skills as a list, such as "Angular; SQL".' };
  }
  return { value: entries };
}

const LONGEST_ADDRESS = 2048;
const NO_ADDRESS: CellReading<string> = {
  fault: 'This is no web address. Write it like https://example.com/jobs/12.',
};
/** A host with a dot and a path, written without its scheme. */
const BARE_ADDRESS = /^(?:www\.)?[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,6}(?:\/|$)/iu;
const HOST = /^[^\s<>"'@]+$/u;

/** An http(s) address as written; one without a scheme gets https. */
export function readAddress(cell: string): CellReading<string> {
  if (cell.length > LONGEST_ADDRESS) return { fault: 'This address is longer than 2,048 characters.' };
  const address = BARE_ADDRESS.test(cell) ? `https://${cell}` : cell;
  if (/[\s<>"]/.test(address) || !URL.canParse(address)) return NO_ADDRESS;
  const { protocol, hostname, username } = new URL(address);
  if (!/^https?:$/.test(protocol) || !/^https?:\/\//i.test(address)) return NO_ADDRESS;
  return hostname !== '' && username === '' && HOST.test(hostname) ? { value: address } : NO_ADDRESS;
}
