import { eventsIn, paceOf } from './weekly';

const weeks = (...applications: number[]) =>
  applications.map((count, n) => ({ week: `w${n}`, jobs_added: 2, applications: count, interviews: 1 }));

describe('the weeks', () => {
  it.each([
    ['up', [9, 9, 9, 9, 0, 0, 0, 1, 1, 1, 1, 0], 3, 1],
    ['down', [0, 0, 0, 0, 2, 2, 0, 0, 1, 0, 0, 0], 1, 4],
    ['same', [1, 1, 1, 1, 0, 2, 0, 0, 1, 0, 0, 1], 2, 2],
    ['quiet', [5, 5, 5, 5, 0, 0, 0, 0, 0, 0, 0, 0], 0, 0],
  ] as const)('tell a pace that is %s by the last four and the four before', (trend, counts, now, before) => {
    expect(paceOf(weeks(...counts))).toEqual({ trend, now, before });
  });

  it('count everything that happened', () => {
    expect(eventsIn(weeks(1, 0))).toBe(7);
  });
});
