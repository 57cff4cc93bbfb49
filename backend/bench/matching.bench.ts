import { DEFAULT_MATCH_WEIGHTS, type MatchWeights } from '#contracts/match';
import { EXPERIENCE_LEVELS } from '#contracts/profile';
import {
  compileJobs,
  compileProfile,
  explainMatch,
  indexOpenings,
  type JobToMatch,
  type OpeningToCompare,
  type ProfileToMatch,
  scoreAll,
  skillGap,
} from '#matching';
import { SKILLS } from '#skills';
import type { BenchRow } from './row';

const JOBS = 10_000;
const PROFILES = 200;
const BASELINE_PROFILES = 2;
const SKILLS_PER_PROFILE = 12;
const CITIES = [
  'Berlin',
  'Munich',
  'New York, NY',
  'Austin, TX',
  'London',
  'Paris',
  'Pune, India',
  'São Paulo',
  'Toronto',
];
const PLACES = [...CITIES, 'Remote', 'Remote (EU)', 'Remote - US', 'Berlin or remote', 'Lyon / Paris', null];

/** The measurements of matching: everything on one core, on made-up jobs with 4 to 12 skills. */
export async function matchingBench(): Promise<readonly BenchRow[]> {
  const random = randomFrom(42);
  const jobs = Array.from({ length: JOBS }, (_, id) => aJob(String(id), random));
  const profiles = Array.from({ length: PROFILES }, () => aProfile(random));
  return [...scoring(jobs, profiles), ...advice(jobs, profiles), ...duplicates(random)];
}

function scoring(jobs: readonly JobToMatch[], profiles: readonly ProfileToMatch[]): BenchRow[] {
  compileJobs(jobs.slice(0, 100));
  const compiling = secondsOf(() => compileJobs(jobs));
  const compiled = compileJobs(jobs);
  const compiledProfiles = profiles.map(compileProfile);
  const out = new Float64Array(JOBS);
  const scoreEach = (): void => {
    for (const profile of compiledProfiles) scoreAll(profile, compiled, DEFAULT_MATCH_WEIGHTS, out);
  };
  scoreEach();
  const pairs = (JOBS * PROFILES) / secondsOf(scoreEach);
  const few = profiles.slice(0, BASELINE_PROFILES);
  const nested =
    (JOBS * BASELINE_PROFILES) /
    secondsOf(() => few.forEach((one) => nestedLoops(one, jobs, DEFAULT_MATCH_WEIGHTS)));
  return [
    {
      name: 'match scoring, three components',
      value: pairs,
      unit: 'pairs/s',
      floor: nested,
      ratio: pairs / nested,
    },
    { name: 'compiling a job', value: (compiling / JOBS) * 1e6, unit: 'µs/job' },
  ];
}

function advice(jobs: readonly JobToMatch[], [profile]: readonly ProfileToMatch[]): BenchRow[] {
  if (!profile) return [];
  const [many, some] = [jobs.slice(0, 500), jobs.slice(0, 100)];
  const gap = (): unknown => skillGap(profile, many, DEFAULT_MATCH_WEIGHTS, 80);
  const explain = (): unknown => some.map((job) => explainMatch(profile, job, DEFAULT_MATCH_WEIGHTS));
  for (let warm = 0; warm < 5; warm += 1) {
    gap();
    explain();
  }
  return [
    { name: 'skill gap over 500 jobs', value: secondsOf(gap) * 1000, unit: 'ms' },
    { name: 'recommendations: explaining 100 jobs', value: secondsOf(explain) * 1000, unit: 'ms' },
  ];
}

/** What de-duplicating one posting costs as the store grows: near flat is the goal. */
function duplicates(random: () => number): BenchRow[] {
  const openings = Array.from({ length: 21_000 }, (_, number) => anOpening(number, random));
  return [1_000, 20_000].map((size) => {
    const index = indexOpenings(openings.slice(0, size));
    const fresh = openings.slice(20_000).map((opening) => ({ ...opening }));
    const seconds = secondsOf(() => fresh.forEach((opening) => index.find(opening)));
    return {
      name: `finding a duplicate among ${size.toLocaleString('en')}`,
      value: (seconds / fresh.length) * 1e6,
      unit: 'µs/posting',
    };
  });
}

/** The same score by comparing names in nested loops, with places compared as text; what it would cost done plainly. */
function nestedLoops(profile: ProfileToMatch, jobs: readonly JobToMatch[], weights: MatchWeights): number[] {
  const near = (name: string): readonly string[] => {
    const skill = SKILLS.find((one) => one.name.toLowerCase() === name.toLowerCase());
    return (skill?.near ?? []).map((id) => SKILLS[id]?.name ?? '');
  };
  return jobs.map(({ tech_stack, location, experience_level }) => {
    let credit = 0;
    for (const asked of tech_stack) {
      const has = profile.skills.some((own) => own.toLowerCase() === asked.toLowerCase());
      const nears = !has && near(asked).some((one) => profile.skills.includes(one));
      credit += has ? 1 : nears ? 0.4 : 0;
    }
    const there = profile.preferred_locations.some((own) =>
      location?.toLowerCase().includes(own.toLowerCase()),
    );
    const levels = [profile.experience_level, experience_level].map((level) =>
      EXPERIENCE_LEVELS.findIndex((one) => one === level),
    );
    const apart = Math.abs((levels[0] ?? 0) - (levels[1] ?? 0));
    return (
      weights.tech * (credit / tech_stack.length) +
      weights.location * (there ? 1 : 0) +
      weights.experience * (1 - apart / 2)
    );
  });
}

function aJob(id: string, random: () => number): JobToMatch {
  const tech_stack = Array.from({ length: 4 + Math.floor(random() * 9) }, () => aSkill(random));
  return {
    id,
    title: 'Engineer',
    description: null,
    requirements: null,
    location: oneOf(PLACES, random) ?? null,
    remote_option: null,
    experience_level: oneOf(EXPERIENCE_LEVELS, random) ?? null,
    tech_stack,
  };
}

function aProfile(random: () => number): ProfileToMatch {
  return {
    skills: Array.from({ length: SKILLS_PER_PROFILE }, () => aSkill(random)),
    preferred_locations: [oneOf(CITIES, random) ?? '', oneOf(CITIES, random) ?? ''],
    remote_preference: oneOf(['remote', 'hybrid', 'onsite', 'any'] as const, random) ?? null,
    experience_level: oneOf(EXPERIENCE_LEVELS, random) ?? null,
    positions: ['Software Engineer', 'Web Developer'],
  };
}

function anOpening(number: number, random: () => number): OpeningToCompare {
  const words = Array.from({ length: 120 }, () => Math.floor(random() ** 2 * 5000).toString(36)).join(' ');
  return {
    company: `${aSkill(random)} ${number % 3000} GmbH`,
    title: `${aSkill(random)} Engineer (m/w/d)`,
    location: oneOf(CITIES, random) ?? null,
    description: words,
    source_url: `https://jobs.example.com/openings/${number}`,
  };
}

/** Common skills more often than rare ones, as on the market. */
function aSkill(random: () => number): string {
  return SKILLS[Math.floor(random() ** 2 * SKILLS.length)]?.name ?? '';
}

function oneOf<T>(values: readonly T[], random: () => number): T | undefined {
  return values[Math.floor(random() * values.length)];
}

/** The best of five runs, so that a busy machine counts less. */
function secondsOf(run: () => unknown): number {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    run();
    return (performance.now() - start) / 1000;
  });
  return Math.min(...times);
}

/** A linear congruential generator (Numerical Recipes), so that every run measures the same. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
