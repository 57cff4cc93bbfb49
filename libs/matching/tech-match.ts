import { findSkill, SKILLS, skillKey } from '#skills';
import { kept } from './kept';

/**
 * Credits are whole tenths of a skill, so that their sum is exact and no order of adding changes a score. A skill that
 * the member has counts fully; one that is near to one of theirs counts four tenths: worth more than nothing, and two
 * near skills still less than one exact one.
 */
export const FULL_CREDIT = 10;
export const NEAR_CREDIT = 4;
/** The score where a job names no skill (spec §6: half, "not stated"). */
export const TECH_NOT_STATED = 0.5;

/** A skill by its place in the taxonomy, or, unknown there, by its key. */
export type SkillRef = number | string;

/** The skill that a name means: an id where the taxonomy knows it, else the key that spellings share; null for a blank. */
export const skillRef: (name: string) => SkillRef | null = kept(
  (name) => findSkill(name)?.id ?? (skillKey(name) || null),
);

/** The distinct skills that names mean, in their order, each with the first name that meant it. */
export function skillRefs(names: readonly string[]): ReadonlyMap<SkillRef, string> {
  const refs = new Map<SkillRef, string>();
  for (const name of names) {
    const ref = skillRef(name);
    if (ref !== null && !refs.has(ref))
      refs.set(ref, typeof ref === 'number' ? (SKILLS[ref]?.name ?? name) : name.trim());
  }
  return refs;
}

/** Ids of the skills near a skill; none for one that the taxonomy does not know. */
export function nearRefs(ref: SkillRef): readonly number[] {
  return typeof ref === 'number' ? (SKILLS[ref]?.near ?? []) : [];
}

/** Credit in tenths by skill id, for the skills that the member has: 10 for each of them, 4 for their neighbors. */
export function creditTable(owned: Iterable<SkillRef>): Uint8Array {
  const credits = new Uint8Array(SKILLS.length);
  const ids = [...owned].filter((ref) => typeof ref === 'number');
  for (const id of ids) for (const near of nearRefs(id)) credits[near] = NEAR_CREDIT;
  for (const id of ids) credits[id] = FULL_CREDIT;
  return credits;
}

/** Tech component, 0 to 1, from the summed credits (in tenths) of a job's distinct skills. */
export function techScore(credits: number, skills: number): number {
  return skills === 0 ? TECH_NOT_STATED : credits / (FULL_CREDIT * skills);
}

/** A skill's credit in tenths for who has these skills; one that the taxonomy lacks counts only exactly. */
export function creditOf(
  { skills, credits }: { readonly skills: ReadonlyMap<SkillRef, string>; readonly credits: Uint8Array },
  ref: SkillRef,
): number {
  if (typeof ref === 'number') return credits[ref] ?? 0;
  return skills.has(ref) ? FULL_CREDIT : 0;
}
