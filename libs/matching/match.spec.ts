import fc from 'fast-check';
import { DEFAULT_MATCH_WEIGHTS, type MatchWeights } from '#contracts/match';
import { EXPERIENCE_LEVELS, REMOTE_PREFERENCES, type ExperienceLevel } from '#contracts/profile';
import { REMOTE_OPTIONS } from '#contracts/job';
import { SKILLS } from '#skills';
import { compileJobs, compileProfile } from './compile';
import { explainMatch } from './explain';
import type { JobToMatch, ProfileToMatch } from './match-types';
import { roundScore, scoreAll, scoreComponents, scoreMatch } from './score';
import { aJob, aProfile } from './test-samples';

const techOf = (skills: string[], tech_stack: string[]) =>
  explainMatch(aProfile({ skills }), aJob({ tech_stack }), DEFAULT_MATCH_WEIGHTS).components.tech;

describe('the tech component', () => {
  it('is the share of the job’s skills that the member has', () => {
    expect(techOf(['Python', 'Docker'], ['Python', 'Docker', 'SAP', 'Figma'])).toMatchObject({
      score: 0.5,
      points: 25,
      stated: true,
      matched: ['Python', 'Docker'],
      missing: ['SAP', 'Figma'],
    });
  });

  it('compares by canonical name and counts a skill once', () => {
    expect(techOf(['k8s', 'golang', 'K8S'], ['Kubernetes', 'Go', 'kubernetes', ' '])).toMatchObject({
      score: 1,
      matched: ['Kubernetes', 'Go'],
      missing: [],
    });
  });

  it('compares skills that no taxonomy has by their spelling alone', () => {
    expect(techOf(['Zorblax Suite'], ['zorblax  suite', 'Quuxware']).score).toBe(0.5);
  });

  it('counts a neighbor in part, and says by which skill', () => {
    const { score, near, missing, sentence } = techOf(['React'], ['Next.js', 'Python']);
    expect(score).toBe(0.2);
    expect(near).toEqual([{ skill: 'Next.js', via: 'React', credit: 0.4 }]);
    expect(missing).toEqual(['Python']);
    expect(sentence.text).toBe('You have none of the 2 skills it names, but come near to 1.');
  });

  it('is half where the job names no skill, and nothing where the member has none', () => {
    expect(techOf(['Python'], [])).toMatchObject({ score: 0.5, stated: false });
    expect(techOf([], [])).toMatchObject({ score: 0.5, stated: false });
    expect(techOf([], ['Python'])).toMatchObject({ score: 0, stated: true });
  });
});

describe('the experience component', () => {
  it.each<[ExperienceLevel | null, ExperienceLevel | null, number]>([
    ['junior', 'junior', 1],
    ['mid', 'senior', 0.5],
    ['senior', 'mid', 0.5],
    ['junior', 'senior', 0],
    [null, 'mid', 0.5],
    ['mid', null, 0.5],
  ])('of a %s member and a %s job', (member, job, score) => {
    const match = explainMatch(
      aProfile({ experience_level: member }),
      aJob({ experience_level: job }),
      DEFAULT_MATCH_WEIGHTS,
    );
    expect(match.components.experience).toMatchObject({ score, stated: member !== null && job !== null });
  });

  it('reads the level from title, requirements and description when the field is empty', () => {
    const levelOf = (fields: Partial<JobToMatch>) =>
      explainMatch(aProfile(), aJob({ experience_level: null, ...fields }), DEFAULT_MATCH_WEIGHTS).components
        .experience.job;
    expect(levelOf({ title: 'Senior Developer' })).toBe('senior');
    expect(
      levelOf({ requirements: 'At least 3 years of experience.', description: 'We grew over 10 years.' }),
    ).toBe('mid');
    expect(levelOf({ description: 'An entry-level role.' })).toBe('junior');
  });
});

describe('experience in an occupation', () => {
  const experienceAs = (position: string, title: string, level: ExperienceLevel = 'mid') =>
    explainMatch(
      aProfile({ positions: ['Barista', position] }),
      aJob({ title, experience_level: level }),
      DEFAULT_MATCH_WEIGHTS,
    ).components.experience;

  it.each<[string, string, number]>([
    ['Frontend Engineer', 'Senior Front-End Developer (m/f/d)', 1],
    ['Softwareentwicklerin', 'Software Developer, Berlin', 1],
    ['Développeur Java', 'Java Engineer II', 1],
    ['Full Stack Java Developer', 'Senior Java Developer', 1],
    ['Data Scientist', 'Junior Data Analyst', 0.5],
    ['Software Engineer', 'Frontend Software Engineer', 2 / 3],
    ['Product Manager', 'Finance Manager', 0.5],
    ['Teacher of Mathematics', 'Java Developer', 0],
  ])('of a %s counts for a %s', (position, title, share) => {
    expect(experienceAs(position, title).position_share).toBeCloseTo(share, 3);
  });

  it('counts half for the occupation and half for the level reached in it', () => {
    expect(experienceAs('Nurse', 'Nurse')).toMatchObject({ score: 1, position: 'Nurse' });
    expect(experienceAs('Nurse', 'Nurse', 'senior').score).toBe(0.75);
    expect(experienceAs('Nurse', 'Electrician').score).toBe(0);
  });

  it('is the level alone where no position is known', () => {
    const { score, position_share } = explainMatch(
      aProfile(),
      aJob({ experience_level: 'senior' }),
      DEFAULT_MATCH_WEIGHTS,
    ).components.experience;
    expect([score, position_share]).toEqual([0.5, null]);
  });
});

describe('the score', () => {
  it('is the weighted sum of the components, with one decimal', () => {
    const job = aJob({
      tech_stack: ['Python', 'SAP', 'Figma'],
      location: 'Munich',
      experience_level: 'senior',
    });
    expect(scoreMatch(aProfile(), job, DEFAULT_MATCH_WEIGHTS)).toBe(roundScore(50 / 3 + 30 * 0.3 + 20 * 0.5));
    expect(scoreMatch(aProfile(), aJob(), DEFAULT_MATCH_WEIGHTS)).toBe(100);
    expect(scoreMatch(aProfile(), job, { tech: 10, location: 20, experience: 70 })).toBe(44.3);
  });

  it('offers the changes that raise it, best first, with the exact score after each', () => {
    const job = aJob({ tech_stack: ['Python', 'SAP'], location: 'Remote' });
    const { score, raises } = explainMatch(aProfile(), job, DEFAULT_MATCH_WEIGHTS);
    expect(score).toBe(60);
    expect(raises.map(({ kind, value, score_after }) => [kind, value, score_after])).toEqual([
      ['add_skill', 'SAP', 85],
      ['accept_remote', '', 75],
    ]);
    const moved = explainMatch(aProfile(), aJob({ location: 'Lyon, France' }), DEFAULT_MATCH_WEIGHTS).raises;
    expect(moved).toMatchObject([
      { kind: 'add_location', value: 'Lyon, Auvergne-Rhône-Alpes, France', score_after: 100 },
    ]);
  });

  it('offers nothing where nothing can be better', () => {
    expect(explainMatch(aProfile(), aJob(), DEFAULT_MATCH_WEIGHTS).raises).toEqual([]);
  });
});

const skill = fc.oneof(
  fc.constantFrom(...SKILLS.slice(0, 60).map(({ name }) => name)),
  fc.string({ maxLength: 12 }),
);
const place = fc.oneof(
  fc.constantFrom(
    'Berlin',
    'Munich',
    'Remote',
    'Remote (EU)',
    'New York, NY',
    'Anywhere',
    'Germany',
    'Bay Area',
    'US',
    'Oakland, CA',
  ),
  fc.string({ maxLength: 15 }),
);
const level = fc.constantFrom(...EXPERIENCE_LEVELS, null);
const anyProfile: fc.Arbitrary<ProfileToMatch> = fc.record({
  skills: fc.array(skill, { maxLength: 8 }),
  preferred_locations: fc.array(place, { maxLength: 3 }),
  remote_preference: fc.constantFrom(...REMOTE_PREFERENCES, null),
  experience_level: level,
  positions: fc.array(fc.constantFrom('Web Developer', 'Nurse', 'Head Cook', ''), { maxLength: 2 }),
});
const anyJob: fc.Arbitrary<JobToMatch> = fc.record({
  id: fc.constant('job'),
  title: fc.constantFrom('Developer', 'Senior Web Developer', 'Nurse', ''),
  description: fc.constantFrom(null, '3+ years of experience'),
  requirements: fc.constant(null),
  location: fc.option(place),
  remote_option: fc.constantFrom(...REMOTE_OPTIONS, null),
  experience_level: level,
  tech_stack: fc.array(skill, { maxLength: 8 }),
});
const anyWeights: fc.Arbitrary<MatchWeights> = fc
  .tuple(fc.integer({ min: 10, max: 70 }), fc.integer({ min: 10, max: 70 }))
  .filter(([tech, location]) => tech + location <= 90)
  .map(([tech, location]) => ({ tech, location, experience: 100 - tech - location }));

describe('for any profile, jobs and weights', () => {
  it('scoring many, scoring one and explaining agree to the decimal, from 0 to 100', () => {
    fc.assert(
      fc.property(
        anyProfile,
        fc.array(anyJob, { minLength: 1, maxLength: 6 }),
        anyWeights,
        (profile, jobs, weights) => {
          const scores = [...scoreAll(compileProfile(profile), compileJobs(jobs), weights)].map(roundScore);
          expect(scores.every((score) => score >= 0 && score <= 100)).toBe(true);
          expect(jobs.map((job) => scoreMatch(profile, job, weights))).toEqual(scores);
          const matches = jobs.map((job) => explainMatch(profile, job, weights));
          expect(matches.map(({ score }) => score)).toEqual(scores);
          const components = scoreComponents(compileProfile(profile), compileJobs(jobs));
          const rounded = (share: number): number => Math.round(share * 10_000) / 10_000;
          expect(
            components.map(({ tech, location, experience }) => ({
              tech: rounded(tech),
              location: rounded(location),
              experience: rounded(experience),
            })),
          ).toEqual(
            matches.map(({ components: { tech, location, experience } }) => ({
              tech: tech.score,
              location: location.score,
              experience: experience.score,
            })),
          );
          for (const { components: c, score } of matches) {
            expect(Math.abs(c.tech.points + c.location.points + c.experience.points - score)).toBeLessThan(
              0.07,
            );
          }
        },
      ),
    );
  });

  it('the order of lists changes nothing', () => {
    fc.assert(
      fc.property(anyProfile, anyJob, anyWeights, (profile, job, weights) => {
        const turned = {
          ...profile,
          skills: profile.skills.toReversed(),
          preferred_locations: profile.preferred_locations.toReversed(),
        };
        const turnedJob = { ...job, tech_stack: job.tech_stack.toReversed() };
        expect(scoreMatch(turned, turnedJob, weights)).toBe(scoreMatch(profile, job, weights));
      }),
    );
  });

  it('having one more of the job’s skills never lowers the score', () => {
    fc.assert(
      fc.property(anyProfile, anyJob, anyWeights, fc.nat(), (profile, job, weights, pick) => {
        const added = job.tech_stack[pick % Math.max(1, job.tech_stack.length)];
        const richer = { ...profile, skills: [...profile.skills, ...(added === undefined ? [] : [added])] };
        expect(scoreMatch(richer, job, weights)).toBeGreaterThanOrEqual(scoreMatch(profile, job, weights));
      }),
    );
  });

  it('a raise comes true when the profile is changed so', () => {
    fc.assert(
      fc.property(anyProfile, anyJob, anyWeights, (profile, job, weights) => {
        const { raises, score } = explainMatch(profile, job, weights);
        expect(raises.length).toBeLessThanOrEqual(5);
        for (const { kind, value, score_after } of raises) {
          const changed = {
            add_skill: { ...profile, skills: [...profile.skills, value] },
            add_location: { ...profile, preferred_locations: [...profile.preferred_locations, value] },
            accept_remote: { ...profile, remote_preference: 'any' as const },
          }[kind];
          expect(score_after).toBeGreaterThan(score);
          expect(scoreMatch(changed, job, weights)).toBe(score_after);
        }
      }),
    );
  });
});
