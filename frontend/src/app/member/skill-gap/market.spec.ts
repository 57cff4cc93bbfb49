import { marketRows } from './market';
import { aGap } from './testing/a-gap';

it('says of each wanted skill whether it is had, by the server or since', () => {
  const gap = aGap();
  const mine = (added: readonly string[]) =>
    marketRows(gap, added).map(({ skill, is_mine }) => [skill, is_mine]);
  expect(mine([])).toEqual([
    ['SQL', false],
    ['Python', true],
    ['Docker', false],
  ]);
  expect(mine(['docker'])).toContainEqual(['Docker', true]);
});

it('shows ten at most', () => {
  const top_market_skills = Array.from({ length: 20 }, (_, n) => ({
    skill: `S${n}`,
    count: 20 - n,
    share: 0.5,
  }));
  expect(marketRows(aGap({ top_market_skills }), [])).toHaveLength(10);
});
