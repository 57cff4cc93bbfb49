import fc from 'fast-check';
import { DEFAULT_MATCH_WEIGHTS } from '#contracts/match';
import { SKILLS } from '#skills';
import type { JobToMatch, ProfileToMatch } from './match-types';
import { scoreMatch } from './score';
import { skillGap } from './skill-gap';
import { aJob, aProfile } from './test-samples';

describe('the skill gap', () => {
  const jobs = [
    aJob({ id: '1', tech_stack: ['Python', 'SAP'] }),
    aJob({ id: '2', tech_stack: ['python', 'React', 'SAP', 'Zorblax'] }),
    aJob({ id: '3', tech_stack: ['Figma'], location: 'Tokyo' }),
    aJob({ id: '4', tech_stack: [] }),
  ];
  const gap = skillGap(aProfile(), jobs, DEFAULT_MATCH_WEIGHTS, 80);

  it('counts what the jobs ask for, among those that name any skill', () => {
    expect(gap.jobs_analyzed).toBe(4);
    expect(gap.user_skills).toEqual(['Python', 'React']);
    expect(gap.top_market_skills.slice(0, 2)).toEqual([
      { skill: 'Python', count: 2, share: 0.6667 },
      { skill: 'SAP', count: 2, share: 0.6667 },
    ]);
    expect(gap.skill_coverage_percentage).toBe(42.9);
  });

  it('puts the skill first that lifts most jobs over the threshold', () => {
    expect(gap.missing_skills).toEqual([
      { skill: 'SAP', count: 2, share: 0.6667, unlocks: 2 },
      { skill: 'Zorblax', count: 1, share: 0.3333, unlocks: 1 },
      { skill: 'Figma', count: 1, share: 0.3333, unlocks: 0 },
    ]);
    expect(gap.recommendations[0]?.sentence.text).toBe(
      'SAP would bring 2 more of your jobs to 80 or above; 2 ask for it.',
    );
  });

  it('is empty where there are no jobs', () => {
    expect(skillGap(aProfile(), [], DEFAULT_MATCH_WEIGHTS, 80)).toMatchObject({
      missing_skills: [],
      top_market_skills: [],
      skill_coverage_percentage: 0,
      recommendations: [],
      jobs_analyzed: 0,
    });
  });

  it('unlocks exactly what scoring every job again with the skill would', () => {
    const name = fc.constantFrom(...SKILLS.slice(0, 25).map((skill) => skill.name), 'Zorblax', 'Quuxware');
    const names = fc.array(name, { maxLength: 5 });
    const places = fc.constantFrom('Berlin', 'Munich', null);
    fc.assert(
      fc.property(
        names,
        fc.array(fc.tuple(names, places), { maxLength: 8 }),
        fc.integer({ min: 40, max: 95 }),
        (skills, rows, threshold) => {
          const profile = aProfile({ skills });
          const some = rows.map(([tech_stack, location], id) =>
            aJob({ id: String(id), tech_stack, location }),
          );
          for (const { skill, unlocks } of skillGap(profile, some, DEFAULT_MATCH_WEIGHTS, threshold)
            .missing_skills) {
            expect([skill, unlocks]).toEqual([skill, unlocksByRescoring(profile, some, skill, threshold)]);
          }
        },
      ),
    );
  });
});

function unlocksByRescoring(
  profile: ProfileToMatch,
  jobs: readonly JobToMatch[],
  skill: string,
  threshold: number,
): number {
  const richer = { ...profile, skills: [...profile.skills, skill] };
  const reaches = (who: ProfileToMatch, job: JobToMatch): boolean =>
    scoreMatch(who, job, DEFAULT_MATCH_WEIGHTS) >= threshold;
  return jobs.filter((job) => !reaches(profile, job) && reaches(richer, job)).length;
}
