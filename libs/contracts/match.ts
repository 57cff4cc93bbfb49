/** Points that each component of the match score can give; they add up to 100. */
export interface MatchWeights {
  readonly tech: number;
  readonly location: number;
  readonly experience: number;
}

export const MATCH_COMPONENTS = ['tech', 'location', 'experience'] as const;
export type MatchComponentName = (typeof MATCH_COMPONENTS)[number];

/** 50/30/20 (product specification §6). */
export const DEFAULT_MATCH_WEIGHTS: MatchWeights = { tech: 50, location: 30, experience: 20 };

/** A match at or above this is worth an alert, unless the member chose otherwise. */
export const DEFAULT_ALERT_THRESHOLD = 80;

export const RAISE_KINDS = ['add_skill', 'add_location', 'accept_remote'] as const;
export type RaiseKind = (typeof RAISE_KINDS)[number];
