import { ROLE } from '../../posting/role-words';
import { alternatives } from '../dates/point';
import vocabulary from './entry-words.json';

/** Finds one of the words as a word of its own, or one of the parts anywhere in a word. */
function finder(words: readonly string[], parts: readonly string[] = []): RegExp {
  const inside = parts.length === 0 ? '' : `|${alternatives(parts)}`;
  return new RegExp(`(?<![\\p{L}\\d])(?:${alternatives(words)})\\.?(?![\\p{L}\\d])${inside}`, 'iu');
}

const EXTRA_ROLE = finder(vocabulary.roles, vocabulary.role_parts);
const ORGANISATION = finder(vocabulary.organisations, vocabulary.organisation_parts);
/** Two-letter degrees are words of other languages too, so that they count in capitals only. */
const isSmall = (word: string): boolean => word.replace(/\W/g, '').length <= 3 && /^[a-z.]+$/.test(word);
const DEGREE = finder(
  vocabulary.degrees.filter((word) => !isSmall(word)),
  vocabulary.degree_parts,
);
const SHORT_DEGREE = new RegExp(
  `(?<![\\p{L}\\d])(?:${alternatives(vocabulary.degrees.filter(isSmall).flatMap(writings))})\\.?(?![\\p{L}\\d])`,
  'u',
);
const INSTITUTION = finder(
  vocabulary.institutions.filter((word) => word.length > 3),
  vocabulary.institution_parts,
);
const SHORT_INSTITUTION = new RegExp(
  `(?<![\\p{L}\\d])(?:${alternatives(vocabulary.institutions.filter((word) => word.length <= 3).map((word) => word.toUpperCase()))})(?![\\p{L}\\d])`,
  'u',
);
const INTERNSHIP = finder(vocabulary.internships);
const LABELS: ReadonlySet<string> = new Set(vocabulary.labels);

/** "BSC", "BSc" and "BsC" of "bsc", "B.SC" and "B.Sc" of "b.sc"; not "But", which is a word. */
function writings(word: string): string[] {
  const capitals = word.toUpperCase();
  if (word.includes('.'))
    return [capitals, word.replace(/^[a-z]|(?<=\.)[a-z]/g, (letter) => letter.toUpperCase())];
  const [first = '', second = '', third = ''] = word;
  const [upperFirst, upperThird] = [first.toUpperCase(), third.toUpperCase()];
  return [capitals, upperFirst + second.toUpperCase() + third, upperFirst + second + upperThird].slice(
    0,
    word.length < 3 ? 1 : 3,
  );
}

/** Whether a text names a job. */
export function namesRole(text: string): boolean {
  return ROLE.test(text) || EXTRA_ROLE.test(text);
}

/** Whether a text has a word that names of employers have. */
export function namesOrganisation(text: string): boolean {
  return ORGANISATION.test(text) || INSTITUTION.test(text);
}

/** Whether a text names a degree or a school's certificate. */
export function namesDegree(text: string): boolean {
  return DEGREE.test(text) || SHORT_DEGREE.test(text);
}

/** Whether a text names a place of learning. */
export function namesInstitution(text: string): boolean {
  return INSTITUTION.test(text) || SHORT_INSTITUTION.test(text);
}

/** Whether a job's title says that it is for learning. */
export function namesInternship(text: string): boolean {
  return INTERNSHIP.test(text);
}

/** Whether a line only announces what follows within an entry: "Key achievements:". */
export function isEntryLabel(text: string): boolean {
  const [head = ''] = text.split(/[:：]/, 1);
  return LABELS.has(head.trim().toLowerCase());
}
