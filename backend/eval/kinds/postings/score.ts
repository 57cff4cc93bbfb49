import { type Choice, isRight } from '../../measures/choices';
import { added, type Counts, countSets, NONE } from '../../measures/counts';
import { choiceFigures, countFigure, shareFigure } from '../../measures/figures';
import type { Fault, Figure } from '../../outcome';
import type { LabelledSalary, PredictedPosting } from './predict';

/** A posting with its labels. What is not labelled is not judged; `…_ok` are answers that are right too. */
export interface LabelledPosting {
  readonly id: string;
  /** Its text, below the folder of postings. */
  readonly file: string;
  readonly title?: string | null;
  readonly labels?: PostingLabels | null;
}

type PostingLabels = Partial<PredictedPosting> & {
  readonly skills_ok?: readonly string[];
  readonly seniority_ok?: readonly string[];
  readonly workplace_ok?: readonly string[];
  readonly employment_ok?: readonly string[];
  readonly salary_ok?: readonly LabelledSalary[];
};

export interface JudgedPosting {
  readonly id: string;
  readonly labels: PostingLabels;
  readonly found: PredictedPosting;
}

export const judged = (
  { id, labels }: { readonly id: string; readonly labels: PostingLabels },
  found: PredictedPosting,
): JudgedPosting => ({ id, labels, found });

type SetOf = (names: readonly string[]) => ReadonlySet<string>;

export function postingFigures(all: readonly JudgedPosting[], setOf: SetOf): Figure[] {
  const skills = all.map((one) => skillCounts(one, setOf)).reduce(added, NONE);
  return [
    countFigure('skills', skills, 'skills.f1'),
    ...CHOICES.flatMap((field) => choiceFigures(field, choicesOf(all, field), `accuracy.${field}`)),
    ...statedFigures('salary', all, {
      isRight: isSalaryRight,
      absent: 'salary_absent',
      present: 'salary_present',
    }),
    ...statedFigures('years_required', all, {
      isRight: areYearsRight,
      absent: 'years_absent',
      present: 'years_present',
    }),
  ];
}

const CHOICES = ['seniority', 'workplace', 'employment_type'] as const;
const ALSO_RIGHT = {
  seniority: 'seniority_ok',
  workplace: 'workplace_ok',
  employment_type: 'employment_ok',
} as const;

const choiceOf = ({ labels, found }: JudgedPosting, field: (typeof CHOICES)[number]): Choice | null => {
  const label = labels[field];
  return label === undefined ? null : { label, also: labels[ALSO_RIGHT[field]] ?? [], found: found[field] };
};

const choicesOf = (all: readonly JudgedPosting[], field: (typeof CHOICES)[number]): Choice[] =>
  all.map((one) => choiceOf(one, field)).filter((choice) => choice !== null);

function skillCounts({ labels, found }: JudgedPosting, setOf: SetOf): Counts {
  if (!labels.skills) return NONE;
  return countSets(setOf(labels.skills), setOf(found.skills), setOf(labels.skills_ok ?? []));
}

interface StatedField {
  readonly isRight: (one: JudgedPosting) => boolean;
  /** The judge's names of the two parts. */
  readonly absent: string;
  readonly present: string;
}

/** How often a field is right, and that apart for postings that state it and those that do not. */
function statedFigures(
  field: 'salary' | 'years_required',
  all: readonly JudgedPosting[],
  { isRight: right, absent, present }: StatedField,
): Figure[] {
  const labelled = all.filter(({ labels }) => labels[field] !== undefined);
  const counts = (some: readonly JudgedPosting[]): [number, number] => [
    some.filter(right).length,
    some.length,
  ];
  const isStated = ({ labels }: JudgedPosting): boolean => labels[field] !== null;
  return [
    shareFigure(`${field} accuracy`, counts(labelled), { judge: `accuracy.${field}` }),
    shareFigure(`${field}: stated`, counts(labelled.filter(isStated)), {
      judge: `accuracy.${present}`,
      is_detail: true,
    }),
    shareFigure(`${field}: not stated`, counts(labelled.filter((one) => !isStated(one))), {
      judge: `accuracy.${absent}`,
      is_detail: true,
    }),
  ];
}

/** Figures may be rounded by a hundredth, as monthly pay often is. */
const ROUNDING = 0.01;

function isSalaryRight({ labels, found }: JudgedPosting): boolean {
  const alternatives = labels.salary_ok ?? [];
  if (found.salary === null) return labels.salary === null && alternatives.length === 0;
  const { salary } = found;
  return [labels.salary, ...alternatives].some((label) => label != null && isSameSalary(label, salary));
}

/** A currency or period that is not labelled may be any. */
const isSameSalary = (label: LabelledSalary, found: LabelledSalary): boolean =>
  isSameAmount(label.min, found.min) &&
  isSameAmount(label.max, found.max) &&
  (label.currency === null || label.currency === found.currency) &&
  (label.period === null || label.period === found.period);

const isSameAmount = (label: number | null, found: number | null): boolean =>
  label === null || found === null
    ? label === found
    : Math.abs(label - found) <= ROUNDING * Math.max(1, Math.abs(label));

/** "No experience needed" may be read as none asked for. */
const areYearsRight = ({ labels, found }: JudgedPosting): boolean =>
  found.years_required === labels.years_required ||
  (labels.years_required === 0 && found.years_required === null);

/** What is wrong with each posting. */
export function postingFaults(all: readonly JudgedPosting[], setOf: SetOf): Fault[] {
  return all.flatMap((one) => {
    const details = [...skillDetails(one, setOf), ...fieldDetails(one)];
    return details.length === 0 ? [] : [{ item: one.id, weight: details.length, detail: details.join('; ') }];
  });
}

function skillDetails({ labels, found }: JudgedPosting, setOf: SetOf): string[] {
  if (!labels.skills) return [];
  const [wanted, allowed] = [setOf(labels.skills), setOf(labels.skills_ok ?? [])];
  const read = setOf(found.skills);
  return [
    ...[...wanted].filter((name) => !read.has(name)).map((name) => `− ${name}`),
    ...[...read].filter((name) => !wanted.has(name) && !allowed.has(name)).map((name) => `+ ${name}`),
  ];
}

function fieldDetails(one: JudgedPosting): string[] {
  const { labels, found } = one;
  const details = CHOICES.flatMap((field) => {
    const choice = choiceOf(one, field);
    return choice === null || isRight(choice) ? [] : [told(field, choice.label, choice.found)];
  });
  if (labels.salary !== undefined && !isSalaryRight(one))
    details.push(told('salary', labels.salary, found.salary));
  if (labels.years_required !== undefined && !areYearsRight(one)) {
    details.push(told('years', labels.years_required, found.years_required));
  }
  return details;
}

const told = (field: string, label: unknown, found: unknown): string =>
  `${field} is ${JSON.stringify(label)}, read as ${JSON.stringify(found)}`;
