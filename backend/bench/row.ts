/** One measurement, beside its floor where it has one. */
export interface BenchRow {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** The same work done in the barest way, in the same run. */
  readonly floor?: number;
  /** value ÷ floor, or floor ÷ value where more is better. */
  readonly ratio?: number;
  /** What the ratio should be at most. */
  readonly goal?: string;
}
