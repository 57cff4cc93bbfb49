/** A stretch of a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The span that holds the character at `offset`, of spans in order and without overlaps. */
export function spanAt<S extends Span>(spans: readonly S[], offset: number): S | undefined {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const found = spans[low];
  return found !== undefined && found.start <= offset ? found : undefined;
}
