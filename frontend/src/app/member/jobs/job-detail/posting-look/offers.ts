import { JOB_TYPES, REMOTE_OPTIONS } from '#contracts/job';
import type { JobDto } from '#contracts/job.dto';
import type { JobDifferenceDto } from '#contracts/posting.dto';
import { SALARY_PERIODS } from '#contracts/salary';

/** The pay's amounts, currency and period change together: one without the others would say something new. */
const PAY = ['salary_min', 'salary_max', 'salary_currency', 'salary_period'] as const;
const SINGLE = ['title', 'company', 'location', 'job_type', 'remote_option'] as const;

type Field = (typeof SINGLE)[number] | (typeof PAY)[number];
/** Fields of a job as they will be. */
export type FieldChange = Partial<Pick<JobDto, Field>>;

/** Something the posting says otherwise, for the member to take over. */
export interface Offer {
  /** What it is called: one of the fields, or `salary_range` for all of the pay. */
  readonly name: (typeof SINGLE)[number] | 'salary_range';
  readonly before: FieldChange;
  readonly after: FieldChange;
}

/** What to offer of the differences. Values that the program does not know are left out. */
export function offersOf(job: JobDto, differences: readonly JobDifferenceDto[]): Offer[] {
  const change = differences.reduce<FieldChange>(
    (all, difference) => ({ ...all, ...changeOf(difference) }),
    {},
  );
  const single = SINGLE.flatMap((name): Offer[] =>
    name in change ? [{ name, before: pick(job, [name]), after: pick(change, [name]) }] : [],
  );
  const pay = PAY.filter((field) => field in change);
  return pay.length === 0
    ? single
    : [
        ...single,
        { name: 'salary_range', before: pick(job, PAY), after: { ...pick(job, PAY), ...pick(change, pay) } },
      ];
}

/** Whether a job says already what is offered. */
export function isTaken(job: JobDto, { after }: Offer): boolean {
  return Object.entries(after).every(([field, value]) => job[field as Field] === value);
}

/** The API gives both values as text. */
function changeOf({ field, after }: JobDifferenceDto): FieldChange {
  if (after === null) return {};
  switch (field) {
    case 'title':
    case 'company':
    case 'location':
    case 'salary_currency':
      return { [field]: after };
    case 'salary_min':
    case 'salary_max':
      return Number.isFinite(Number(after)) ? { [field]: Number(after) } : {};
    case 'job_type':
      return known(field, JOB_TYPES, after);
    case 'remote_option':
      return known(field, REMOTE_OPTIONS, after);
    case 'salary_period':
      return known(field, SALARY_PERIODS, after);
    default:
      return {};
  }
}

function known(field: Field, values: readonly string[], value: string): FieldChange {
  return values.includes(value) ? { [field]: value } : {};
}

function pick(values: FieldChange, fields: readonly Field[]): FieldChange {
  return Object.fromEntries(fields.map((field) => [field, values[field]]));
}
