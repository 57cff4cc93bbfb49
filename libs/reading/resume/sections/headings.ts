import vocabulary from './heading-words.json';

/** What a part of a resume is about; `header` is what stands before the first heading. */
export type SectionKind =
  | 'header'
  | 'contact'
  | 'summary'
  | 'experience'
  | 'volunteer'
  | 'education'
  | 'skills'
  | 'languages'
  | 'projects'
  | 'certificates'
  | 'other';

type NamedKind = Exclude<SectionKind, 'header'>;

const LONGEST = 48;
const MOST_WORDS = 6;
const JOINING = /(?:and|und|et|y|e|en|og|i|и|&)/;

/** Letters alone, lower case and without accents: spacing, numbering, colons and icons do not matter. */
export function headingKey(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/ß/g, 'ss')
    .replace(/ł/g, 'l')
    .replace(/[^\p{L}]+/gu, '');
}

const KINDS = Object.entries(vocabulary) as readonly [NamedKind, { whole: string[]; within: string[] }][];

const BY_KEY: ReadonlyMap<string, NamedKind> = new Map(
  KINDS.flatMap(([kind, { whole }]) => whole.map((words) => [headingKey(words), kind] as const)),
);
const WITHIN: readonly (readonly [string, NamedKind])[] = KINDS.flatMap(([kind, { within }]) =>
  within.map((words) => [headingKey(words), kind] as const),
);

function isShort(text: string): boolean {
  return text.length <= LONGEST && text.trim().split(/\s+/).length <= (text.length > 30 ? MOST_WORDS : 14);
}

/** The kind of section that a text announces if it is nothing but a heading, in any of the languages known. */
export function sectionOfHeading(text: string): NamedKind | null {
  if (!isShort(text) || /[@\d,.;]/.test(text.replace(/^[\d.\s]{1,4}/, ''))) return null;
  const key = headingKey(text);
  if (key === '') return null;
  return BY_KEY.get(key) ?? joinedHeading(text);
}

/** "Education & Awards": two headings in one announce the first. */
function joinedHeading(text: string): NamedKind | null {
  const parts = text.split(new RegExp(`\\s*[/|]\\s*|\\s+${JOINING.source}\\s+`, 'iu'));
  const kinds = parts.map((part) => BY_KEY.get(headingKey(part)));
  if (parts.length < 2 || kinds.some((kind) => kind === undefined)) return null;
  return kinds[0] ?? null;
}

/** The kind that a heading's words hint at ("My Professional Journey & Experience"), for lines set as headings. */
export function sectionWithinHeading(text: string): NamedKind | null {
  if (!isShort(text)) return null;
  const key = headingKey(text);
  return WITHIN.find(([words]) => key.includes(words))?.[1] ?? null;
}
