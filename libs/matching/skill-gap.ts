import type { MatchWeights } from '#contracts/match';
import type { MarketSkillDto, MissingSkillDto, SkillAdviceDto, SkillGapDto } from '#contracts/skill-gap.dto';
import { SKILLS } from '#skills';
import { compileJobs, compileProfile, type CompiledJobs, type CompiledProfile } from './compile';
import type { JobToMatch, ProfileToMatch } from './match-types';
import { creditsFor, experienceScores, locationScores, roundScore, scoreAll, weighted } from './score';
import { say } from './sentences';
import { FULL_CREDIT, NEAR_CREDIT, skillRefs, techScore } from './tech-match';

const MOST_MARKET_SKILLS = 20;
const MOST_MISSING_SKILLS = 100;
const MOST_ADVICE = 5;

/**
 * What jobs ask for beside what the member has. `unlocks` is exact: the jobs whose shown score is below the threshold
 * now and would reach it with that one skill, its nearness to other skills counted too. Cost: linear in the skills
 * that the jobs name, times the neighbors of a skill.
 */
export function skillGap(
  profile: ProfileToMatch,
  jobs: readonly JobToMatch[],
  weights: MatchWeights,
  threshold: number,
): SkillGapDto {
  const compiled = compileProfile(profile);
  const compiledJobs = compileJobs(jobs);
  const market = marketOf(jobs, compiledJobs);
  const credits = creditsFor(compiled, compiledJobs);
  const unlocks = unlocksOf({ profile: compiled, jobs: compiledJobs, weights, threshold, credits }, market);
  const missing = market
    .filter(({ id }) => credits[id] !== FULL_CREDIT)
    .map(({ id, skill, count, share }): MissingSkillDto => ({
      skill,
      count,
      share,
      unlocks: unlocks.get(id) ?? 0,
    }))
    .sort((a, b) => b.unlocks - a.unlocks || b.count - a.count || compareNames(a.skill, b.skill));
  const mentions = market.reduce((sum, { count }) => sum + count, 0);
  const covered = market.reduce((sum, { id, count }) => sum + (credits[id] === FULL_CREDIT ? count : 0), 0);
  return {
    user_skills: [...compiled.skills.values()],
    missing_skills: missing.slice(0, MOST_MISSING_SKILLS),
    top_market_skills: market
      .slice(0, MOST_MARKET_SKILLS)
      .map(({ skill, count, share }) => ({ skill, count, share })),
    skill_coverage_percentage: mentions === 0 ? 0 : roundScore((100 * covered) / mentions),
    recommendations: missing.slice(0, MOST_ADVICE).map((one) => adviceOf(one, threshold)),
    jobs_analyzed: jobs.length,
    threshold,
  };
}

interface Market extends MarketSkillDto {
  readonly id: number;
}

/** Every skill that the jobs name, the most wanted first. */
function marketOf(jobs: readonly JobToMatch[], { skillIds, offsets, unknownSkills }: CompiledJobs): Market[] {
  const counts = new Uint32Array(SKILLS.length + unknownSkills.size);
  for (const id of skillIds) counts[id] = (counts[id] ?? 0) + 1;
  const naming = jobs.filter((_, job) => offsets[job] !== offsets[job + 1]).length;
  const names = unknownNames(jobs, unknownSkills);
  const market: Market[] = [];
  counts.forEach((count, id) => {
    const skill = SKILLS[id]?.name ?? names.get(id) ?? '';
    // Four decimals are more than any chart shows.
    if (count > 0) market.push({ id, skill, count, share: Math.round((count / naming) * 10_000) / 10_000 });
  });
  return market.sort((a, b) => b.count - a.count || compareNames(a.skill, b.skill));
}

/** Names, as first written, of the skills that the taxonomy lacks. */
function unknownNames(
  jobs: readonly JobToMatch[],
  unknown: ReadonlyMap<string, number>,
): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  if (unknown.size === 0) return names;
  for (const { tech_stack } of jobs) {
    for (const [ref, name] of skillRefs(tech_stack)) {
      const id = typeof ref === 'string' ? unknown.get(ref) : undefined;
      if (id !== undefined && !names.has(id)) names.set(id, name);
    }
  }
  return names;
}

interface Now {
  readonly profile: CompiledProfile;
  readonly jobs: CompiledJobs;
  readonly weights: MatchWeights;
  readonly threshold: number;
  /** Tenths by skill id, the jobs' own skills included. */
  readonly credits: Uint8Array;
}

/** How many jobs each missing skill would lift to the threshold. */
function unlocksOf(now: Now, market: readonly Market[]): ReadonlyMap<number, number> {
  const { jobs, credits } = now;
  const { naming, scoreWith } = belowThreshold(now);
  const gained = new Uint32Array(jobs.count);
  const unlocks = new Map<number, number>();
  for (const { id } of market) {
    if (credits[id] === FULL_CREDIT) continue;
    const touched: number[] = [];
    const gain = (skill: number, credit: number): void => {
      const more = credit - (credits[skill] ?? 0);
      if (more <= 0) return;
      for (const job of naming[skill] ?? []) {
        if (gained[job] === 0) touched.push(job);
        gained[job] = (gained[job] ?? 0) + more;
      }
    };
    gain(id, FULL_CREDIT);
    for (const near of SKILLS[id]?.near ?? []) gain(near, NEAR_CREDIT);
    let count = 0;
    for (const job of touched) {
      if (scoreWith(job, gained[job] ?? 0) >= now.threshold) count += 1;
      gained[job] = 0;
    }
    unlocks.set(id, count);
  }
  return unlocks;
}

/** The jobs below the threshold by the skills they name, and what each would score with more credit (in tenths). */
function belowThreshold({ profile, jobs, weights, threshold, credits }: Now): {
  readonly naming: readonly (readonly number[])[];
  readonly scoreWith: (job: number, moreCredit: number) => number;
} {
  const { skillIds, offsets, locationOf, count } = jobs;
  const scores = scoreAll(profile, jobs, weights);
  const byLocation = locationScores(profile, jobs);
  const experienceOf = experienceScores(profile, jobs);
  const naming: number[][] = Array.from({ length: credits.length }, () => []);
  const sums = new Uint32Array(count);
  for (let job = 0; job < count; job += 1) {
    if (roundScore(scores[job] ?? 0) >= threshold) continue;
    for (const id of skillIds.subarray(offsets[job], offsets[job + 1])) {
      sums[job] = (sums[job] ?? 0) + (credits[id] ?? 0);
      naming[id]?.push(job);
    }
  }
  const scoreWith = (job: number, moreCredit: number): number => {
    const skills = (offsets[job + 1] ?? 0) - (offsets[job] ?? 0);
    const tech = techScore((sums[job] ?? 0) + moreCredit, skills);
    const location = byLocation[locationOf[job] ?? 0] ?? 0;
    return roundScore(weighted(weights, tech, location, experienceOf(job)));
  };
  return { naming, scoreWith };
}

function adviceOf({ skill, count, unlocks }: MissingSkillDto, threshold: number): SkillAdviceDto {
  const params = { skill, count, unlocks, threshold };
  if (unlocks > 0) {
    const code = count === 1 ? 'skill_gap.advice.unlocks_one' : 'skill_gap.advice.unlocks';
    return { skill, count, unlocks, sentence: say(code, params) };
  }
  return {
    skill,
    count,
    unlocks,
    sentence: say(count === 1 ? 'skill_gap.advice.count_one' : 'skill_gap.advice.count', params),
  };
}

function compareNames(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
