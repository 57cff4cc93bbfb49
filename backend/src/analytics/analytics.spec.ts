import type { AnalyticsSummaryDto } from '#contracts/analytics.dto';
import { aJob, anApplication } from '../../test/support/factories';
import { startTestApp, type TestApp } from '../../test/support/test-app';
import { MINUTE } from '../../test/support/test-clock';
import { lastWeeks, weekOf } from './weeks';

describe('weeks', () => {
  it.each([
    ['2026-11-23T00:00:00Z', 'UTC', '2026-11-23'],
    ['2026-11-22T23:59:59Z', 'UTC', '2026-11-16'],
    ['2026-11-22T23:30:00Z', 'Europe/Berlin', '2026-11-23'],
    ['2026-11-23T04:30:00Z', 'America/New_York', '2026-11-16'],
    ['2026-03-08T06:59:00Z', 'America/New_York', '2026-03-02'],
    ['2026-03-30T00:30:00Z', 'Europe/Berlin', '2026-03-30'],
    ['2027-01-01T12:00:00Z', 'Pacific/Kiritimati', '2026-12-28'],
  ])('%s in %s falls into the week of %s', (time, zone, monday) => {
    expect(weekOf(new Date(time), zone)).toBe(monday);
  });

  it('follow each other without a gap, across a change of clocks too', () => {
    const weeks = lastWeeks(4, new Date('2026-04-06T10:00:00Z'), 'Europe/Berlin');
    expect(weeks).toEqual(['2026-03-16', '2026-03-23', '2026-03-30', '2026-04-06']);
  });
});

describe('the summary', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  it('is all zeros at first', async () => {
    const member = await app.member();
    const { body } = await member.get<AnalyticsSummaryDto>('/analytics/summary');
    expect(body).toMatchObject({
      total_jobs: 0,
      total_applications: 0,
      interviews: 0,
      offers: 0,
      response_rate: null,
      recent_applications: [],
    });
    expect(body.weekly).toHaveLength(12);
  });

  it('counts jobs and applications, and follows every change at once', async () => {
    const member = await app.member();
    const archived = await aJob(member);
    await member.put(`/jobs/${archived.id}`, { archived: true });
    for (const status of ['interested', 'applied', 'interview', 'offer', 'accepted', 'rejected'] as const) {
      app.clock.forward(MINUTE);
      await anApplication(member, { status });
    }
    const { body } = await member.get<AnalyticsSummaryDto>('/analytics/summary');
    expect(body).toMatchObject({
      total_jobs: 7,
      total_applications: 6,
      interviews: 1,
      offers: 2,
      response_rate: 0.8,
    });
    expect(body.by_status).toEqual({
      interested: 1,
      applied: 1,
      interview: 1,
      offer: 1,
      accepted: 1,
      declined: 0,
      rejected: 1,
    });
    expect(body.recent_applications.map(({ status }) => status)).toEqual([
      'rejected',
      'accepted',
      'offer',
      'interview',
      'applied',
    ]);
    expect(body.weekly.at(-1)).toMatchObject({ jobs_added: 7, applications: 1, interviews: 1 });
    await member.put(`/applications/${body.recent_applications[0]?.id ?? ''}`, { status: 'interview' });
    expect((await member.get<AnalyticsSummaryDto>('/analytics/summary')).body.interviews).toBe(2);
  });
});
