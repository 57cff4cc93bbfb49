import { foldName, foldSpaces } from './fold';
import { SKILL_BY_FOLDED_NAME, type Skill } from './taxonomy';
import affixes from './rules/affixes.json';

const VERSION = /(?:(?<=[\p{L}+#)])[\s-]+v?|(?<=[\p{L}+#)]{2}))\d+(?:\.(?:\d+|x))*\+?$/iu;
const PARENTHESES = /^([^()]+?)\s*\(([^()]+)\)$/;
const PREFIX = new RegExp(`^(?:${affixes.before.join('|')})\\s+`, 'i');
const SUFFIX = new RegExp(`[\\s-]+(?:${affixes.after.join('|')})$`, 'i');
/** Longer names than this are sentences; looking for a skill inside one is the extractor's work. */
const LONGEST_NAME = 100;

/**
 * The skill that a canonical name or alias names. Case, accents, spacing and punctuation do not matter; a version
 * (`Python 3.11`), a second name in parentheses (`Go (Golang)`), a maker in front (`Red Hat Ansible`) or a
 * word such as "programming" behind may be there. Undefined for everything else.
 */
export function findSkill(name: string): Skill | undefined {
  const spaced = foldSpaces(name);
  if (spaced === '' || spaced.length > LONGEST_NAME) return undefined;
  return named(spaced) ?? parenthesised(spaced) ?? named(spaced.replace(VERSION, '')) ?? stripped(spaced);
}

/** The canonical name of a known skill; an unknown name comes back as typed, without superfluous spaces. */
export function canonicalSkill(name: string): string {
  return findSkill(name)?.name ?? foldSpaces(name);
}

/**
 * What two names are compared by: equal keys mean the same skill, whether the taxonomy knows it or not. A key is for
 * comparing and indexing, not for showing.
 */
export function skillKey(name: string): string {
  const canonical = canonicalSkill(name);
  return foldName(canonical) || canonical.toLowerCase();
}

function named(name: string): Skill | undefined {
  return SKILL_BY_FOLDED_NAME.get(foldName(name));
}

/** "IAM (AWS)" is "AWS IAM"; "Go (Golang)" either of the two; "TF (Terraform)" what the abbreviation stands for. */
function parenthesised(name: string): Skill | undefined {
  const match = PARENTHESES.exec(name);
  const [, outer, inner] = match ?? [];
  if (outer === undefined || inner === undefined) return undefined;
  const isAbbreviation = outer.length < inner.length && !outer.includes(' ');
  const [first, second] = isAbbreviation ? [inner, outer] : [outer, inner];
  return named(`${inner} ${outer}`) ?? named(first) ?? named(second);
}

function stripped(name: string): Skill | undefined {
  const bare = name.replace(SUFFIX, '');
  const short = bare.replace(PREFIX, '');
  const candidates = [bare, name.replace(PREFIX, ''), short, short.replace(VERSION, '')];
  for (const candidate of candidates) {
    const skill = candidate === name ? undefined : named(candidate);
    if (skill !== undefined) return skill;
  }
  return undefined;
}
