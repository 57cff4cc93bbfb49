import { EXPERIENCE_LEVELS, type ExperienceLevel } from '#contracts/profile';

/** Number of a level in compiled form; 3 for "not stated". */
export const NO_LEVEL = EXPERIENCE_LEVELS.length;

export function levelNumber(level: ExperienceLevel | null): number {
  return level === null ? NO_LEVEL : EXPERIENCE_LEVELS.indexOf(level);
}

/** How levels fit, 0 to 1: equal 1, one step off ½, two steps 0, not stated on either side ½ (spec §6). */
export function levelScore(member: ExperienceLevel | null, job: ExperienceLevel | null): number {
  if (member === null || job === null) return 0.5;
  return 1 - Math.abs(levelNumber(member) - levelNumber(job)) / 2;
}

/** Row of {@link levelScore} for a member, by the number of the job's level. */
export function levelRow(member: ExperienceLevel | null): readonly number[] {
  return [...EXPERIENCE_LEVELS, null].map((job) => levelScore(member, job));
}

/**
 * Experience component, 0 to 1, from how the levels fit and how near the member's positions are to the occupation
 * (`null`: not known). A level counts in the occupation that it was reached in: half for the occupation, half for the
 * level within it. Where no positions are known, the level is all there is (spec §6).
 */
export function experienceScore(level: number, occupation: number | null): number {
  return occupation === null ? level : (occupation * (1 + level)) / 2;
}
