import { extractSkills, skillKey } from '#skills';
import type { Section } from './sections/sections';
import type { SkillReading } from './skills';

/** The sections that tell what somebody did, rather than what he says of himself. */
const DEEDS: ReadonlySet<Section['kind']> = new Set(['experience', 'volunteer', 'projects', 'education']);
/** A longer list of which no entry appears anywhere else is a list of keywords. */
const LONG_LIST = 15;
/** What is left of the confidence of a skill that nothing bears out. */
const UNBACKED = 0.5;

/**
 * Lowers the confidence of skills that nothing in the resume bears out, so that they are looked at before they are
 * believed: all of them where it tells of no position, project or course, and long lists of which none is named in
 * any. Good resumes repeat some of their skills where they were used.
 */
export function weighedByDeeds(
  skills: readonly SkillReading[],
  sections: readonly Section[],
): readonly SkillReading[] {
  const told = sections
    .filter(({ kind }) => DEEDS.has(kind))
    .flatMap(({ lines }) => lines.map(({ text }) => text))
    .join('\n');
  if (told !== '' && (skills.length < LONG_LIST || isBacked(skills, told))) return skills;
  return skills.map((skill) => ({ ...skill, confidence: skill.confidence * UNBACKED }));
}

function isBacked(skills: readonly SkillReading[], told: string): boolean {
  const named = new Set(extractSkills(told).map(skillKey));
  return skills.some(({ value }) => named.has(skillKey(value)));
}
