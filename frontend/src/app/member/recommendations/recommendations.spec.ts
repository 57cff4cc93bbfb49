import { render, screen, within } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import type { FeedbackSummaryDto } from '#contracts/feedback.dto';
import type { RecommendationDto } from '#contracts/recommendation.dto';
import { anError, provideAppForTest, server, settled } from '../../../testing/app-testing';
import { provideTexts } from '../../core/i18n/texts';
import { Recommendations } from './recommendations';
import en from './recommendations.en.json';
import { aFeedbackSummary, aRating, aRecommendation, learned } from './testing/samples';

const LIST = [
  aRecommendation('job-1', 'Baker', ['Rye', 'Ovens', 'Yeast', 'Sugar', 'Salt', 'Malt', 'Oats']),
  aRecommendation('job-2', 'Clerk'),
  aRecommendation('job-3', 'Driver'),
];
const PROFILE = { skills: ['SQL'], preferred_locations: ['Porto'], remote_preference: null };

const answerList = (list: RecommendationDto[]) =>
  server()
    .expectOne(({ url }) => url === '/api/v1/recommendations')
    .flush(list);
const answerSummary = (summary: FeedbackSummaryDto) =>
  server().expectOne('/api/v1/feedback/summary').flush(summary);

async function open(list = LIST, summary = aFeedbackSummary(), profile: object = PROFILE): Promise<void> {
  await render(Recommendations, { providers: [...provideAppForTest(), provideTexts('recommendations', en)] });
  await settled();
  answerList(list);
  server().expectOne('/api/v1/profile').flush(profile);
  await settled();
  server()
    .match('/api/v1/feedback/summary')
    .forEach((request) => request.flush(summary));
  await settled();
}

const titles = () =>
  screen
    .queryAllByRole('heading', { level: 3, name: /Baker|Clerk|Driver/ })
    .map(({ textContent }) => textContent.trim());
const card = (title: string) => {
  const found = screen.getByRole('heading', { level: 3, name: title }).closest('li');
  if (!found) throw new Error(`No card of ${title}`);
  return within(found);
};

describe('recommendations', () => {
  it('say why: three reasons, what is missing, the pay', async () => {
    await open();
    const baker = card('Baker');
    expect(within(baker.getByRole('list', { name: 'Why this score' })).getAllByRole('listitem')).toHaveLength(
      3,
    );
    expect(baker.getByText('Rye')).toBeTruthy();
    expect(baker.getByText('and 2 more')).toBeTruthy();
    expect(baker.getByText(/^from €40,000 per year$/)).toBeTruthy();
    expect(screen.getByText('2 of 5 ratings')).toBeTruthy();
  });

  it('take a thumb down with its reasons, by keyboard, and keep the order until it is asked for', async () => {
    await open();
    await userEvent.keyboard('jjd');
    const first = server().expectOne({ method: 'POST', url: '/api/v1/feedback' });
    expect(first.request.body).toEqual({
      feedback_type: 'recommendation',
      target_id: 'job-2',
      rating: 'down',
      comments: null,
    });
    expect(card('Clerk').getByRole('button', { name: 'Not for me', pressed: true })).toBeTruthy();
    first.flush(aRating('job-2', 1));
    await settled();
    answerSummary(aFeedbackSummary({ ratings: 3 }));
    await userEvent.click(card('Clerk').getByRole('button', { name: 'Too far' }));
    const second = server().expectOne({ method: 'POST', url: '/api/v1/feedback' });
    expect(second.request.body).toMatchObject({ rating: 'down', comments: 'too far' });
    second.flush(aRating('job-2', 1, 'too far'));
    await settled();
    answerSummary(learned());
    await settled();
    server().expectNone(({ url }) => url === '/api/v1/recommendations');
    expect(titles()).toEqual(['Baker', 'Clerk', 'Driver']);

    expect(screen.getByText('Your ratings changed the order')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Update list' }));
    await settled();
    const weights = learned().weights;
    answerList(LIST.toReversed().map((row) => ({ ...row, match: { ...row.match, weights } })));
    await settled();
    expect(titles()).toEqual(['Driver', 'Clerk', 'Baker']);
    expect(screen.queryByText('Your ratings changed the order')).toBeNull();
    expect(document.activeElement?.textContent).toBe('Driver');
  });

  it('take a thumb back when the server refuses it', async () => {
    await open();
    await userEvent.click(card('Baker').getByRole('button', { name: 'Good fit' }));
    server()
      .expectOne({ method: 'POST', url: '/api/v1/feedback' })
      .flush(...anError('conflict'));
    await settled();
    expect(card('Baker').getByRole('button', { name: 'Good fit', pressed: false })).toBeTruthy();
    expect(await screen.findByText(/Your rating was not saved/)).toBeTruthy();
  });

  it('track with t and hide with h, with the focus on the next card and an undo', async () => {
    await open();
    await userEvent.keyboard('jt');
    const added = server().expectOne({ method: 'POST', url: '/api/v1/applications' });
    expect(added.request.body).toEqual({ job_id: 'job-1', status: 'interested' });
    added.flush({ id: 'application-9', status: 'interested' });
    await settled();
    expect(card('Baker').getByRole<HTMLAnchorElement>('link', { name: /Interested/ }).search).toBe(
      '?open=application-9',
    );

    await userEvent.keyboard('jh');
    expect(titles()).toEqual(['Baker', 'Driver']);
    const archived = server().expectOne({ method: 'PUT', url: '/api/v1/jobs/job-2' });
    expect(archived.request.body).toEqual({ archived: true });
    archived.flush({});
    await settled();
    expect(document.activeElement?.textContent).toBe('Driver');
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(titles()).toEqual(['Baker', 'Clerk', 'Driver']);
    expect(server().expectOne({ method: 'PUT', url: '/api/v1/jobs/job-2' }).request.body).toEqual({
      archived: false,
    });
  });

  it('show what ratings changed, and reset it after a question', async () => {
    await open(LIST, learned());
    const effect = within(screen.getByRole('complementary', { name: 'What your feedback changed' }));
    expect(effect.getByText('50, usually 30')).toBeTruthy();
    expect(effect.getByText('20, as usual')).toBeTruthy();
    expect(effect.getByText('The place counts 20 points more.')).toBeTruthy();
    expect(effect.getByText('from place 4 to place 1')).toBeTruthy();
    await userEvent.click(effect.getByRole('button', { name: 'Reset to the usual' }));
    const question = await screen.findByRole('alertdialog', { name: 'Forget what your ratings taught?' });
    await userEvent.click(within(question).getByRole('button', { name: 'Reset' }));
    const sent = await new Promise<ReturnType<ReturnType<typeof server>['expectOne']>>((resolve) =>
      setTimeout(
        () => resolve(server().expectOne({ method: 'DELETE', url: '/api/v1/feedback/weights' })),
        300,
      ),
    );
    sent.flush(null);
    await settled();
    answerSummary(aFeedbackSummary({ ratings: 0 }));
    answerList(LIST);
    await settled();
    expect(screen.getByText('0 of 5 ratings')).toBeTruthy();
  });

  it('name the fields that would unlock them where the profile says nothing', async () => {
    await open(LIST, aFeedbackSummary(), { skills: [], preferred_locations: [], remote_preference: null });
    expect(screen.getByRole('heading', { name: 'Your profile is too thin to recommend from' })).toBeTruthy();
    expect(screen.getByRole<HTMLAnchorElement>('link', { name: 'Your skills' }).pathname).toBe('/profile');
    expect(titles()).toEqual([]);
  });

  it('ask for a job where there is none', async () => {
    await open([]);
    server()
      .expectOne(({ url }) => url === '/api/v1/jobs')
      .flush([], { headers: { 'X-Total-Count': '0' } });
    await settled();
    expect(screen.getByRole('heading', { name: 'Add a job to compare' })).toBeTruthy();
  });
});
