import { Injectable } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import { guardFormula } from '#reading';
import { type OwnedRepository, Tables, type UserId } from '../platform/database';
import { JobEntity } from './job.entity';

const COLUMNS = [
  'company',
  'title',
  'location',
  'remote_option',
  'job_type',
  'experience_level',
  'salary_range',
  'salary_min',
  'salary_max',
  'salary_currency',
  'salary_period',
  'tech_stack',
  'source',
  'source_url',
  'application_status',
  'date_applied',
  'match_score',
  'created_at',
  'archived_at',
  'description',
  'requirements',
  'responsibilities',
] as const satisfies readonly (keyof JobEntity)[];

const PAGE = 500;

/** A member's jobs as a spreadsheet. */
@Injectable()
export class JobsExport {
  readonly #jobs: OwnedRepository<JobEntity>;

  constructor(tables: Tables) {
    this.#jobs = tables.owned(JobEntity);
  }

  /**
   * RFC 4180, one job a line, in pieces of 500. A cell that a spreadsheet would run as a formula gets an apostrophe
   * before it (OWASP, CSV injection), which the import takes away again.
   */
  async *csv(me: UserId): AsyncGenerator<string> {
    yield stringify([[...COLUMNS]], { record_delimiter: 'windows' });
    for (let skip = 0; ; skip += PAGE) {
      const rows = await this.#jobs
        .for(me)
        .find({ order: { created_at: 'asc', id: 'asc' }, skip, limit: PAGE });
      if (rows.length > 0) yield stringify(rows.map(cells), { record_delimiter: 'windows' });
      if (rows.length < PAGE) return;
    }
  }
}

const cells = (row: JobEntity): (string | number | null)[] =>
  COLUMNS.map((column) => {
    const value = row[column];
    if (typeof value === 'string') return guardFormula(value);
    return Array.isArray(value) ? guardFormula(value.join('; ')) : value;
  });
