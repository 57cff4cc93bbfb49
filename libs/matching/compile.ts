import type { ExperienceLevel } from '#contracts/profile';
import { SKILLS } from '#skills';
import { levelNumber, levelRow } from './experience-match';
import { readLevel } from './level';
import { offeredLocation, wantedLocation, type OfferedLocation, type WantedLocation } from './location-match';
import type { JobToMatch, ProfileToMatch } from './match-types';
import { creditTable, skillRefs, type SkillRef } from './tech-match';

/** A profile, read once, to be scored against any number of jobs. */
export interface CompiledProfile {
  /** The distinct skills, each with its name. */
  readonly skills: ReadonlyMap<SkillRef, string>;
  /** Credit in tenths by skill id. */
  readonly credits: Uint8Array;
  readonly wanted: WantedLocation;
  readonly level: ExperienceLevel | null;
  /** How the member's level fits, by the number of the job's level. */
  readonly levelFit: readonly number[];
  readonly positions: readonly string[];
}

/**
 * Jobs, read once, as flat arrays: the skills of job `i` are `skillIds[offsets[i]]` up to `skillIds[offsets[i + 1]]`,
 * its place is `locations[locationOf[i]]`. Skill ids from `SKILLS.length` on are names that the taxonomy lacks.
 */
export interface CompiledJobs {
  readonly count: number;
  readonly skillIds: Uint32Array;
  readonly offsets: Uint32Array;
  /** Key → id of the skills that the taxonomy lacks. */
  readonly unknownSkills: ReadonlyMap<string, number>;
  readonly locationOf: Uint32Array;
  /** The distinct places and ways of working of these jobs. */
  readonly locations: readonly OfferedLocation[];
  /** Number of each job's level, 3 for none. */
  readonly levelOf: Uint8Array;
  /** The title of job `i` is `titles[titleOf[i]]`. */
  readonly titleOf: Uint32Array;
  readonly titles: readonly string[];
}

export function compileProfile(profile: ProfileToMatch): CompiledProfile {
  const known = COMPILED.get(profile);
  if (known) return known;
  const compiled = compile(profile);
  COMPILED.set(profile, compiled);
  return compiled;
}

/** Explaining a page of jobs asks for the same profile each time. A profile is never changed, only replaced. */
const COMPILED = new WeakMap<ProfileToMatch, CompiledProfile>();

function compile(profile: ProfileToMatch): CompiledProfile {
  const skills = skillRefs(profile.skills);
  return {
    skills,
    credits: creditTable(skills.keys()),
    wanted: wantedLocation(profile.preferred_locations, profile.remote_preference),
    level: profile.experience_level,
    levelFit: levelRow(profile.experience_level),
    positions: profile.positions,
  };
}

export function compileJobs(jobs: readonly JobToMatch[]): CompiledJobs {
  const skillIds: number[] = [];
  const offsets = new Uint32Array(jobs.length + 1);
  const unknownSkills = new Map<string, number>();
  const locationOf = new Uint32Array(jobs.length);
  const locationIds = new Map<string, number>();
  const locations: OfferedLocation[] = [];
  const levelOf = new Uint8Array(jobs.length);
  const titleOf = new Uint32Array(jobs.length);
  const titleIds = new Map<string, number>();
  jobs.forEach((job, at) => {
    for (const ref of skillRefs(job.tech_stack).keys())
      skillIds.push(typeof ref === 'number' ? ref : idOf(ref, unknownSkills));
    offsets[at + 1] = skillIds.length;
    const place = `${job.remote_option ?? ''}|${job.location ?? ''}`;
    const known = locationIds.get(place);
    locationOf[at] = known ?? locations.length;
    if (known === undefined) {
      locationIds.set(place, locations.length);
      locations.push(offeredLocation(job.location, job.remote_option));
    }
    levelOf[at] = levelNumber(jobLevel(job));
    titleOf[at] = numberOf(job.title, titleIds);
  });
  return {
    count: jobs.length,
    skillIds: Uint32Array.from(skillIds),
    offsets,
    unknownSkills,
    locationOf,
    locations,
    levelOf,
    titleOf,
    titles: [...titleIds.keys()],
  };
}

/** The level a job asks for: its own field, or else what its title and text say. */
export function jobLevel({
  experience_level,
  title,
  description,
  requirements,
}: JobToMatch): ExperienceLevel | null {
  if (experience_level !== null) return experience_level;
  const text = [requirements, description].filter((part) => part !== null && part !== '').join('\n');
  return readLevel(title, text);
}

/** The number of a text among the distinct ones so far. */
function numberOf(text: string, ids: Map<string, number>): number {
  const id = ids.get(text) ?? ids.size;
  ids.set(text, id);
  return id;
}

function idOf(key: string, unknown: Map<string, number>): number {
  const id = unknown.get(key) ?? SKILLS.length + unknown.size;
  unknown.set(key, id);
  return id;
}
