import { render, screen } from '@testing-library/angular';
import { provideAppForTest } from '../../../testing/app-testing';
import { MatchScore } from './match-score';

it.each([
  [100, 'Match score 100 of 100: Strong match'],
  [80, 'Match score 80 of 100: Strong match'],
  [79.9, 'Match score 79 of 100: Partial match'],
  [50, 'Match score 50 of 100: Partial match'],
  [49.9, 'Match score 49 of 100: Weak match'],
  [0, 'Match score 0 of 100: Weak match'],
])('a score of %d is said as "%s"', async (score, words) => {
  await render(MatchScore, { inputs: { score }, providers: provideAppForTest() });
  expect(screen.getByText(words)).toBeTruthy();
});
