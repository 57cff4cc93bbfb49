import { type Counts, share } from './counts';

/** One answer to a question with few possible answers; `null` stands for "not stated". */
export interface Choice {
  readonly label: string | null;
  /** Answers that are right too. */
  readonly also: readonly string[];
  readonly found: string | null;
}

/** How a class stands in the figures where it is "not stated". */
export const NOT_STATED = 'not stated';

const nameOf = (answer: string | null): string => answer ?? NOT_STATED;

export const isRight = ({ label, also, found }: Choice): boolean =>
  found === label || (found !== null && also.includes(found));

/** Share of right answers, 0 to 1. */
export const accuracy = (choices: readonly Choice[]): number =>
  share(choices.filter(isRight).length, choices.length);

/** The counts of each class, by name. An answer that is right too counts for the label's class. */
export function countClasses(choices: readonly Choice[]): ReadonlyMap<string, Counts> {
  const classes = new Set(choices.flatMap((choice) => [nameOf(choice.label), nameOf(given(choice))]));
  return new Map(
    [...classes].sort().map((name) => {
      const labelled = choices.filter(({ label }) => nameOf(label) === name);
      const answered = choices.filter((choice) => nameOf(given(choice)) === name);
      const right = labelled.filter(isRight).length;
      return [name, { right, wrong: answered.length - right, missed: labelled.length - right }];
    }),
  );
}

const given = (choice: Choice): string | null => (isRight(choice) ? choice.label : choice.found);
