import type { MatchComponentName, MatchWeights } from '#contracts/match';
import { SKILLS } from '#skills';
import { compileJobs, compileProfile, type CompiledJobs, type CompiledProfile } from './compile';
import { experienceScore } from './experience-match';
import { matchLocation } from './location-match';
import type { JobToMatch, ProfileToMatch } from './match-types';
import { matchOccupation } from './occupation';
import { FULL_CREDIT, techScore } from './tech-match';
import type { ComponentScores } from './weighted-line';

/** A score as it is shown and compared with thresholds: 0 to 100, one decimal. */
export function roundScore(score: number): number {
  return Math.round(score * 10) / 10;
}

/** The score, not rounded, of three components of 0 to 1: everything that scores adds up by this, in this order. */
export function weighted(weights: MatchWeights, tech: number, location: number, experience: number): number {
  return weights.tech * tech + weights.location * location + weights.experience * experience;
}

/**
 * The match score of every job for a profile, 0 to 100, not rounded, in the order of the jobs: the weighted sum of the
 * three components (spec §6). Writes into `out` where one is given (it must hold at least as many) and returns it.
 * Cost: a few nanoseconds a job, and once per call some hundred for each distinct place among the jobs.
 */
export function scoreAll(
  profile: CompiledProfile,
  jobs: CompiledJobs,
  weights: MatchWeights,
  out: Float64Array = new Float64Array(jobs.count),
): Float64Array {
  const { count, skillIds, offsets, locationOf } = jobs;
  const credits = creditsFor(profile, jobs);
  const byLocation = locationScores(profile, jobs);
  const experienceOf = experienceScores(profile, jobs);
  let start = 0;
  for (let job = 0; job < count; job += 1) {
    const end = offsets[job + 1] ?? start;
    let sum = 0;
    for (let at = start; at < end; at += 1) sum += credits[skillIds[at] ?? 0] ?? 0;
    const tech = techScore(sum, end - start);
    start = end;
    const location = byLocation[locationOf[job] ?? 0] ?? 0;
    out[job] = weighted(weights, tech, location, experienceOf(job));
  }
  return out;
}

/** The components, each 0 to 1, of which {@link scoreAll} makes the score of every job, in the order of the jobs. */
export function scoreComponents(profile: CompiledProfile, jobs: CompiledJobs): ComponentScores[] {
  const only = (name: MatchComponentName): Float64Array =>
    scoreAll(profile, jobs, { tech: 0, location: 0, experience: 0, [name]: 1 });
  const location = only('location');
  const experience = only('experience');
  return Array.from(only('tech'), (tech, job) => ({
    tech,
    location: location[job] ?? 0,
    experience: experience[job] ?? 0,
  }));
}

/** The profile's credits, extended by those for the skills of these jobs that the taxonomy lacks. */
export function creditsFor(
  { credits, skills }: CompiledProfile,
  { unknownSkills }: CompiledJobs,
): Uint8Array {
  if (unknownSkills.size === 0) return credits;
  const all = new Uint8Array(SKILLS.length + unknownSkills.size);
  all.set(credits);
  for (const ref of skills.keys()) {
    const id = typeof ref === 'string' ? unknownSkills.get(ref) : undefined;
    if (id !== undefined) all[id] = FULL_CREDIT;
  }
  return all;
}

/** The location component by the number of a job's place. */
export function locationScores({ wanted }: CompiledProfile, { locations }: CompiledJobs): Float64Array {
  return Float64Array.from(locations, (offered) => matchLocation(wanted, offered).score);
}

/** The experience component by the place of a job. Titles are compared once for each distinct one. */
export function experienceScores(
  { levelFit, positions }: CompiledProfile,
  { levelOf, titleOf, titles }: CompiledJobs,
): (job: number) => number {
  const levels = Float64Array.from(levelFit);
  if (positions.length === 0) return (job) => levels[levelOf[job] ?? 0] ?? 0;
  const occupations = titles.map((title) => matchOccupation(positions, title)?.share ?? null);
  return (job) => experienceScore(levels[levelOf[job] ?? 0] ?? 0, occupations[titleOf[job] ?? 0] ?? null);
}

/** The score of one job for one profile, 0 to 100 with one decimal: what {@link scoreAll} gives, rounded. */
export function scoreMatch(profile: ProfileToMatch, job: JobToMatch, weights: MatchWeights): number {
  const [score = 0] = scoreAll(compileProfile(profile), compileJobs([job]), weights);
  return roundScore(score);
}
