import { type FormControl, type FormGroup, type NonNullableFormBuilder, Validators } from '@angular/forms';
import { DESCRIPTION_MAX_LENGTH, JOB_SOURCES, type JobType, type RemoteOption } from '#contracts/job';
import type { CreateJobDto, JobDto, UpdateJobDto } from '#contracts/job.dto';
import type { ParsedJobDto } from '#contracts/posting.dto';
import type { ExperienceLevel } from '#contracts/profile';
import type { SalaryPeriod } from '#contracts/salary';
import { amount, currencyCode, filledIn, inOrder, webAddress } from '../../../core/forms/validators';

/** Texts of the form are never null: an empty field is an empty text, and `null` on the wire. */
type Text = FormControl<string>;

export type JobFormGroup = FormGroup<{
  title: Text;
  company: Text;
  location: Text;
  remote_option: FormControl<RemoteOption | null>;
  job_type: FormControl<JobType | null>;
  experience_level: FormControl<ExperienceLevel | null>;
  salary_min: Text;
  salary_max: Text;
  salary_currency: Text;
  salary_period: FormControl<SalaryPeriod | null>;
  salary_range: Text;
  tech_stack: FormControl<string[]>;
  source_url: Text;
  source: Text;
  description: Text;
  requirements: Text;
  responsibilities: Text;
}>;
export type JobFormValue = ReturnType<JobFormGroup['getRawValue']>;
export type JobField = keyof JobFormValue;

/** The fields in the order of the form. */
export const JOB_FIELDS = [
  'title',
  'company',
  'location',
  'remote_option',
  'job_type',
  'experience_level',
  'source_url',
  'source',
  'salary_min',
  'salary_max',
  'salary_currency',
  'salary_period',
  'salary_range',
  'tech_stack',
  'description',
  'requirements',
  'responsibilities',
] as const satisfies readonly JobField[];

const salary = inOrder<string>('salary_min', 'salary_max', 'salary_order', (a, b) => Number(a) < Number(b));
const max = (length: number) => Validators.maxLength(length);

/** An empty form, with the limits of CreateJobDto. */
export function jobForm(fb: NonNullableFormBuilder): JobFormGroup {
  return fb.group(
    {
      title: ['', [filledIn, max(200)]],
      company: ['', [filledIn, max(200)]],
      location: ['', max(200)],
      remote_option: [<RemoteOption | null>null],
      job_type: [<JobType | null>null],
      experience_level: [<ExperienceLevel | null>null],
      salary_min: ['', amount],
      salary_max: ['', amount],
      salary_currency: ['', currencyCode],
      salary_period: [<SalaryPeriod | null>null],
      salary_range: ['', max(200)],
      tech_stack: [<string[]>[]],
      source_url: ['', [webAddress, max(2048)]],
      source: ['', max(60)],
      description: ['', max(DESCRIPTION_MAX_LENGTH)],
      requirements: ['', max(20_000)],
      responsibilities: ['', max(20_000)],
    },
    { validators: salary },
  );
}

/** A job as the form holds it. */
export function formValueOf(job: JobDto): JobFormValue {
  const isOwnName = JOB_SOURCES.every((name) => name !== job.source);
  return { ...readValueOf(job), source_url: job.source_url ?? '', source: isOwnName ? job.source : '' };
}

/** What was read from a posting as the form holds it. */
export function readValueOf(read: ParsedJobDto | JobDto): Omit<JobFormValue, 'source_url' | 'source'> {
  return {
    title: read.title ?? '',
    company: read.company ?? '',
    location: read.location ?? '',
    remote_option: read.remote_option,
    job_type: read.job_type,
    experience_level: read.experience_level,
    salary_min: read.salary_min?.toString() ?? '',
    salary_max: read.salary_max?.toString() ?? '',
    salary_currency: read.salary_currency ?? '',
    salary_period: read.salary_period,
    salary_range: read.salary_range ?? '',
    tech_stack: read.tech_stack,
    description: read.description ?? '',
    requirements: read.requirements ?? '',
    responsibilities: read.responsibilities ?? '',
  };
}

/**
 * A new job as the API takes it. Skills are left out while there are none, so that the server looks for them in the
 * description, unless the member saw what was found and took it all away.
 */
export function newJobOf(form: JobFormGroup): CreateJobDto {
  const { tech_stack, source, ...fields } = wireOf(form.getRawValue());
  const keepsSkills = tech_stack.length > 0 || form.controls.tech_stack.dirty;
  return { ...fields, ...(keepsSkills && { tech_stack }), ...(source !== null && { source }) };
}

/** What has changed of a job, as the API takes it. */
export function changesOf(form: JobFormGroup): UpdateJobDto {
  const { source, ...fields } = wireOf(form.getRawValue());
  const [manual] = JOB_SOURCES;
  const all: Required<Omit<UpdateJobDto, 'archived' | 'date_applied'>> = {
    ...fields,
    source: source ?? manual,
  };
  return Object.fromEntries(Object.entries(all).filter(([field]) => form.get(field)?.dirty));
}

function wireOf(value: JobFormValue) {
  return {
    title: value.title.trim(),
    company: value.company.trim(),
    location: orNull(value.location),
    remote_option: value.remote_option,
    job_type: value.job_type,
    experience_level: value.experience_level,
    salary_min: numberOf(value.salary_min),
    salary_max: numberOf(value.salary_max),
    salary_currency: orNull(value.salary_currency),
    salary_period: value.salary_period,
    salary_range: orNull(value.salary_range),
    tech_stack: value.tech_stack,
    source_url: orNull(value.source_url),
    source: orNull(value.source),
    description: orNull(value.description),
    requirements: orNull(value.requirements),
    responsibilities: orNull(value.responsibilities),
  };
}

function numberOf(text: string): number | null {
  return text.trim() === '' ? null : Number(text);
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
