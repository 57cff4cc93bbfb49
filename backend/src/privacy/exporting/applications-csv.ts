import { Injectable } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import { guardFormula } from '#reading';
import { ApplicationEntity } from '../../applications';
import { JobReader } from '../../jobs';
import { type OwnedRepository, Tables, type UserId } from '../../platform/database';

const COLUMNS = [
  'status',
  'status_since',
  'applied_date',
  'interview_date',
  'offer_date',
  'offer_deadline',
  'follow_up_at',
  'outcome_reason',
  'notes',
  'created_at',
] as const satisfies readonly (keyof ApplicationEntity)[];

const PAGE = 500;

/** A member's applications as a spreadsheet. */
@Injectable()
export class ApplicationsCsv {
  readonly #applications: OwnedRepository<ApplicationEntity>;

  constructor(
    tables: Tables,
    private readonly jobs: JobReader,
  ) {
    this.#applications = tables.owned(ApplicationEntity);
  }

  /** RFC 4180, one application a line, formulas defused as in the export of jobs. */
  async *lines(me: UserId): AsyncGenerator<string> {
    yield stringify([['company', 'title', ...COLUMNS]], { record_delimiter: 'windows' });
    for (let skip = 0; ; skip += PAGE) {
      const rows = await this.#applications
        .for(me)
        .find({ order: { created_at: 'asc', id: 'asc' }, skip, limit: PAGE });
      const jobs = await this.jobs.byIds(
        me,
        rows.map(({ job_id }) => job_id),
      );
      const cells = rows.map((row) => {
        const job = jobs.get(row.job_id);
        return [job?.company ?? '', job?.title ?? '', ...COLUMNS.map((column) => row[column] ?? '')];
      });
      if (cells.length > 0)
        yield stringify(
          cells.map((line) => line.map(guardFormula)),
          { record_delimiter: 'windows' },
        );
      if (rows.length < PAGE) return;
    }
  }
}
