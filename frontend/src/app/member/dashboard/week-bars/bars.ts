/** One bar of a drawing whose width is the number of bars × 10. */
export interface Bar {
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

/** What a week without anything still shows, so that it reads as a week and not as a gap. */
const STUB = 2;

/** Bars that stand on the ground of a drawing of this height, the largest value filling it. */
export function barsOf(values: readonly number[], height: number): Bar[] {
  const most = Math.max(1, ...values);
  return values.map((value, index) => {
    const tall = value === 0 ? STUB : Math.max(2 * STUB, (value / most) * height);
    return { x: index * 10, y: height - tall, height: tall };
  });
}
