import { accuracy, countClasses } from './choices';
import { added, countOne, countSets, f1, pairs, precision, recall } from './counts';
import { ndcg } from './ranking';
import { isAlike, isSameDate, isSamePhone, plainAddress, sharedWords } from './same-text';

const same = (a: string, b: string): boolean => a === b;
const setOf = (...names: string[]): ReadonlySet<string> => new Set(names);

describe('counting what was found', () => {
  it('takes a value where none is stated as wrong, and another value as wrong and missed', () => {
    expect(countOne(null, 'x', same)).toEqual({ right: 0, wrong: 1, missed: 0 });
    expect(countOne('a', null, same)).toEqual({ right: 0, wrong: 0, missed: 1 });
    expect(countOne('a', 'x', same)).toEqual({ right: 0, wrong: 1, missed: 1 });
    expect(countOne(null, null, same)).toEqual({ right: 0, wrong: 0, missed: 0 });
  });

  it('lets allowed names count neither for nor against', () => {
    expect(countSets(setOf('go', 'sql'), setOf('go', 'git', 'tea'), setOf('git'))).toEqual({
      right: 1,
      wrong: 1,
      missed: 1,
    });
  });

  it('gives precision, recall and their harmonic mean, and 1 where there was nothing to find', () => {
    const counts = added({ right: 2, wrong: 1, missed: 0 }, { right: 1, wrong: 0, missed: 3 });
    expect([precision(counts), recall(counts)]).toEqual([3 / 4, 3 / 6]);
    expect(f1(counts)).toBeCloseTo(0.6);
    expect(f1({ right: 0, wrong: 0, missed: 0 })).toBe(1);
  });

  it('pairs the most alike first and nothing twice', () => {
    const points: Readonly<Record<string, number>> = { 'a x': 1, 'a y': 2, 'b y': 3 };
    const alike = (label: string, found: string): number => points[`${label} ${found}`] ?? 0;
    expect(pairs(['a', 'b', 'c'], ['x', 'y', 'z'], alike)).toEqual([
      ['b', 'y'],
      ['a', 'x'],
    ]);
  });
});

describe('counting answers of a few', () => {
  const choices = [
    { label: 'remote', also: [], found: 'remote' },
    { label: 'remote', also: [], found: null },
    { label: null, also: ['onsite'], found: 'onsite' },
    { label: null, also: [], found: 'hybrid' },
  ];

  it('takes an acceptable answer as right and "not stated" as an answer', () => {
    expect(accuracy(choices)).toBe(0.5);
  });

  it('counts each class by itself', () => {
    expect(Object.fromEntries(countClasses(choices))).toEqual({
      hybrid: { right: 0, wrong: 1, missed: 0 },
      'not stated': { right: 1, wrong: 1, missed: 1 },
      remote: { right: 1, wrong: 0, missed: 1 },
    });
  });
});

describe('ranking', () => {
  it('is best in the order of relevance, and loses with what stands too low', () => {
    expect(ndcg([3, 2, 0, 1])).toBeLessThan(1);
    expect(ndcg([3, 2, 1, 0])).toBe(1);
    // (1 / log2(3)) / (1 / log2(2)): the only relevant item in the second place.
    expect(ndcg([0, 1])).toBeCloseTo(0.6309, 4);
  });

  it('does not look beyond ten places', () => {
    expect(ndcg([...Array.from({ length: 10 }, () => 0), 3])).toBe(0);
  });
});

describe('comparing texts', () => {
  it('counts shared words, each as often as both have it', () => {
    expect(sharedWords('Kiln Street Pottery', 'pottery, Kiln')).toBeCloseTo(0.8);
    expect(sharedWords('so so', 'so')).toBeCloseTo(2 / 3);
    expect(sharedWords('', 'so')).toBe(0);
  });

  it('takes names in scripts without spaces as alike if one holds the other', () => {
    expect(isAlike('株式会社青葉', '青葉')).toBe(true);
    expect(isAlike('Aoba Works', 'Kiln Works')).toBe(false);
  });

  it('compares phone numbers by their last nine digits, and addresses without scheme', () => {
    expect(isSamePhone('+49 (0)30 555 01 234', '030/55501234')).toBe(true);
    expect(isSamePhone('555 0123', '555 0124')).toBe(false);
    expect(plainAddress('https://www.Example.org/me/')).toBe('example.org/me');
  });

  it('lets a year agree with its months, and nothing with an end that is not told', () => {
    expect(isSameDate('2019', '2019-04')).toBe(true);
    expect(isSameDate('2019-05', '2019-04')).toBe(false);
    expect(isSameDate('present', null)).toBe(false);
  });
});
