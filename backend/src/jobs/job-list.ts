import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { JobListQuery } from '#contracts/job.dto';
import { canonicalSkill, skillKey } from '#skills';
import type { Dialect, UserId } from '../platform/database';
import { JOB_TEXT } from './job.entity';

type Query = SelectQueryBuilder<ObjectLiteral>;

/** `%` and `_` of what a person typed mean themselves. */
const part = (text: string): string => `%${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;

/** Narrows a query over a member's jobs to what was asked for. */
export function filterJobs(jobs: Query, filters: JobListQuery, dialect: Dialect, me: UserId): Query {
  const { status, source, company, location, remote_option, skill, min_score, q, archived } = filters;
  jobs.where(archived ? 'job.archived_at IS NOT NULL' : 'job.archived_at IS NULL');
  if (status === 'none') jobs.andWhere('job.application_id IS NULL');
  else if (status) jobs.andWhere('job.application_status = :status', { status });
  if (source) jobs.andWhere('job.source = :source', { source });
  if (remote_option) jobs.andWhere('job.remote_option = :remote_option', { remote_option });
  if (min_score !== undefined) jobs.andWhere('job.match_score >= :min_score', { min_score });
  if (company) jobs.andWhere(`lower(job.company) LIKE :company ESCAPE '\\'`, { company: part(company) });
  if (location) jobs.andWhere(`lower(job.location) LIKE :location ESCAPE '\\'`, { location: part(location) });
  if (skill) {
    jobs.andWhere(`job.skill_keys LIKE :skill ESCAPE '\\'`, {
      skill: part(`|${skillKey(canonicalSkill(skill))}|`),
    });
  }
  if (q) matchWords(jobs, q, dialect, me);
  return jobs;
}

function matchWords(jobs: Query, q: string, dialect: Dialect, me: UserId): void {
  const match = dialect.textMatch(JOB_TEXT, q, me);
  // A search for nothing but punctuation finds nothing.
  if (match) jobs.andWhere(match.condition, match.parameters);
  else jobs.andWhere('1 = 0');
}

/** Sorts as asked; equal ones newest first, so that pages do not overlap. */
export function sortJobs(jobs: Query, sort: JobListQuery['sort'] = '-created_at'): Query {
  const descending = sort.startsWith('-');
  const field = descending ? sort.slice(1) : sort;
  const byText = field === 'company' || field === 'title';
  jobs.orderBy(byText ? `lower(job.${field})` : `job.${field}`, descending ? 'DESC' : 'ASC');
  if (field !== 'created_at') jobs.addOrderBy('job.created_at', 'DESC');
  return jobs.addOrderBy('job.id', 'ASC');
}
