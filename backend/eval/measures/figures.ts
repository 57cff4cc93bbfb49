import type { Figure } from '../outcome';
import { accuracy, type Choice, countClasses, isRight } from './choices';
import { type Counts, f1, precision, recall, share } from './counts';

const basisOf = (counts: Counts): string => {
  const { right, wrong, missed } = counts;
  const shares = `precision ${precision(counts).toFixed(3)}, recall ${recall(counts).toFixed(3)}`;
  return `${shares}: ${right} right, ${wrong} wrong, ${missed} missed`;
};

/** F1 of a field, with what it is made of. `judge` leads to the judge's. */
export const countFigure = (name: string, counts: Counts, judge?: string): Figure => ({
  name: `${name} F1`,
  value: f1(counts),
  unit: 'share',
  basis: basisOf(counts),
  judge,
});

export const shareFigure = (
  name: string,
  [part, whole]: readonly [number, number],
  more: Pick<Figure, 'judge' | 'is_detail'> = {},
): Figure => ({ name, value: share(part, whole), unit: 'share', basis: `${part} of ${whole}`, ...more });

/** The accuracy of a field with few possible answers, and F1 of each answer. */
export function choiceFigures(name: string, choices: readonly Choice[], judge?: string): Figure[] {
  const classes = [...countClasses(choices)].map(([answer, counts]): Figure => ({
    ...countFigure(`${name}: ${answer}`, counts),
    is_detail: true,
  }));
  const basis = `${choices.filter(isRight).length} of ${choices.length}`;
  return [{ name: `${name} accuracy`, value: accuracy(choices), unit: 'share', basis, judge }, ...classes];
}
