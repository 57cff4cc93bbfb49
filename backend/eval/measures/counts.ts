/** How often something was found, found wrongly, and missed. */
export interface Counts {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

export const NONE: Counts = { right: 0, wrong: 0, missed: 0 };

export const added = (a: Counts, b: Counts): Counts => ({
  right: a.right + b.right,
  wrong: a.wrong + b.wrong,
  missed: a.missed + b.missed,
});

/** Share of what was found that is right, 0 to 1; 1 if nothing was found. */
export const precision = ({ right, wrong }: Counts): number => share(right, right + wrong);
/** Share of what is there that was found, 0 to 1; 1 if there is nothing. */
export const recall = ({ right, missed }: Counts): number => share(right, right + missed);
/** The harmonic mean of the two, 0 to 1. */
export const f1 = ({ right, wrong, missed }: Counts): number => share(2 * right, 2 * right + wrong + missed);

/** A part of a whole, 0 to 1; nothing of nothing is all of it. */
export const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

/** Items that are a single value: a value where none is stated is wrong, another value is wrong and misses one. */
export function countOne<T>(
  label: T | null | undefined,
  found: T | null | undefined,
  same: (label: T, found: T) => boolean,
): Counts {
  const isLabelled = isStated(label);
  const isFound = isStated(found);
  if (!isLabelled) return isFound ? { ...NONE, wrong: 1 } : NONE;
  if (!isFound) return { ...NONE, missed: 1 };
  return same(label, found) ? { ...NONE, right: 1 } : { right: 0, wrong: 1, missed: 1 };
}

const isStated = <T>(value: T | null | undefined): value is T =>
  value !== null && value !== undefined && value !== '';

/** Sets of names. What is allowed counts neither for nor against. */
export function countSets(
  labels: ReadonlySet<string>,
  found: ReadonlySet<string>,
  allowed: ReadonlySet<string> = new Set(),
): Counts {
  const right = [...found].filter((name) => labels.has(name)).length;
  const wrong = [...found].filter((name) => !labels.has(name) && !allowed.has(name)).length;
  return { right, wrong, missed: labels.size - right };
}

/** Pairs each label with the most alike of what was found, the most alike pairs first; alike by 0 is no pair. */
export function pairs<L, F>(
  labels: readonly L[],
  found: readonly F[],
  alike: (label: L, found: F) => number,
): (readonly [L, F])[] {
  const all = labels.flatMap((label) => found.map((one) => ({ label, one, points: alike(label, one) })));
  const taken = new Set<L | F>();
  return all
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points)
    .flatMap(({ label, one }) => {
      if (taken.has(label) || taken.has(one)) return [];
      taken.add(label).add(one);
      return [[label, one] as const];
    });
}
