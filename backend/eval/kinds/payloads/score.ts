import type { PagePosting } from '#reading';
import { isAlike, isSame, sharedWords } from '../../measures/same-text';

/** A job that a payload holds; what is absent or `null` is not checked. */
export interface ExpectedJob {
  readonly title?: string | null;
  readonly company?: string | null;
  readonly location?: string | null;
  readonly workplace?: string | null;
  readonly remote?: boolean | null;
  readonly salary_min?: number | null;
  readonly salary_max?: number | null;
  readonly currency?: string | null;
  readonly period?: string | null;
  readonly employment_type?: string | null;
  readonly posted_date?: string | null;
  readonly external_id?: string | number | null;
  readonly description_contains?: readonly string[];
  /** It must not become a job. */
  readonly skip?: boolean;
}

const EXACT = [
  'workplace',
  'remote',
  'salary_min',
  'salary_max',
  'currency',
  'period',
  'employment_type',
  'posted_date',
] as const;
export const PAYLOAD_CHECKS = [
  'found',
  'skipped_bad_items',
  'title',
  'company',
  'location',
  ...EXACT,
  'description',
] as const;

export interface PayloadCheck {
  readonly name: (typeof PAYLOAD_CHECKS)[number];
  readonly isRight: boolean;
}

export interface PayloadVerdict {
  readonly checks: readonly PayloadCheck[];
  /** Jobs that nobody expected. */
  readonly unexpected: number;
  readonly faults: readonly string[];
}

/** Checks the jobs that were read out of one payload. */
export function judgedPayload(
  expected: readonly ExpectedJob[],
  found: readonly PagePosting[],
): PayloadVerdict {
  const left = new Set(found);
  const checks: PayloadCheck[] = [];
  const faults: string[] = [];
  for (const job of expected) {
    const read = [...left].find((one) => isSameJob(job, one, found));
    if (read) left.delete(read);
    const own = job.skip
      ? [check('skipped_bad_items', read === undefined)]
      : [check('found', read !== undefined), ...(read ? fieldChecks(job, read) : [])];
    checks.push(...own);
    const wrong = own.filter(({ isRight }) => !isRight).map(({ name }) => name);
    if (wrong.length > 0) faults.push(`${job.title ?? job.external_id ?? '?'}: ${wrong.join(', ')}`);
  }
  for (const { title } of left) faults.push(`unexpected: ${title}`);
  return { checks, unexpected: left.size, faults };
}

const check = (name: PayloadCheck['name'], isRight: boolean): PayloadCheck => ({ name, isRight });

/** By the board's own id, else by title; the place tells several of one title apart. */
function isSameJob(job: ExpectedJob, read: PagePosting, all: readonly PagePosting[]): boolean {
  if (job.external_id != null && read.external_id === String(job.external_id)) return true;
  const { title } = job;
  if (title == null || !isSame(title, read.title)) return false;
  const isOnly = all.filter((one) => isSame(title, one.title)).length === 1;
  return isOnly || job.location == null || isSame(job.location, read.location ?? '');
}

/** Shares of words that must be the same. */
const ALIKE = { company: 0.7, location: 0.6 } as const;
const MARKUP = /<[a-z]+[ >]|&lt;|&amp;/i;

function fieldChecks(job: ExpectedJob, read: PagePosting): PayloadCheck[] {
  const { title, company, location, description_contains = [] } = job;
  return [
    check(
      'title',
      isSame(title ?? '', read.title) && read.title === read.title.trim() && !MARKUP.test(read.title),
    ),
    ...(company == null ? [] : [check('company', isAlike(company, read.company ?? '', ALIKE.company))]),
    ...(location == null
      ? []
      : [check('location', sharedWords(location, read.location ?? '') >= ALIKE.location)]),
    ...EXACT.filter((field) => job[field] != null).map((field) =>
      check(field, isSameValue(job[field], read[field])),
    ),
    ...description_contains.map((part) =>
      check('description', read.description.includes(part) && !MARKUP.test(read.description)),
    ),
  ];
}

/** Amounts may be rounded to whole units. */
const isSameValue = (a: unknown, b: unknown): boolean =>
  typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) <= 0.5 : a === b;
