import { RATINGS_TO_LEARN } from '#contracts/feedback';
import { DEFAULT_MATCH_WEIGHTS, type MatchComponentName, type MatchWeights } from '#contracts/match';
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
/**
 * A fit that gains less than this share of the squared error is taken for noise. Two free weights explain about 2 / n
 * of pure noise by chance; few ratings must therefore be explained better than many, and with these figures one in
 * twenty series of thumbs thrown like a coin is taken for a wish. Ratings of one sign are not thrown like a coin.
 */
const leastGain = (ratings: number, isOneSided: boolean): number =>
  isOneSided ? 0.2 : Math.max(0.15, 2.2 / ratings);
/** How much the unrated jobs count together, as a share of the ratings: nobody said anything about them. */
const UNRATED_SHARE = 0.5;
/** How much of one sign ratings must be (0 balanced, 1 all alike) before unrated jobs count: three of four thumbs. */
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
 *
 * Ratings of one sign have no second group to be told from; theirs are the jobs that were not rated, see
 * {@link observationsOf}. Score those by the profile that the ratings were given with; leave them out, and ratings
 * are only compared with each other.
 */
export function learnWeights(
  ratings: readonly RatedMatch[],
  unrated: readonly ComponentScores[] = [],
): LearnedWeights {
  const unchanged = { weights: DEFAULT_MATCH_WEIGHTS, learned: false, ratings: ratings.length, explained: 0 };
  if (ratings.length < RATINGS_TO_LEARN) return unchanged;
  const observations = observationsOf(ratings, unrated);
  const moments = momentsOf(observations);
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
  const isOneSided = observations.length > ratings.length;
  if (explained < leastGain(ratings.length, isOneSided)) return unchanged;
  return { weights: best, learned: true, ratings: ratings.length, explained };
}

/**
 * The ratings and, as far as they are of one sign, the unrated jobs as the other group: with the opposite of the mean
 * rating as their value, and together with the weight
 *
 *   UNRATED_SHARE · min(ratings, unrated) · max(0, (s − ½) / (1 − ½)),  s = |Σ yᵢ| / Σ |yᵢ|
 *
 * so that few unrated jobs count little, and ratings of which a quarter goes the other way are not touched. To take
 * what has no label for the opposite, at less weight, ranks as the true labels would as long as which jobs get rated
 * depends on nothing else (Elkan and Noto, "Learning Classifiers from Only Positive and Unlabeled Data", KDD 2008);
 * a line through two groups is Fisher's linear discriminant.
 *
 * It does depend on something else: members rate what stands first. Thumbs up there are what the score predicts, so
 * the unrated jobs count one by one, and their spread weakens what the choice of the first alone would show. Thumbs
 * down contradict the score, so nothing has to be discounted, and the average unrated job stands for all.
 */
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
  const others = sum > 0 ? unrated : [averageOf(unrated)];
  const weight = (UNRATED_SHARE * contrast * Math.min(ratings.length, unrated.length)) / others.length;
  const value = -sum / ratings.length;
  return [...rated, ...others.map((scores) => ({ ...scores, value, weight }))];
}

function averageOf(scores: readonly ComponentScores[]): ComponentScores {
  const mean = (name: MatchComponentName): number =>
    scores
      .map((one) => one[name])
      .sort((a, b) => a - b)
      .reduce((sum, score) => sum + score, 0) / scores.length;
  return { tech: mean('tech'), location: mean('location'), experience: mean('experience') };
}

/** Squared distance of two weightings, in shares of one. */
function distanceToDefault({ tech, location, experience }: MatchWeights): number {
  const d = DEFAULT_MATCH_WEIGHTS;
  return ((tech - d.tech) ** 2 + (location - d.location) ** 2 + (experience - d.experience) ** 2) / 10_000;
}
