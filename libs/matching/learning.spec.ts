import fc from 'fast-check';
import { DEFAULT_MATCH_WEIGHTS, type MatchWeights } from '#contracts/match';
import { learnWeights, type RatedMatch } from './learning';
import type { ComponentScores } from './weighted-line';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const components = fc.record({ tech: share, location: share, experience: share });

const times = (count: number, rated: RatedMatch): RatedMatch[] => Array.from({ length: count }, () => rated);
const nearby = (rating: number): RatedMatch => ({ tech: 0.2, location: 1, experience: 0.5, rating });
const skilled = (rating: number): RatedMatch => ({ tech: 1, location: 0, experience: 0.5, rating });
const total = ({ tech, location, experience }: MatchWeights, rated: RatedMatch): number =>
  tech * rated.tech + location * rated.location + experience * rated.experience;

describe('learning weights', () => {
  it('keeps the default weights below five ratings', () => {
    expect(learnWeights([...times(2, nearby(5)), ...times(2, skilled(1))])).toMatchObject({
      weights: DEFAULT_MATCH_WEIGHTS,
      learned: false,
      ratings: 4,
    });
  });

  it('lets ten consistent thumbs turn the order of two jobs round', () => {
    const { weights, learned } = learnWeights([...times(5, nearby(5)), ...times(5, skilled(1))]);
    expect(learned).toBe(true);
    expect(total(DEFAULT_MATCH_WEIGHTS, skilled(0))).toBeGreaterThan(total(DEFAULT_MATCH_WEIGHTS, nearby(0)));
    expect(total(weights, nearby(0))).toBeGreaterThan(total(weights, skilled(0)) + 20);
  });

  it('moves less on five ratings than on ten, and less on mild ones than on strong ones', () => {
    const ten = learnWeights([...times(5, nearby(5)), ...times(5, skilled(1))]).weights.location;
    const five = learnWeights([...times(3, nearby(5)), ...times(2, skilled(1))]).weights.location;
    const mild = learnWeights([...times(5, nearby(4)), ...times(5, skilled(2))]).weights.location;
    expect(five).toBeGreaterThan(DEFAULT_MATCH_WEIGHTS.location);
    expect(mild).toBeGreaterThan(DEFAULT_MATCH_WEIGHTS.location);
    expect(Math.max(five, mild)).toBeLessThan(ten);
  });

  it.each<[string, RatedMatch[]]>([
    [
      'contradict each other',
      [...times(5, nearby(5)), ...times(5, nearby(1)), ...times(5, skilled(5)), ...times(5, skilled(1))],
    ],
    ['are all up', [...times(6, nearby(5)), ...times(6, skilled(5))]],
    ['are all down', [...times(6, nearby(1)), ...times(6, skilled(1))]],
    ['are about jobs that are all alike', [...times(6, nearby(5)), ...times(6, nearby(2))]],
    [
      'follow the score already',
      [
        ...times(5, { tech: 1, location: 1, experience: 1, rating: 5 }),
        ...times(5, { tech: 0, location: 0, experience: 0.5, rating: 1 }),
      ],
    ],
  ])('keeps the default weights when ratings %s', (_, ratings) => {
    expect(learnWeights(ratings)).toMatchObject({ weights: DEFAULT_MATCH_WEIGHTS, learned: false });
  });

  it('takes noise for noise: of 200 random series of 20 thumbs, few move the weights', () => {
    const random = randomFrom(7);
    const moved = Array.from({ length: 200 }, () =>
      learnWeights(
        Array.from({ length: 20 }, () => ({
          tech: random(),
          location: random(),
          experience: random(),
          rating: random() < 0.5 ? 1 : 5,
        })),
      ),
    ).filter(({ learned }) => learned);
    expect(moved.length).toBeLessThanOrEqual(10);
  });

  it('always gives whole weights from 10 to 70 that add up to 100, whatever the order of the ratings', () => {
    const rated = fc.record({
      tech: share,
      location: share,
      experience: share,
      rating: fc.integer({ min: 1, max: 5 }),
    });
    fc.assert(
      fc.property(fc.array(rated, { maxLength: 25 }), (ratings) => {
        const { weights } = learnWeights(ratings);
        const all = [weights.tech, weights.location, weights.experience];
        expect(all.every((weight) => Number.isInteger(weight) && weight >= 10 && weight <= 70)).toBe(true);
        expect(all.reduce((sum, weight) => sum + weight)).toBe(100);
        expect(learnWeights(ratings.toReversed()).weights).toEqual(weights);
      }),
    );
  });
});

/** Every mix of fitting skills, places and levels. */
const MIXED: readonly ComponentScores[] = [0, 0.25, 0.5, 0.75, 1].flatMap((tech) =>
  [0, 0.3, 1].flatMap((location) => [0, 0.5, 1].map((experience) => ({ tech, location, experience }))),
);
const places = (weights: MatchWeights): readonly ComponentScores[] =>
  MIXED.toSorted((a, b) => total(weights, { ...b, rating: 0 }) - total(weights, { ...a, rating: 0 }));

describe('learning weights from ratings of one sign', () => {
  it.each<[string, RatedMatch, 'tech' | 'location']>([
    ['up on the right place', nearby(5), 'location'],
    ['down on the wrong place', skilled(1), 'location'],
    ['up on the right skills', skilled(5), 'tech'],
    ['down on the wrong skills', nearby(1), 'tech'],
  ])('lets ten thumbs %s reorder the list', (_, rated, grows) => {
    const { weights, learned } = learnWeights(times(10, rated), MIXED);
    expect(learned).toBe(true);
    expect(weights[grows]).toBeGreaterThanOrEqual(DEFAULT_MATCH_WEIGHTS[grows] + 15);
    const before = places(DEFAULT_MATCH_WEIGHTS).slice(0, 20);
    const moved = places(weights)
      .slice(0, 20)
      .filter((job, at) => job !== before[at]);
    expect(moved.length).toBeGreaterThanOrEqual(5);
  });

  it('learns from nine thumbs of one sign and one of the other about a job that is neither', () => {
    const between: RatedMatch = { tech: 0.5, location: 0.3, experience: 0.5, rating: 1 };
    const ratings = [...times(9, nearby(5)), between];
    const { location } = learnWeights(ratings, MIXED).weights;
    expect(location).toBeGreaterThan(DEFAULT_MATCH_WEIGHTS.location + 10);
    expect(location).toBeGreaterThan(learnWeights(ratings).weights.location);
  });

  it('learns less from five than from ten, and less from few unrated jobs than from many', () => {
    const ten = learnWeights(times(10, nearby(5)), MIXED).weights.location;
    const five = learnWeights(times(5, nearby(5)), MIXED).weights.location;
    const few = learnWeights(times(10, nearby(5)), [nearby(0), ...times(3, skilled(0))]).weights.location;
    expect(five).toBeGreaterThan(DEFAULT_MATCH_WEIGHTS.location);
    expect(Math.max(five, few)).toBeLessThan(ten);
  });

  const up = (scores: ComponentScores): RatedMatch => ({ ...scores, rating: 5 });
  it.each<[string, readonly RatedMatch[], readonly ComponentScores[]]>([
    ['four thumbs', times(4, nearby(5)), MIXED],
    ['thumbs without a job to compare with', times(10, nearby(5)), []],
    ['ratings that neither praise nor blame', times(10, nearby(3)), MIXED],
    ['ups on jobs like all the others', times(10, nearby(5)), times(20, nearby(0))],
    ['ups spread like the unrated jobs', MIXED.map(up), MIXED],
    ['downs spread like the unrated jobs', MIXED.map((scores) => ({ ...scores, rating: 1 })), MIXED],
    ['ups on what stands first anyway', places(DEFAULT_MATCH_WEIGHTS).slice(0, 10).map(up), MIXED],
    ['ups and downs on the same jobs', [...times(5, nearby(5)), ...times(5, nearby(1))], MIXED],
  ])('keeps the default weights for %s', (_, ratings, unrated) => {
    expect(learnWeights(ratings, unrated)).toMatchObject({ weights: DEFAULT_MATCH_WEIGHTS, learned: false });
  });

  it('takes the unrated jobs for nothing where three quarters of the ratings, or fewer, go one way', () => {
    fc.assert(
      fc.property(
        fc.array(components, { minLength: 8, maxLength: 8 }),
        fc.array(components),
        (jobs, unrated) => {
          const ratings = jobs.map((scores, at) => ({ ...scores, rating: at < 2 ? 1 : 5 }));
          expect(learnWeights(ratings, unrated)).toEqual(learnWeights(ratings));
        },
      ),
      { numRuns: 30 },
    );
  });

  it.each([0, 0.5, 1])(
    'takes noise for noise: ten random thumbs, up with chance %d, seldom move',
    (chance) => {
      const random = randomFrom(11);
      const job = (): ComponentScores => ({ tech: random(), location: random(), experience: random() });
      const moved = Array.from({ length: 200 }, () =>
        learnWeights(
          Array.from({ length: 10 }, () => ({ ...job(), rating: random() < chance ? 5 : 1 })),
          Array.from({ length: 40 }, job),
        ),
      ).filter(({ learned }) => learned);
      expect(moved.length).toBeLessThanOrEqual(12);
    },
  );

  it('always gives whole weights from 10 to 70 that add up to 100, whatever the order of the jobs', () => {
    const oneSided = fc
      .tuple(fc.array(components, { maxLength: 15 }), fc.constantFrom(1, 2, 4, 5))
      .map(([jobs, rating]) => jobs.map((scores) => ({ ...scores, rating })));
    fc.assert(
      fc.property(oneSided, fc.array(components, { maxLength: 30 }), (ratings, unrated) => {
        const { weights } = learnWeights(ratings, unrated);
        const all = [weights.tech, weights.location, weights.experience];
        expect(all.every((weight) => Number.isInteger(weight) && weight >= 10 && weight <= 70)).toBe(true);
        expect(all.reduce((sum, weight) => sum + weight)).toBe(100);
        expect(learnWeights(ratings.toReversed(), unrated.toReversed()).weights).toEqual(weights);
      }),
      { numRuns: 50 },
    );
  });
});

function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
