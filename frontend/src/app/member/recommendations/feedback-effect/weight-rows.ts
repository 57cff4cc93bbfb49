import { MATCH_COMPONENTS, type MatchComponentName } from '#contracts/match';
import type { MatchWeightsDto } from '#contracts/match.dto';

/** One part of the score: points it gives at most, now and by default. */
export interface WeightRow {
  readonly name: MatchComponentName;
  readonly now: number;
  readonly usual: number;
  readonly is_changed: boolean;
}

/** Weights that differ by less are the same: they are whole numbers. */
const SAME = 0.05;

export function weightRows(now: MatchWeightsDto, usual: MatchWeightsDto): WeightRow[] {
  return MATCH_COMPONENTS.map((name) => ({
    name,
    now: now[name],
    usual: usual[name],
    is_changed: Math.abs(now[name] - usual[name]) >= SAME,
  }));
}

/** Whether two sets of weights would order jobs alike. */
export function areSame(a: MatchWeightsDto, b: MatchWeightsDto): boolean {
  return weightRows(a, b).every(({ is_changed }) => !is_changed);
}
