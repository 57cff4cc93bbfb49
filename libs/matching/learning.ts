import { RATINGS_TO_LEARN } from '#contracts/feedback';
import { DEFAULT_MATCH_WEIGHTS, type MatchWeights } from '#contracts/match';
import { errorOf, momentsOf, type ComponentScores, type Observation } from './weighted-line';

/** A rating of a job, and how the job scored by component when it was rated. */
export interface RatedMatch extends ComponentScores {
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
/** How much an unrated job counts at most, beside a rating: nobody said anything about it. */
const UNRATED_SHARE = Number(process.env['US'] ?? 0.25);
/** How much of one sign ratings must be (0 balanced, 1 all alike) before unrated jobs count at all: three of four. */
const ONE_SIDED_FROM = 0.5;

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
export function learnWeights(
  ratings: readonly RatedMatch[],
  unrated: readonly ComponentScores[] = [],
): LearnedWeights {
  const unchanged = { weights: DEFAULT_MATCH_WEIGHTS, learned: false, ratings: ratings.length, explained: 0 };
  if (ratings.length < RATINGS_TO_LEARN) return unchanged;
  const moments = momentsOf(observationsOf(ratings, unrated));
  const byDefault = errorOf(moments, DEFAULT_MATCH_WEIGHTS, STEEPEST);
  let best: MatchWeights = DEFAULT_MATCH_WEIGHTS;
  let lowest = byDefault;
  for (let tech = LEAST; tech <= MOST; tech += 1) {
    for (let location = LEAST; location <= MOST; location += 1) {
      const weights = { tech, location, experience: 100 - tech - location };
      if (weights.experience < LEAST || weights.experience > MOST) continue;
      const cost = errorOf(moments, weights, STEEPEST) + HOLD * distanceToDefault(weights);
      // A hair's breadth more than rounding can make.
      if (cost < lowest - 1e-9) [best, lowest] = [weights, cost];
    }
  }
  const explained = byDefault <= 0 ? 0 : (byDefault - errorOf(moments, best, STEEPEST)) / byDefault;
  if (explained < LEAST_GAIN) return unchanged;
  return { weights: best, learned: true, ratings: ratings.length, explained };
}

function observationsOf(
  ratings: readonly RatedMatch[],
  unrated: readonly ComponentScores[],
): readonly Observation[] {
  const rated = ratings.map((match) => ({ ...match, value: (match.rating - 3) / 2, weight: 1 }));
  const sum = rated.reduce((total, { value }) => total + value, 0);
  const size = rated.reduce((total, { value }) => total + Math.abs(value), 0);
  const sidedness = size === 0 ? 0 : Math.abs(sum) / size;
  const contrast = (sidedness - ONE_SIDED_FROM) / (1 - ONE_SIDED_FROM);
  if (contrast <= 0 || unrated.length === 0) return rated;
  const weight = UNRATED_SHARE * contrast * Math.min(1, ratings.length / unrated.length);
  return [...rated, ...unrated.map((scores) => ({ ...scores, value: -sum / ratings.length, weight }))];
}

/** Squared distance of two weightings, in shares of one. */
function distanceToDefault({ tech, location, experience }: MatchWeights): number {
  const d = DEFAULT_MATCH_WEIGHTS;
  return ((tech - d.tech) ** 2 + (location - d.location) ** 2 + (experience - d.experience) ** 2) / 10_000;
}
