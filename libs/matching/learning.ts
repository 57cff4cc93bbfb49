import { RATINGS_TO_LEARN } from '#contracts/feedback';
import { DEFAULT_MATCH_WEIGHTS, type MatchWeights } from '#contracts/match';

/** A rating of a job, and how the job scored by component when it was rated. */
export interface RatedMatch {
  /** Component scores, 0 to 1. */
  readonly tech: number;
  readonly location: number;
  readonly experience: number;
  /** 1 to 5; thumbs are 1 and 5. */
  readonly rating: number;
}

export interface LearnedWeights {
  /** Whole numbers that add up to 100, each from 10 to 70. */
  readonly weights: MatchWeights;
  /** Whether they differ from the default weights. */
  readonly learned: boolean;
  /** How many ratings were looked at. */
  readonly ratings: number;
  /** How much better the weights explain the ratings than the default ones: share of the squared error, 0 to 1. */
  readonly explained: number;
}

const LEAST = 10;
const MOST = 70;
/**
 * How many points of rating (on a scale from −1 to 1) a whole score stands for at most. Two would be a straight line
 * from the worst job to the best; thumbs jump, so a little more. Without a bound, a score difference of almost nothing
 * would count as an explanation.
 */
const STEEPEST = 3;
/**
 * How strongly the weights are held to the default ones. Moving 20 points costs as much as one rating that is wholly
 * wrong; chosen so that ten consistent thumbs move 20 points and more, and random ones only a few.
 */
const HOLD = 16;
/** A fit that gains less than this share of the squared error is taken for noise. */
const LEAST_GAIN = 0.2;

/**
 * The member's own weights (spec §6), estimated from ratings:
 *
 *   minimize over w   Σᵢ (yᵢ − a − k·(w · xᵢ))² + HOLD · ‖w − w₀‖²
 *
 * where yᵢ = (ratingᵢ − 3) / 2, xᵢ are the component scores, w₀ = 50/30/20 %, the offset a is free (some people like
 * everything) and 0 ≤ k ≤ 3 (a better score never predicts a worse rating). All whole-number weights within 10 to 70
 * that add up to 100 are tried, so the answer is exact and the same for any order of the ratings; of equals, the one
 * that is nearest to the default wins. Ratings that are all alike, jobs that are all alike, and ratings that
 * contradict each other gain nothing from other weights and leave the default ones.
 */
export function learnWeights(ratings: readonly RatedMatch[]): LearnedWeights {
  const unchanged = { weights: DEFAULT_MATCH_WEIGHTS, learned: false, ratings: ratings.length, explained: 0 };
  if (ratings.length < RATINGS_TO_LEARN) return unchanged;
  const moments = momentsOf(ratings);
  const byDefault = errorOf(moments, DEFAULT_MATCH_WEIGHTS);
  let best: MatchWeights = DEFAULT_MATCH_WEIGHTS;
  let lowest = byDefault;
  for (let tech = LEAST; tech <= MOST; tech += 1) {
    for (let location = LEAST; location <= MOST; location += 1) {
      const weights = { tech, location, experience: 100 - tech - location };
      if (weights.experience < LEAST || weights.experience > MOST) continue;
      const cost = errorOf(moments, weights) + HOLD * distanceToDefault(weights);
      // A hair's breadth more than rounding can make.
      if (cost < lowest - 1e-9) [best, lowest] = [weights, cost];
    }
  }
  const explained = byDefault <= 0 ? 0 : (byDefault - errorOf(moments, best)) / byDefault;
  if (explained < LEAST_GAIN) return unchanged;
  return { weights: best, learned: true, ratings: ratings.length, explained };
}

/** Sums of squares and products about the means; all that a straight line's error depends on. */
interface Moments {
  readonly yy: number;
  /** By component: with the rating. */
  readonly xy: readonly number[];
  readonly xx: readonly (readonly number[])[];
}

function momentsOf(ratings: readonly RatedMatch[]): Moments {
  const rows = ratings
    .map(({ tech, location, experience, rating }) => [tech, location, experience, (rating - 3) / 2] as const)
    // Summed in one order, whatever the order they were given in.
    .sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2] || a[3] - b[3]);
  const mean = (column: 0 | 1 | 2 | 3): number =>
    rows.reduce((sum, row) => sum + row[column], 0) / rows.length;
  const means = ([0, 1, 2, 3] as const).map(mean);
  const product = (a: 0 | 1 | 2 | 3, b: 0 | 1 | 2 | 3): number =>
    rows.reduce((sum, row) => sum + (row[a] - (means[a] ?? 0)) * (row[b] - (means[b] ?? 0)), 0);
  const components = [0, 1, 2] as const;
  return {
    yy: product(3, 3),
    xy: components.map((a) => product(a, 3)),
    xx: components.map((a) => components.map((b) => product(a, b))),
  };
}

/** Squared error of the best line from scores by these weights (0 to 1) to ratings. */
function errorOf({ yy, xy, xx }: Moments, { tech, location, experience }: MatchWeights): number {
  const w = [tech / 100, location / 100, experience / 100];
  const scoreWithRating = w.reduce((sum, wa, a) => sum + wa * (xy[a] ?? 0), 0);
  const scoreSquared = w.reduce(
    (sum, wa, a) => sum + w.reduce((row, wb, b) => row + wa * wb * (xx[a]?.[b] ?? 0), 0),
    0,
  );
  if (scoreSquared < 1e-12) return yy;
  const k = Math.min(STEEPEST, Math.max(0, scoreWithRating / scoreSquared));
  return yy - 2 * k * scoreWithRating + k * k * scoreSquared;
}

/** Squared distance of two weightings, in shares of one. */
function distanceToDefault({ tech, location, experience }: MatchWeights): number {
  const d = DEFAULT_MATCH_WEIGHTS;
  return ((tech - d.tech) ** 2 + (location - d.location) ** 2 + (experience - d.experience) ** 2) / 10_000;
}
