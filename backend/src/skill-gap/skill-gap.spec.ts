import type { SkillGapDto } from '#contracts/skill-gap.dto';
import { aJob } from '../../test/support/factories';
import { startTestApp, type TestApp } from '../../test/support/test-app';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

it('says nothing before there are jobs', async () => {
  const member = await app.member();
  const { body } = await member.get<SkillGapDto>('/skill-gap');
  expect(body).toMatchObject({
    user_skills: [],
    missing_skills: [],
    top_market_skills: [],
    recommendations: [],
    jobs_analyzed: 0,
  });
});

it('counts what is asked for, and how many jobs one more skill would lift over the threshold', async () => {
  const member = await app.member();
  await member.put('/profile', {
    skills: ['Python', 'k8s'],
    preferred_locations: ['Lyon'],
    experience_level: 'mid',
  });
  const place = { location: 'Lyon', remote_option: 'onsite', experience_level: 'mid' } as const;
  // 50 × 1/2 + 50 = 75 without SQL, 100 with it.
  await aJob(member, { tech_stack: ['Python', 'SQL'], ...place });
  await aJob(member, { tech_stack: ['Kubernetes', 'sql'], ...place });
  await aJob(member, { tech_stack: ['Python', 'Haskell', 'Erlang', 'SQL'], ...place });
  const { body } = await member.get<SkillGapDto>('/skill-gap');
  expect(body.missing_skills[0]).toMatchObject({ skill: 'SQL', count: 3, share: 1, unlocks: 2 });
  expect(body.top_market_skills[0]).toMatchObject({ skill: 'SQL', count: 3 });
  expect(body.missing_skills.map(({ skill }) => skill)).not.toContain('Kubernetes');
  expect(body.skill_coverage_percentage).toBeCloseTo((3 / 8) * 100, 0);
  expect(body.recommendations[0]?.skill).toBe('SQL');
  await member.put('/profile', { skills: ['Python', 'Kubernetes', 'SQL'] });
  expect(
    (await member.get<SkillGapDto>('/skill-gap')).body.missing_skills.map(({ skill }) => skill),
  ).not.toContain('SQL');
});
