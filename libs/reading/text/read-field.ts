/** A value that was read from a text, and where. */
export interface ReadField<T> {
  readonly value: T;
  /** How sure the reading is: 1 stated in a labelled field, about 0.5 concluded from the context; 0 to 1. */
  readonly confidence: number;
  /** Offset of the first character of the passage that it was read from. */
  readonly start: number;
  /** Offset after that passage; `text.slice(start, end)` is the passage as written. */
  readonly end: number;
}

/** The surest of several readings; among equals the one that came first. `null` for none. */
export function surest<F extends ReadField<unknown>>(readings: readonly F[]): F | null {
  return readings.reduce<F | null>(
    (best, next) => (best === null || next.confidence > best.confidence ? next : best),
    null,
  );
}

/** Which passage of a text a match of a pattern covers, when the pattern ran over a part that begins at `offset`. */
export function spanOf(match: RegExpExecArray, offset: number): { start: number; end: number } {
  return { start: offset + match.index, end: offset + match.index + match[0].length };
}
