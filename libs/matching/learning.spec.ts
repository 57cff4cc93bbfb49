import fc from 'fast-check';
import { DEFAULT_MATCH_WEIGHTS, type MatchWeights } from '#contracts/match';
import { learnWeights, type RatedMatch } from './learning';

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
    const share = fc.double({ min: 0, max: 1, noNaN: true });
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

function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
