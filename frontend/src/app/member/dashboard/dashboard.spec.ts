import { render, screen, within } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import type { AnalyticsSummaryDto } from '#contracts/analytics.dto';
import type { ApplicationDto } from '#contracts/application.dto';
import type { RecommendationDto } from '#contracts/recommendation.dto';
import { anError, provideAppForTest, server, settled } from '../../../testing/app-testing';
import { provideTexts } from '../../core/i18n/texts';
import { Dashboard } from './dashboard';
import en from './dashboard.en.json';
import { anApplication, aRecommendation, aSummary } from './testing/samples';

const HOUR = 3_600_000;
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString();

interface Answers {
  readonly applications?: ApplicationDto[];
  readonly recommendations?: RecommendationDto[];
  readonly summary?: AnalyticsSummaryDto;
  readonly full_name?: string | null;
}

async function open({
  applications = [],
  recommendations = [],
  summary = aSummary(),
  full_name = null,
}: Answers) {
  await render(Dashboard, { providers: [...provideAppForTest(), provideTexts('today', en)] });
  await settled();
  const due = server().expectOne(({ url }) => url === '/api/v1/applications');
  due.flush(applications, { headers: { 'X-Total-Count': String(applications.length) } });
  server()
    .expectOne(({ url }) => url === '/api/v1/recommendations')
    .flush(recommendations);
  server().expectOne('/api/v1/analytics/summary').flush(summary);
  server().expectOne('/api/v1/profile').flush({ full_name, skills: [] });
  await settled();
  return due.request.params;
}

describe('today', () => {
  it('asks a week ahead and says what is overdue, due today and coming, each leading to its application', async () => {
    const params = await open({
      applications: [
        anApplication({ id: 'a-late', follow_up_at: inHours(-60) }, 'Alder'),
        anApplication({ id: 'a-soon', status: 'interview', interview_date: inHours(72) }, 'Cedar'),
        anApplication({ id: 'a-done', status: 'declined', follow_up_at: inHours(-60) }, 'Elm'),
      ],
      full_name: 'Ada Quill',
    });
    const ahead = Date.parse(params.get('due_before') ?? '') - Date.now();
    expect(ahead).toBeGreaterThan(7 * 24 * HOUR - HOUR);
    expect(ahead).toBeLessThan(8 * 24 * HOUR + HOUR);
    expect(
      screen.getByRole('heading', { level: 1, name: /^Good (morning|afternoon|evening), Ada$/ }),
    ).toBeTruthy();
    const due = within(screen.getByRole('region', { name: 'What is due' }));
    expect(due.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      'Overdue',
      'In the next days',
    ]);
    const links = due.getAllByRole<HTMLAnchorElement>('link');
    expect(links.map(({ search }) => search)).toEqual(['?open=a-late', '?open=a-soon']);
    expect(links[0]?.textContent).toMatch(/Follow up with Alder.*days late/);
  });

  it('is walked with j and k through what is due and the matches', async () => {
    await open({
      applications: [anApplication({ follow_up_at: inHours(-60) })],
      recommendations: [aRecommendation('job-7', 'Baker'), aRecommendation('job-8', 'Clerk')],
    });
    await userEvent.keyboard('jj');
    expect(document.activeElement?.textContent).toBe('Baker');
    expect((document.activeElement as HTMLAnchorElement).pathname).toBe('/jobs/job-7');
    await userEvent.keyboard('jjk');
    expect(document.activeElement?.textContent).toBe('Baker');
  });

  it('gives each match its best reason, and says the weeks in words', async () => {
    await open({ recommendations: [aRecommendation('job-7', 'Baker')] });
    expect(screen.getByText('It is in Porto.')).toBeTruthy();
    expect(screen.queryByText('You have half of its skills.')).toBeNull();
    expect(screen.getByText('13 applications sent')).toBeTruthy();
    expect(screen.getByText('2 of them this week')).toBeTruthy();
    expect(screen.getByRole('link', { name: /Applied.*3/ })).toBeTruthy();
  });

  it('begins with a first job and the profile where there is nothing', async () => {
    await open({ summary: aSummary({ total_jobs: 0, total_applications: 0 }) });
    expect(screen.getByRole('heading', { name: 'Start with one job' })).toBeTruthy();
    expect(screen.getByRole<HTMLAnchorElement>('link', { name: 'Add a job' }).pathname).toBe('/jobs/new');
    expect(screen.getByRole<HTMLAnchorElement>('link', { name: 'Fill in profile' }).pathname).toBe(
      '/welcome',
    );
    expect(screen.queryByRole('region', { name: 'What is due' })).toBeNull();
  });

  it('keeps what is due when the figures fail', async () => {
    await render(Dashboard, { providers: [...provideAppForTest(), provideTexts('today', en)] });
    await settled();
    server()
      .expectOne(({ url }) => url === '/api/v1/applications')
      .flush([anApplication({ follow_up_at: inHours(-60) }, 'Alder')]);
    server()
      .expectOne('/api/v1/analytics/summary')
      .flush(...anError('conflict'));
    await settled();
    expect(screen.getByText('Follow up with Alder')).toBeTruthy();
    expect(screen.getByText('This is already there')).toBeTruthy();
  });
});
