import { TestBed } from '@angular/core/testing';
import { Title } from '@angular/platform-browser';
import { provideRouter, Router } from '@angular/router';
import { render, screen, waitFor, within } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import type { FeedbackSummaryDto } from '#contracts/feedback.dto';
import type { JobDto } from '#contracts/job.dto';
import { anError, provideAppForTest, server, settled } from '../../../../testing/app-testing';
import { provideTexts } from '../../../core/i18n/texts';
import en from '../jobs.en.json';
import { rated, thumbOf } from '../job-rating/rated';
import { changeFor, undoOf } from '../match-panel/raise';
import { aJob, aMatch } from '../testing/a-job';
import { descriptionParts } from './description-parts';
import { JobDetail } from './job-detail';

const PROFILE = { skills: ['SQL'], preferred_locations: ['Utrecht'], remote_preference: null };
const [RAISE] = aMatch().raises;

function aSummary(more: Partial<FeedbackSummaryDto> = {}): FeedbackSummaryDto {
  const weights = { tech: 50, location: 30, experience: 20 };
  return {
    counts: [],
    history: [],
    weights,
    default_weights: weights,
    learned: false,
    ratings: 2,
    ratings_needed: 5,
    moved_in_top_20: 0,
    moved: [],
    sentences: [],
    ...more,
  };
}

async function open(job: JobDto = aJob()) {
  await render(JobDetail, {
    providers: [
      ...provideAppForTest(),
      provideTexts('jobs', en),
      provideRouter([{ path: '**', children: [] }]),
    ],
    inputs: { id: job.id },
  });
  await settled();
  server().expectOne('/api/v1/jobs/job-1').flush(job);
  server().expectOne('/api/v1/jobs/job-1/match').flush(aMatch());
  server().expectOne('/api/v1/profile').flush(PROFILE);
  server().expectOne('/api/v1/feedback/summary').flush(aSummary());
  await settled();
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const sent = (method: string, url: string) => server().expectOne({ method, url: `/api/v1${url}` });

describe('the page of a job', () => {
  it('says what it is, why it has its score, and marks the skills in the posting', async () => {
    await open();
    expect(screen.getByRole('heading', { level: 1, name: 'Data engineer' })).toBeTruthy();
    expect(TestBed.inject(Title).getTitle()).toBe('Data engineer at Quill & Oak – Career Co-Pilot');
    const why = screen.getByRole('region', { name: 'Why this score' });
    expect(within(why).getByText('Match score 71 of 100: Partial match')).toBeTruthy();
    expect(within(why).getByText('40 of 50 points')).toBeTruthy();
    expect(within(why).getByText('Python (via Ruby)')).toBeTruthy();
    const posting = screen.getByRole('region', { name: 'Posting' });
    const marks = [...posting.querySelectorAll('mark')].map(({ className, textContent }) => [
      className,
      textContent,
    ]);
    expect(marks).toEqual([
      ['near', 'Python (you have something near)'],
      ['matched', 'SQL (you have it)'],
      ['missing', 'Docker (you lack it)'],
    ]);
    const facts = screen.getByRole('region', { name: 'At a glance' });
    expect(within(facts).getByText('€60,000 – €78,000 per year')).toBeTruthy();
    expect(
      within(facts)
        .getAllByRole('link')
        .map(({ textContent }) => textContent.trim()),
    ).toEqual(['jobs.example.org (opens in a new tab)', 'board.example.com (opens in a new tab)']);
  });

  it('shows markup in a posting as the text it is', async () => {
    await open(aJob({ description: 'Hello <img src=x onerror=alert(1)> SQL' }));
    expect(screen.getByText(/Hello <img src=x/)).toBeTruthy();
    expect(document.querySelector('ccp-marked-text img')).toBeNull();
  });

  it('begins an application by its next step, and takes it back by Undo', async () => {
    await open();
    await userEvent.click(button('Track it'));
    expect(button('I applied')).toBeTruthy();
    const request = sent('POST', '/applications');
    expect(request.request.body).toEqual({ job_id: 'job-1', status: 'interested' });
    request.flush(
      { id: 'application-9', status: 'interested', applied_date: null },
      { status: 201, statusText: 'Created' },
    );
    await settled();
    sent('GET', '/applications/application-9/timeline').flush([]);
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    sent('DELETE', '/applications/application-9').flush(null, { status: 204, statusText: 'No Content' });
    await settled();
    expect(button('Track it')).toBeTruthy();
  });

  it('moves to any status, and back if the server refuses', async () => {
    await open(aJob({ application: { id: 'application-9', status: 'applied' } }));
    sent('GET', '/applications/application-9/timeline').flush([]);
    await userEvent.click(button(/Status: Applied/));
    await userEvent.click(await screen.findByRole('menuitemradio', { name: 'Rejected' }));
    expect(button(/Status: Rejected/)).toBeTruthy();
    const request = sent('PUT', '/applications/application-9');
    expect(request.request.body).toEqual({ status: 'rejected' });
    request.flush(...anError('internal'));
    expect(await screen.findByText(/The status was not changed/)).toBeTruthy();
    expect(button(/Status: Applied/)).toBeTruthy();
  });

  it('adds a skill to the profile by one click and reads the score again', async () => {
    await open();
    await userEvent.click(button('I have this skill: Docker'));
    const request = sent('PUT', '/profile');
    expect(request.request.body).toEqual({ skills: ['SQL', 'Docker'] });
    request.flush({ ...PROFILE, skills: ['SQL', 'Docker'] });
    await settled();
    sent('GET', '/jobs/job-1/match').flush(aMatch({ score: 82.9, raises: [] }));
    sent('GET', '/jobs/job-1').flush(aJob({ match_score: 82.9 }));
    await settled();
    expect(screen.getByText('Match score 82 of 100: Strong match')).toBeTruthy();
    expect(await screen.findByText('Docker is in your profile now.')).toBeTruthy();
  });

  it('takes a thumb by the keyboard, counts it, and says what ratings do', async () => {
    await open();
    expect(screen.getByText(/2 of 5 so far/)).toBeTruthy();
    await userEvent.keyboard('d');
    expect(button('Not for me').getAttribute('aria-pressed')).toBe('true');
    expect(screen.getByText(/3 of 5 so far/)).toBeTruthy();
    expect(sent('POST', '/feedback').request.body).toEqual({
      feedback_type: 'recommendation',
      target_id: 'job-1',
      rating: 'down',
    });
  });

  it('deletes only after a yes, and then leaves for the list', async () => {
    await open();
    await userEvent.click(button('More actions'));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Delete' }));
    const dialog = await screen.findByRole('alertdialog', { name: 'Delete this job?' });
    server().expectNone({ method: 'DELETE' });
    await userEvent.click(within(dialog).getByRole('button', { name: 'Delete' }));
    (await waitFor(() => sent('DELETE', '/jobs/job-1'))).flush(null, {
      status: 204,
      statusText: 'No Content',
    });
    expect(await screen.findByText('“Data engineer” is deleted.')).toBeTruthy();
    expect(TestBed.inject(Router).url).toBe('/jobs');
  });

  it('looks at the posting again, and takes over by one click what it says today', async () => {
    await open();
    await userEvent.click(button('More actions'));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Look at the posting again' }));
    expect(document.activeElement?.textContent.trim()).toBe('Looking at the posting…');
    const job = aJob({ requirements: 'Patience' });
    sent('POST', '/jobs/job-1/refresh').flush({
      is_open: true,
      checked_at: '2026-01-06T08:00:00.000Z',
      filled: ['requirements'],
      differences: [{ field: 'location', before: 'Utrecht, Netherlands', after: 'Leiden, Netherlands' }],
      job,
    });
    await settled();
    sent('GET', '/jobs/job-1/match').flush(aMatch());
    const found = screen.getByRole('region', { name: 'The posting is open' });
    expect(within(found).getByText('Filled in from there: Requirements.')).toBeTruthy();
    await userEvent.click(within(found).getByRole('button', { name: 'Use this: Leiden, Netherlands' }));
    const request = sent('PUT', '/jobs/job-1');
    expect(request.request.body).toEqual({ location: 'Leiden, Netherlands' });
    request.flush({ ...job, location: 'Leiden, Netherlands' });
    await settled();
    sent('GET', '/jobs/job-1/match').flush(aMatch());
    expect(within(found).getByText('Used')).toBeTruthy();
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(sent('PUT', '/jobs/job-1').request.body).toEqual({ location: 'Utrecht, Netherlands' });
    expect(within(found).getByRole('button', { name: /Use this/ })).toBeTruthy();
  });

  it('says that a posting is closed, or why it could not be looked at', async () => {
    await open(aJob({ description: null }));
    await userEvent.click(button('Read it from its address'));
    const detail = 'The site cannot be reached.';
    sent('POST', '/jobs/job-1/refresh').flush(...anError('invalid', { detail }));
    await settled();
    expect(screen.getByText(detail)).toBeTruthy();
    await userEvent.click(button('Try again'));
    sent('POST', '/jobs/job-1/refresh').flush({
      is_open: false,
      checked_at: '2026-01-06T08:00:00.000Z',
      filled: [],
      differences: [],
      job: aJob({ description: null }),
    });
    await settled();
    expect(screen.getByRole('region', { name: 'The posting is closed' })).toBeTruthy();
    await userEvent.click(button('Close'));
    expect(screen.queryByRole('region', { name: 'The posting is closed' })).toBeNull();
  });

  it('asks for the text of the posting where it is missing', async () => {
    await open(aJob({ description: null }));
    expect(screen.getByRole<HTMLAnchorElement>('link', { name: 'Paste it' }).pathname).toBe(
      '/jobs/job-1/edit',
    );
  });
});

describe('the parts of a description', () => {
  it('leave out lists that the description says already', () => {
    const job = {
      description: 'Do:\n- Knead  dough\n- Bake',
      requirements: 'Patience',
      responsibilities: 'Knead dough\nBake',
    };
    expect(descriptionParts(job).map(({ name }) => name)).toEqual(['description', 'requirements']);
  });
});

describe('a raise', () => {
  const profile = { ...PROFILE, skills: ['SQL', 'docker'] } as never;

  it('adds what the member has, once', () => {
    expect(RAISE && changeFor(RAISE, profile)).toEqual({ skills: ['SQL', 'Docker'] });
    expect(changeFor({ ...aRaise('add_location', 'Lyon') }, profile)).toEqual({
      preferred_locations: ['Utrecht', 'Lyon'],
    });
    expect(changeFor(aRaise('accept_remote', ''), profile)).toEqual({ remote_preference: 'any' });
  });

  it('is taken back without what else has changed', () => {
    const now = { ...PROFILE, skills: ['Go', 'Docker'], remote_preference: 'any' } as never;
    expect(RAISE && undoOf(RAISE, profile, now)).toEqual({ skills: ['Go'] });
    expect(undoOf(aRaise('accept_remote', ''), profile, now)).toEqual({ remote_preference: null });
  });
});

describe('a rating', () => {
  it('counts once for each job, and the last one holds', () => {
    const once = rated(aSummary(), 'job-1', 'up', '2026-01-05T08:00:00.000Z');
    const twice = rated(once, 'job-1', 'down', '2026-01-06T08:00:00.000Z');
    expect([thumbOf(aSummary(), 'job-1'), thumbOf(once, 'job-1'), thumbOf(twice, 'job-1')]).toEqual([
      null,
      'up',
      'down',
    ]);
    expect([once.ratings, twice.ratings, twice.history.length]).toEqual([3, 3, 1]);
  });
});

function aRaise(kind: 'add_location' | 'accept_remote', value: string) {
  return { kind, value, score_after: 90, sentence: { code: '', params: {}, text: '' } };
}
