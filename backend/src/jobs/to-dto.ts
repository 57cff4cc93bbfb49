import type { ApplicationJobDto } from '#contracts/application.dto';
import type { JobDto } from '#contracts/job.dto';
import type { JobToMatch, OpeningToCompare } from '#matching';
import type { JobEntity } from './job.entity';

/** The fields of a job that its owner sees; what else a row holds stays inside. */
const SHOWN = Object.keys({
  id: true,
  user_id: true,
  posting_id: true,
  company: true,
  title: true,
  location: true,
  description: true,
  requirements: true,
  responsibilities: true,
  salary_range: true,
  salary_min: true,
  salary_max: true,
  salary_currency: true,
  salary_period: true,
  job_type: true,
  remote_option: true,
  experience_level: true,
  tech_stack: true,
  source: true,
  source_url: true,
  source_urls: true,
  date_applied: true,
  match_score: true,
  archived_at: true,
  created_at: true,
  updated_at: true,
} satisfies Record<keyof Omit<JobDto, 'application'>, true>) as (keyof JobDto & keyof JobEntity)[];

export function toJobDto(row: JobEntity): JobDto {
  const { application_id: id, application_status: status } = row;
  const shown: Partial<Record<keyof JobDto, unknown>> = {};
  for (const field of SHOWN) shown[field] = row[field];
  shown.application = id && status ? { id, status } : null;
  // The list above has every field.
  return shown as JobDto;
}

/** The job as matching reads it; its level was read from the text when the job was written. */
export const toMatchJob = (row: JobEntity): JobToMatch => ({
  id: row.id,
  title: row.title,
  description: null,
  requirements: null,
  location: row.location,
  remote_option: row.remote_option,
  experience_level: row.matched_level,
  tech_stack: row.tech_stack,
});

type Opening = Pick<
  JobEntity,
  | 'company'
  | 'title'
  | 'location'
  | 'remote_option'
  | 'description'
  | 'source_url'
  | 'source_urls'
  | 'salary_min'
  | 'salary_max'
>;

/** The job as the search for duplicates reads it. */
export const toOpening = (row: Opening): OpeningToCompare => ({
  company: row.company,
  title: row.title,
  location: row.location,
  remote_option: row.remote_option,
  description: row.description,
  source_url: row.source_url,
  source_urls: row.source_urls,
  salary_min: row.salary_min,
  salary_max: row.salary_max,
});

/** What lists of applications show of a job. */
export const toApplicationJob = (row: JobEntity): ApplicationJobDto => ({
  id: row.id,
  company: row.company,
  title: row.title,
  location: row.location,
  remote_option: row.remote_option,
  source_url: row.source_url,
  match_score: row.match_score,
  archived_at: row.archived_at,
});
