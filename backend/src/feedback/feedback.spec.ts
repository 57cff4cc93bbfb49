import type { FeedbackDto, FeedbackSummaryDto } from '#contracts/feedback.dto';
import type { JobDto } from '#contracts/job.dto';
import type { RecommendationDto } from '#contracts/recommendation.dto';
import type { Client } from '../../test/support/client';
import { aJob } from '../../test/support/factories';
import { startTestApp, type TestApp } from '../../test/support/test-app';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const HERE = { location: 'Lyon, France', remote_option: 'onsite' } as const;
const FAR = { location: 'Lima, Peru', remote_option: 'onsite' } as const;

/** Ten jobs near by that ask for other skills, and ten far away that ask for the member's. */
async function aSearch(): Promise<{ member: Client; near: JobDto[]; far: JobDto[] }> {
  const member = await app.member();
  await member.put('/profile', {
    skills: ['Python', 'SQL'],
    preferred_locations: ['Lyon'],
    experience_level: 'mid',
    remote_preference: 'onsite',
  });
  const near: JobDto[] = [];
  const far: JobDto[] = [];
  for (let n = 0; n < 10; n++) {
    near.push(
      await aJob(member, {
        title: `Near ${n}`,
        tech_stack: ['Fortran', 'COBOL'],
        experience_level: 'mid',
        ...HERE,
      }),
    );
    far.push(
      await aJob(member, {
        title: `Far ${n}`,
        tech_stack: ['Python', 'SQL'],
        experience_level: 'mid',
        ...FAR,
      }),
    );
  }
  return { member, near, far };
}

const rate = (member: Client, job: JobDto | undefined, rating: number | string) =>
  member.post<FeedbackDto>('/feedback', { feedback_type: 'recommendation', target_id: job?.id, rating });
const order = async (member: Client): Promise<string[]> =>
  (await member.get<RecommendationDto[]>('/recommendations?limit=20')).body.map(({ job }) => job.title);
const summaryOf = async (member: Client): Promise<FeedbackSummaryDto> =>
  (await member.get<FeedbackSummaryDto>('/feedback/summary')).body;

it('takes one rating for each thing, and the last one counts', async () => {
  const member = await app.member();
  const job = await aJob(member);
  expect((await rate(member, job, 'up')).body.rating).toBe(5);
  const { status, body } = await rate(member, job, 2);
  expect([status, body.rating]).toEqual([201, 2]);
  const summary = await summaryOf(member);
  expect(summary.counts).toEqual([{ feedback_type: 'recommendation', count: 1, average_rating: 2 }]);
  expect(summary).toMatchObject({
    learned: false,
    ratings: 1,
    ratings_needed: 5,
    weights: { tech: 50, location: 30, experience: 20 },
  });
});

it('learns from ten thumbs that agree: the order changes at once, is explained, and one click undoes it', async () => {
  const { member, near, far } = await aSearch();
  const before = await order(member);
  expect(before.slice(0, 10).every((title) => title.startsWith('Far'))).toBe(true);
  for (let n = 0; n < 5; n++) {
    await rate(member, near[n], 'up');
    await rate(member, far[n], 'down');
  }
  const after = await order(member);
  expect(after.slice(0, 10).every((title) => title.startsWith('Near'))).toBe(true);
  const summary = await summaryOf(member);
  expect(summary.learned).toBe(true);
  expect(summary.weights.location).toBeGreaterThan(30);
  expect(summary.weights.tech + summary.weights.location + summary.weights.experience).toBeCloseTo(100, 5);
  for (const weight of Object.values(summary.weights)) {
    expect(weight).toBeGreaterThanOrEqual(10);
    expect(weight).toBeLessThanOrEqual(70);
  }
  expect(summary.moved_in_top_20).toBe(20);
  expect(summary.moved[0]).toMatchObject({ place_now: 1 });
  expect((await member.delete('/feedback/weights')).status).toBe(204);
  expect(await order(member)).toEqual(before);
  expect(await summaryOf(member)).toMatchObject({ learned: false, ratings: 0, moved_in_top_20: 0 });
});

it('learns from thumbs that all point one way, too', async () => {
  const { member, near } = await aSearch();
  for (const job of near) await rate(member, job, 'up');
  const { learned, weights, moved_in_top_20 } = await summaryOf(member);
  expect([learned, weights.location > 30, moved_in_top_20 > 0]).toEqual([true, true, true]);
});

it('is given and forgotten at the same time without anybody having to try again', async () => {
  const { member, near } = await aSearch();
  const calls = Array.from({ length: 12 }, (_, n) =>
    n % 3 === 0 ? member.delete('/feedback/weights') : rate(member, near[n % 10], 'up'),
  );
  const statuses = (await Promise.all(calls)).map(({ status }) => status);
  expect(statuses.filter((status) => status >= 300)).toEqual([]);
});

it('keeps the order when ten thumbs contradict each other', async () => {
  const { member, near, far } = await aSearch();
  const before = await order(member);
  for (let n = 0; n < 5; n++) {
    await rate(member, near[n], n % 2 ? 'up' : 'down');
    await rate(member, far[n], n % 2 ? 'up' : 'down');
  }
  expect(await order(member)).toEqual(before);
});

it.each<[string, object, number]>([
  [
    'a job that is another’s',
    { feedback_type: 'recommendation', target_id: '6f1c1d6e-0000-4000-8000-000000000000', rating: 'up' },
    404,
  ],
  ['a document that is not there', { feedback_type: 'content_generation', target_id: 'x', rating: 3 }, 404],
  ['six stars', { feedback_type: 'skill_gap', target_id: 'SQL', rating: 6 }, 422],
  ['half a star', { feedback_type: 'skill_gap', target_id: 'SQL', rating: 2.5 }, 422],
  ['an unknown kind', { feedback_type: 'weather', target_id: 'x', rating: 3 }, 422],
])('refuses %s', async (_, body, status) => {
  const member = await app.member();
  expect((await member.post('/feedback', body)).status).toBe(status);
});
