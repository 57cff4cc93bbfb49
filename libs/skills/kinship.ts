import type { SkillCategory } from './categories';
import rules from './rules/evidence.json';
import type { Skill } from './taxonomy';

const FAMILIES: readonly (readonly string[])[] = Object.values(rules.families);
const NEAR = new Map<Skill, ReadonlySet<number>>();

/** Whether one skill is a neighbour of another in the taxonomy. */
export function isNear(one: Skill, other: Skill): boolean {
  const known = NEAR.get(one) ?? new Set(one.near);
  NEAR.set(one, known);
  return known.has(other.id);
}

/** Whether two skills are of kinds that are listed together, so that one in a list is evidence for the other. */
export function isKin(one: Skill, other: Skill): boolean {
  return areRelated(one.category, other.category) || isNear(one, other);
}

function areRelated(one: SkillCategory, other: SkillCategory): boolean {
  return one === other || FAMILIES.some((family) => family.includes(one) && family.includes(other));
}
