import type { Figure } from './outcome';

/** The figures that were reached, by kind and name. Quality may not fall below them by more than `MARGIN`. */
export type Thresholds = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Shares may fall by this much, about one item in two hundred: a better rule may cost a rare case. */
export const MARGIN = 0.005;

/** The figures of one kind. */
export interface Measured {
  readonly kind: string;
  readonly figures: readonly Figure[];
}

const counting = (figures: readonly Figure[]): Figure[] => figures.filter(({ is_detail }) => !is_detail);

/** One sentence for each figure that is worse than recorded, and for each that is recorded and not there any more. */
export function shortfalls(measured: readonly Measured[], thresholds: Thresholds): string[] {
  return measured.flatMap(({ kind, figures }) =>
    Object.entries(thresholds[kind] ?? {}).flatMap(([name, recorded]) => {
      const figure = counting(figures).find((one) => one.name === name);
      if (!figure) return [`${kind}: ${name} is recorded as ${recorded} and was not measured.`];
      return isWorse(figure, recorded)
        ? [`${kind}: ${name} is ${shown(figure.value)}, and ${recorded} was reached before.`]
        : [];
    }),
  );
}

const isWorse = ({ unit, value }: Figure, recorded: number): boolean =>
  unit === 'share' ? value < recorded - MARGIN : value > recorded;

const shown = (value: number): string => String(Math.round(value * 1000) / 1000);

/** The thresholds with the present figures: each is the better of what was recorded and what was reached. */
export function recordedWith(measured: readonly Measured[], thresholds: Thresholds): Thresholds {
  const added = measured.map(({ kind, figures }) => {
    const known = thresholds[kind] ?? {};
    const reached = counting(figures).map(
      (figure) => [figure.name, better(figure, known[figure.name])] as const,
    );
    return [kind, { ...known, ...Object.fromEntries(reached) }] as const;
  });
  return { ...thresholds, ...Object.fromEntries(added) };
}

function better({ unit, value }: Figure, known: number | undefined): number {
  if (unit === 'faults') return Math.min(value, known ?? value);
  // Down, with room for what binary fractions cannot hold: 0.29 × 1000 is a little less than 290.
  return Math.max(Math.floor(value * 1000 + 1e-9) / 1000, known ?? 0);
}
