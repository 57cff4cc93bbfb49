import { EXPERIENCE_LEVELS, type ExperienceLevel } from '#contracts/profile';

/** Number of a level in compiled form; 3 for "not stated". */
export const NO_LEVEL = EXPERIENCE_LEVELS.length;

export function levelNumber(level: ExperienceLevel | null): number {
  return level === null ? NO_LEVEL : EXPERIENCE_LEVELS.indexOf(level);
}

/** Experience component, 0 to 1: equal 1, one step off ½, two steps 0, not stated on either side ½ (spec §6). */
export function experienceScore(member: ExperienceLevel | null, job: ExperienceLevel | null): number {
  if (member === null || job === null) return 0.5;
  return 1 - Math.abs(levelNumber(member) - levelNumber(job)) / 2;
}

/** Row of the experience component for a member, by the number of the job's level. */
export function experienceRow(member: ExperienceLevel | null): readonly number[] {
  return [...EXPERIENCE_LEVELS, null].map((job) => experienceScore(member, job));
}
