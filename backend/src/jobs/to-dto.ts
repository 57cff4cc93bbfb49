import type { ApplicationJobDto } from '#contracts/application.dto';
import type { JobDto } from '#contracts/job.dto';
import type { JobToMatch, OpeningToCompare } from '#matching';
import type { JobEntity } from './job.entity';

export function toJobDto(row: JobEntity): JobDto {
  const {
    opening_key: _o,
    skill_keys: _s,
    matched_level: _l,
    application_id,
    application_status,
    ...shown
  } = row;
  const application =
    application_id && application_status ? { id: application_id, status: application_status } : null;
  return { ...shown, application };
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
