import type { JobDetailsDto } from '#contracts/job.dto';
import { openingKey, readLevel } from '#matching';
import { canonicalSkill, extractSkills, skillKey } from '#skills';
import { invalidField } from '../platform/http';
import type { JobEntity } from './job.entity';

/** The fields of a job that a member gives. */
export type GivenFields = Pick<
  JobEntity,
  | 'company'
  | 'title'
  | 'location'
  | 'description'
  | 'requirements'
  | 'responsibilities'
  | 'salary_range'
  | 'salary_min'
  | 'salary_max'
  | 'salary_currency'
  | 'salary_period'
  | 'job_type'
  | 'remote_option'
  | 'experience_level'
  | 'tech_stack'
  | 'source'
  | 'source_url'
  | 'source_urls'
  | 'date_applied'
>;

/** The fields that follow from the given ones. */
export type DerivedFields = Pick<JobEntity, 'opening_key' | 'skill_keys' | 'matched_level'>;

/** A new job's fields: what was not given is empty, and a missing tech stack is read from the text. */
export function newJobFields(given: JobDetailsDto & { company: string; title: string }): GivenFields {
  const text = textOf(given);
  return {
    company: given.company,
    title: given.title,
    location: given.location ?? null,
    description: given.description ?? null,
    requirements: given.requirements ?? null,
    responsibilities: given.responsibilities ?? null,
    salary_range: given.salary_range ?? null,
    salary_min: given.salary_min ?? null,
    salary_max: given.salary_max ?? null,
    salary_currency: given.salary_currency ?? null,
    salary_period: given.salary_period ?? null,
    job_type: given.job_type ?? null,
    remote_option: given.remote_option ?? null,
    experience_level: given.experience_level ?? null,
    tech_stack: given.tech_stack ?? (text ? extractSkills(text) : []),
    source: given.source ?? 'manual',
    source_url: given.source_url ?? null,
    source_urls: given.source_url ? [given.source_url] : [],
    date_applied: given.date_applied ?? null,
  };
}

/** @throws AppError `invalid` if the salary's ends are the wrong way round */
export function refuseBackwardSalary({
  salary_min,
  salary_max,
}: Pick<JobEntity, 'salary_min' | 'salary_max'>): void {
  if (salary_min !== null && salary_max !== null && salary_min > salary_max) {
    throw invalidField('salary_max', 'The highest salary must not be below the lowest.');
  }
}

export function derivedFields(job: GivenFields): DerivedFields {
  return {
    opening_key: openingKey(job).slice(0, 420),
    skill_keys: `|${job.tech_stack.map((skill) => skillKey(canonicalSkill(skill))).join('|')}|`,
    matched_level: job.experience_level ?? readLevel(job.title, textOf(job)),
  };
}

const textOf = (job: Pick<JobDetailsDto, 'description' | 'requirements'>): string =>
  [job.description, job.requirements].filter(Boolean).join('\n');
