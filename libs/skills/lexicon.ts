import { PhraseTree } from './phrase-tree';
import counting from './rules/counting.json';
import notSkills from './rules/not-skills.json';
import { TAXONOMY_ROWS } from './taxonomy-files';
import type { TaxonomyRow } from './taxonomy-row';
import { SKILLS, type Skill } from './taxonomy';

/** How much a mention of a name says by itself. */
export type Strength = 'strong' | 'proper' | 'weak';

/**
 * Where a mention counts. `named`: wherever it stands. `asked`: where the text asks for it or claims it ("experience in
 * catering"), or lists it among skills, because prose uses such names in passing ("catering is provided"). `listed`:
 * only among skills, because every posting praises such qualities.
 */
export type Counting = 'named' | 'asked' | 'listed';

/** A name that extraction looks for. */
export interface SkillName {
  readonly kind: 'skill';
  readonly skill: Skill;
  /** The name as the taxonomy writes it. */
  readonly written: string;
  readonly strength: Strength;
  /** Counts only in the taxonomy's own writing. */
  readonly exact: boolean;
  /** Where a mention counts. */
  readonly counts: Counting;
  /** Words of the same sentence that are evidence for the name. */
  readonly context: ReadonlySet<string>;
  /** Whether cues such as "experience with" prove nothing. */
  readonly strict: boolean;
  /** Words of the same sentence that show something else to be meant. */
  readonly except: ReadonlySet<string>;
}

/** A phrase that holds the name of a skill and means something else ("go the extra mile"). */
export interface NotASkill {
  readonly kind: 'not_a_skill';
  /** As written; a word that is small here must be small in the text, save the first. */
  readonly written: string;
}

/** What the tree of phrases holds. */
export type LexiconEntry = SkillName | NotASkill;

const CAMEL_CASE = /^([A-Z][a-z]{2,})([A-Z][a-z]{2,})$/;
const SHORT_ACRONYM = /^\p{Lu}{2}$/u;
const SIGN_INSIDE = /^.+[\p{Lu}\p{N}+#&./]/u;
const SIGN_ANYWHERE = /[\p{Lu}\p{N}+#&./]/u;
/** Two words written as one are looked for when they make at least this many letters. */
const SHORTEST_JOINED = 6;
const EMPTY: ReadonlySet<string> = new Set();

let built: PhraseTree<LexiconEntry> | undefined;

/**
 * Names of skills and phrases that are none, ready to be looked up in a text. Built at the first call, which takes some
 * 50 ms, so that a process which only compares names does not pay for it.
 */
export function lexicon(): PhraseTree<LexiconEntry> {
  built ??= lexiconOf(TAXONOMY_ROWS);
  return built;
}

function lexiconOf(rows: readonly TaxonomyRow[]): PhraseTree<LexiconEntry> {
  const tree = new PhraseTree<LexiconEntry>();
  const names = rows.flatMap((row, id) => namesOf(row, SKILLS[id]));
  const taken = new Set(names.map((name) => name.written.toLowerCase()));
  for (const name of names) {
    if (name.written.includes('/') && isPairOf(name.written, taken)) continue;
    tree.add(name.written, name);
    for (const spelling of otherSpellings(name.written)) {
      if (taken.has(spelling.toLowerCase())) continue;
      taken.add(spelling.toLowerCase());
      tree.add(spelling, name);
    }
  }
  for (const phrase of notSkills) tree.add(phrase, { kind: 'not_a_skill', written: phrase });
  return tree;
}

/** "HTML/CSS" in a text is two skills, although a person may enter it as one. */
function isPairOf(written: string, taken: ReadonlySet<string>): boolean {
  const halves = written.toLowerCase().split('/');
  return halves.length === 2 && halves.every((half) => taken.has(half.trim()));
}

function namesOf(row: TaxonomyRow, skill: Skill | undefined): SkillName[] {
  if (skill === undefined) return [];
  const context = row.context ? new Set(row.context) : EMPTY;
  const except = row.except ? new Set(row.except) : EMPTY;
  const name = (written: string): SkillName => ({
    kind: 'skill',
    skill,
    written,
    strength: strengthOf(row, written),
    exact: row.exact?.includes(written) === true,
    counts: countingOf(row, written),
    context,
    strict: row.strict === true,
    except,
  });
  return [row.name, ...(row.aliases ?? [])].map(name);
}

function strengthOf(row: TaxonomyRow, written: string): Strength {
  // "German" is a nationality as often as a language.
  if (row.category === 'language' || row.weak?.includes(written)) return 'weak';
  return row.proper?.includes(written) ? 'proper' : 'strong';
}

/**
 * In the fields of `rules/counting.json` a skill is mostly called by ordinary words; there a name with a capital, digit
 * or sign of its own (HACCP, Google Ads) still counts anywhere, unless it is an alias of
 * two capitals, which stand for too much.
 */
function countingOf(row: TaxonomyRow, written: string): Counting {
  if (row.asked?.includes(written)) return 'asked';
  if (row.counts === 'named' || row.counts === 'asked' || row.counts === 'listed') return row.counts;
  if (counting.listed.includes(row.category)) return 'listed';
  if (!counting.asked.includes(row.category)) return 'named';
  if (written !== row.name && SHORT_ACRONYM.test(written)) return 'asked';
  const hasOwnWriting = written === row.name ? SIGN_INSIDE : SIGN_ANYWHERE;
  return hasOwnWriting.test(written) ? 'named' : 'asked';
}

/** "Power BI" is also written "PowerBI", and "JavaScript" "Java Script". */
function otherSpellings(written: string): string[] {
  const words = written.split(' ');
  if (words.length > 1) {
    if (words.length !== 2) return [];
    const joined = words.join('');
    return joined.length >= SHORTEST_JOINED ? [joined] : [];
  }
  const halves = CAMEL_CASE.exec(written);
  return halves === null ? [] : [`${halves[1] ?? ''} ${halves[2] ?? ''}`];
}
