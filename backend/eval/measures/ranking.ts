import { share } from './counts';

const PLACES = 10;

/**
 * Normalized discounted cumulative gain of the first ten places, 0 to 1 (Järvelin and Kekäläinen 2002, with the gain
 * 2^relevance − 1 of Burges et al. 2005). `relevance` is given in the order of the ranking, best place first.
 */
export function ndcg(relevance: readonly number[]): number {
  const best = [...relevance].sort((a, b) => b - a);
  return share(gain(relevance), gain(best));
}

const gain = (relevance: readonly number[]): number =>
  relevance.slice(0, PLACES).reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0);
