import type { SkillGapDto } from '#contracts/skill-gap.dto';

/** A skill gap for tests: Python is had; SQL and Docker are lacking. */
export function aGap(more: Partial<SkillGapDto> = {}): SkillGapDto {
  return {
    user_skills: ['Python'],
    missing_skills: [
      { skill: 'SQL', count: 6, share: 0.75, unlocks: 3 },
      { skill: 'Docker', count: 2, share: 0.25, unlocks: 0 },
    ],
    top_market_skills: [
      { skill: 'SQL', count: 6, share: 0.75 },
      { skill: 'Python', count: 4, share: 0.5 },
      { skill: 'Docker', count: 2, share: 0.25 },
    ],
    skill_coverage_percentage: 33.3,
    recommendations: [
      {
        skill: 'SQL',
        count: 6,
        unlocks: 3,
        sentence: { code: 'test', params: {}, text: 'SQL would bring 3 more of your jobs to 80.' },
      },
    ],
    jobs_analyzed: 8,
    threshold: 80,
    ...more,
  };
}
