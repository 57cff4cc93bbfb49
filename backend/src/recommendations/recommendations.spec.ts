import type { RecommendationDto } from '#contracts/recommendation.dto';
import type { Client } from '../../test/support/client';
import { aJob, anApplication } from '../../test/support/factories';
import { startTestApp, type TestApp } from '../../test/support/test-app';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const titles = async (member: Client, query = ''): Promise<string[]> =>
  (await member.get<RecommendationDto[]>(`/recommendations${query}`)).body.map(({ job }) => job.title);

async function aSearch(): Promise<Client> {
  const member = await app.member();
  await member.put('/profile', {
    skills: ['Python', 'SQL'],
    preferred_locations: ['Lyon'],
    experience_level: 'mid',
  });
  await aJob(member, {
    title: 'Best',
    tech_stack: ['Python', 'SQL'],
    location: 'Lyon, France',
    remote_option: 'onsite',
    experience_level: 'mid',
  });
  await aJob(member, {
    title: 'Middling',
    tech_stack: ['Python', 'Fortran'],
    location: 'Lyon, France',
    remote_option: 'onsite',
    experience_level: 'mid',
  });
  await aJob(member, {
    title: 'Worst',
    tech_stack: ['Fortran'],
    location: 'Lima, Peru',
    remote_option: 'onsite',
    experience_level: 'junior',
  });
  return member;
}

it('are the untried jobs, best match first, each explained by its own score', async () => {
  const member = await aSearch();
  const { body } = await member.get<RecommendationDto[]>('/recommendations');
  expect(body.map(({ job }) => job.title)).toEqual(['Best', 'Middling', 'Worst']);
  for (const { job, match } of body) expect(match.score).toBe(job.match_score);
  expect(body[0]?.match.score).toBe(100);
  expect(await titles(member, '?limit=1')).toEqual(['Best']);
});

it('leave out what was applied for or put away, and keep what only interests', async () => {
  const member = await aSearch();
  const { body } = await member.get<RecommendationDto[]>('/recommendations');
  const [best, middling, worst] = body.map(({ job }) => job);
  if (!best || !middling || !worst) throw new Error('three jobs are recommended');
  await anApplication(member, { job: best, status: 'applied' });
  await anApplication(member, { job: middling, status: 'interested' });
  expect(await titles(member)).toEqual(['Middling', 'Worst']);
  await member.put(`/jobs/${worst.id}`, { archived: true });
  expect(await titles(member)).toEqual(['Middling']);
});

it('change at once with the profile, the jobs and the applications', async () => {
  const member = await aSearch();
  expect(await titles(member, '?limit=1')).toEqual(['Best']);
  await member.put('/profile', {
    skills: ['Fortran'],
    preferred_locations: ['Lima'],
    experience_level: 'junior',
  });
  expect(await titles(member, '?limit=1')).toEqual(['Worst']);
  const better = await aJob(member, {
    title: 'Better',
    tech_stack: ['Fortran'],
    location: 'Lima',
    remote_option: 'onsite',
    experience_level: 'junior',
  });
  expect((await titles(member)).slice(0, 2).sort()).toEqual(['Better', 'Worst']);
  const application = await anApplication(member, { job: better });
  await member.put(`/applications/${application.id}`, { status: 'applied' });
  expect(await titles(member, '?limit=1')).toEqual(['Worst']);
  await member.delete(`/jobs/${better.id}`);
  expect(await titles(member)).toHaveLength(3);
});

it.each(['?limit=0', '?limit=101', '?scope=everything', '?limit=x', '?user_id=1'])(
  'refuse %s',
  async (query) => {
    const member = await app.member();
    expect((await member.get(`/recommendations${query}`)).status).toBe(422);
  },
);
