import { isSameOpening, type OpeningToCompare } from '#matching';

/** One of two labelled postings. */
export interface LabelledOpening {
  readonly title: string;
  readonly company: string | null;
  readonly location: string | null;
  readonly description: string | null;
  readonly url: string | null;
  readonly salary?: Pay | null;
}

interface Pay {
  readonly min: number | null;
  readonly max: number | null;
  readonly currency: string | null;
  /** The year, if it is not said. */
  readonly period?: string | null;
}

/** Whether the product takes two postings for one opening. */
export const isDuplicate = (a: LabelledOpening, b: LabelledOpening): boolean =>
  isSameOpening(opening(a, b), opening(b, a));

/** Pay is compared in one currency and period only. */
function opening(one: LabelledOpening, other: LabelledOpening): OpeningToCompare {
  const { title, company, location, description, url: source_url } = one;
  const pay = unitOf(one) === unitOf(other) ? one.salary : null;
  return {
    title,
    company,
    location,
    description,
    source_url,
    salary_min: pay?.min ?? null,
    salary_max: pay?.max ?? null,
  };
}

const unitOf = ({ salary }: LabelledOpening): string =>
  `${salary?.currency ?? ''} ${salary?.period ?? 'year'}`.toUpperCase();
