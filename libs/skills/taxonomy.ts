import { isSkillCategory, type SkillCategory } from './categories';
import { foldName } from './fold';
import { TAXONOMY_ROWS } from './taxonomy-files';
import type { TaxonomyRow } from './taxonomy-row';

/** A skill as the field writes it. */
export interface Skill {
  /** 0 to `SKILLS.length - 1`, the skill's place in {@link SKILLS}. Stable within a build, not between builds. */
  readonly id: number;
  /** The canonical name, the only writing that is stored and compared. */
  readonly name: string;
  readonly category: SkillCategory;
  /** Other names for the same skill. No other skill claims one of them. */
  readonly aliases: readonly string[];
  /** Ids of skills that a person with this one has part of. Mutual: if a is near b, b is near a. */
  readonly near: readonly number[];
}

function skillsOf(rows: readonly TaxonomyRow[]): readonly Skill[] {
  const ids = new Map(rows.map((row, id) => [row.name, id]));
  if (ids.size !== rows.length) throw new Error('two lines of the skill taxonomy have the same name');
  const near = rows.map(() => new Set<number>());
  rows.forEach((row, id) => {
    for (const name of row.near ?? []) {
      const other = ids.get(name);
      if (other === undefined)
        throw new Error(`"${row.name}" is near "${name}", which the skill taxonomy lacks`);
      if (other === id) continue;
      near[id]?.add(other);
      near[other]?.add(id);
    }
  });
  return rows.map((row, id) => {
    if (!isSkillCategory(row.category)) throw new Error(`"${row.name}" has an unknown category`);
    const neighbours = [...(near[id] ?? [])].sort((a, b) => a - b);
    return { id, name: row.name, category: row.category, aliases: row.aliases ?? [], near: neighbours };
  });
}

function namesOf(skills: readonly Skill[]): ReadonlyMap<string, Skill> {
  const names = new Map<string, Skill>();
  for (const skill of skills) {
    for (const name of [skill.name, ...skill.aliases]) {
      const key = foldName(name);
      const owner = names.get(key) ?? skill;
      if (owner !== skill) throw new Error(`"${name}" names both "${owner.name}" and "${skill.name}"`);
      names.set(key, skill);
    }
  }
  return names;
}

/** The taxonomy: every known skill, in a fixed order; `SKILLS[id].id === id`. */
export const SKILLS: readonly Skill[] = skillsOf(TAXONOMY_ROWS);

/** Folded name (see `foldName`) of every canonical name and alias, and the skill that it names. */
export const SKILL_BY_FOLDED_NAME: ReadonlyMap<string, Skill> = namesOf(SKILLS);
