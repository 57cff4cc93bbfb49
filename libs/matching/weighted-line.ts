import type { MatchWeights } from '#contracts/match';

/** Component scores, each 0 to 1. */
export interface ComponentScores {
  readonly tech: number;
  readonly location: number;
  readonly experience: number;
}

/** A point that a line is laid through: component scores, the value they should explain, and how much it counts. */
export interface Observation extends ComponentScores {
  readonly value: number;
  readonly weight: number;
}

/** Weighted sums of squares and products about the means; all that a straight line's error depends on. */
export interface Moments {
  readonly yy: number;
  /** By component: with the value. */
  readonly xy: readonly number[];
  readonly xx: readonly (readonly number[])[];
}

/** The moments of some observations; the same number to the last digit for any order of them. */
export function momentsOf(observations: readonly Observation[]): Moments {
  const rows = observations
    .map(
      ({ tech, location, experience, value, weight }) => [tech, location, experience, value, weight] as const,
    )
    // Summed in one order, whatever the order they were given in.
    .sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2] || a[3] - b[3] || a[4] - b[4]);
  const total = rows.reduce((sum, row) => sum + row[4], 0);
  const means = ([0, 1, 2, 3] as const).map(
    (column) => rows.reduce((sum, row) => sum + row[4] * row[column], 0) / total,
  );
  const product = (a: 0 | 1 | 2 | 3, b: 0 | 1 | 2 | 3): number =>
    rows.reduce((sum, row) => sum + row[4] * (row[a] - (means[a] ?? 0)) * (row[b] - (means[b] ?? 0)), 0);
  const components = [0, 1, 2] as const;
  return {
    yy: product(3, 3),
    xy: components.map((a) => product(a, 3)),
    xx: components.map((a) => components.map((b) => product(a, b))),
  };
}

/**
 * Squared error that the best line from scores by these weights (0 to 1) to values leaves, in the unit of `yy`. The
 * line rises from 0 to `steepest` per whole score, never falls.
 */
export function errorOf(
  { yy, xy, xx }: Moments,
  { tech, location, experience }: MatchWeights,
  steepest: number,
): number {
  const w = [tech / 100, location / 100, experience / 100];
  const scoreWithValue = w.reduce((sum, wa, a) => sum + wa * (xy[a] ?? 0), 0);
  const scoreSquared = w.reduce(
    (sum, wa, a) => sum + w.reduce((row, wb, b) => row + wa * wb * (xx[a]?.[b] ?? 0), 0),
    0,
  );
  if (scoreSquared < 1e-12) return yy;
  const k = Math.min(steepest, Math.max(0, scoreWithValue / scoreSquared));
  return yy - 2 * k * scoreWithValue + k * k * scoreSquared;
}
