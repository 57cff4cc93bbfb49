import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { IMPORT_MAX_FAULTS, IMPORT_MAX_ROWS, IMPORT_PREVIEW_ROWS } from '#contracts/job-import';
import type { ImportPreviewDto, ImportReportDto } from '#contracts/job-import.dto';
import {
  type ColumnMapping,
  missingColumns,
  planSheet,
  rowReader,
  type RowReading,
  type SheetFault,
  type SheetJob,
  type SheetPlan,
} from '#reading';
import { ApplicationIntake } from '../applications';
import { JobIntake } from '../jobs';
import { Clock } from '../platform/clock';
import type { UserId } from '../platform/database';
import { AppError } from '../platform/http';
import { csvRows } from './csv-rows';
import { fileText } from './file-text';
import { toIntake } from './to-intake';

/** After so many rows other requests get their turn. */
const TURN = 25;

/** A file to import. */
export interface ImportRequest {
  readonly bytes: Buffer;
  readonly mapping: ColumnMapping;
  readonly commit: boolean;
}

interface ReadyRow {
  readonly row: number;
  readonly job: SheetJob;
  /** For its application, if it has one. */
  readonly application_id: string;
}

/** Jobs from a spreadsheet: first what would happen, then the same for good. */
@Injectable()
export class JobImportService {
  constructor(
    private readonly jobs: JobIntake,
    private readonly applications: ApplicationIntake,
    private readonly clock: Clock,
  ) {}

  /** Rows that are tracked already are left out, so that the same file twice adds nothing the second time. */
  async import(me: UserId, { bytes, mapping, commit }: ImportRequest): Promise<ImportReportDto> {
    const rows = await csvRows(fileText(bytes));
    const now = this.clock.timestamp();
    const plan = planSheet(rows, { mapping, now });
    const readings = await readRows(rows, plan);
    const ready = readings.flatMap(({ row, job }): ReadyRow[] =>
      job === null ? [] : [{ row, job, application_id: randomUUID() }],
    );
    const jobs = ready.map(({ job, application_id }) => toIntake(job, { application_id, now }));
    const duplicates = commit
      ? await this.jobs.add(me, jobs, (ids) => this.#addApplications(me, ready, ids))
      : await this.jobs.duplicates(me, jobs);
    return { ...report(plan, readings), ...outcome(ready, duplicates), is_committed: commit };
  }

  async #addApplications(
    me: UserId,
    ready: readonly ReadyRow[],
    ids: readonly (string | null)[],
  ): Promise<void> {
    const applications = ready.flatMap(({ job: { application }, application_id }, place) => {
      const job_id = ids[place];
      return application === null || job_id == null ? [] : [{ ...application, id: application_id, job_id }];
    });
    await this.applications.addAll(me, applications);
  }
}

async function readRows(rows: readonly (readonly string[])[], plan: SheetPlan): Promise<RowReading[]> {
  const read = rowReader(plan);
  const readings: RowReading[] = [];
  for (const [at, cells] of rows.entries()) {
    if (at < plan.header_row) continue;
    if (at % TURN === 0) await setImmediate();
    const reading = read(cells, at + 1);
    if (reading !== null) readings.push(reading);
  }
  if (readings.length <= IMPORT_MAX_ROWS) return readings;
  throw new AppError(
    'too_large',
    `The file has more than ${IMPORT_MAX_ROWS} rows. Split it into several files.`,
  );
}

function report(
  plan: SheetPlan,
  readings: readonly RowReading[],
): Pick<ImportReportDto, 'format' | 'columns' | 'rows' | 'faulty' | 'faults' | 'fault_count'> {
  const faults: SheetFault[] = [...missingColumns(plan)];
  for (const reading of readings) faults.push(...reading.faults);
  return {
    format: plan.format,
    columns: plan.columns.map((column) => ({ ...column, samples: [...column.samples] })),
    rows: readings.length,
    faulty: readings.filter(({ job }) => job === null).length,
    faults: faults.slice(0, IMPORT_MAX_FAULTS),
    fault_count: faults.length,
  };
}

function outcome(
  ready: readonly ReadyRow[],
  duplicates: readonly boolean[],
): Pick<ImportReportDto, 'ready' | 'duplicates' | 'preview'> {
  const known = duplicates.filter((isDuplicate) => isDuplicate).length;
  return {
    ready: ready.length - known,
    duplicates: known,
    preview: ready
      .slice(0, IMPORT_PREVIEW_ROWS)
      .map((one, place) => previewOf(one, duplicates[place] ?? false)),
  };
}

const previewOf = ({ row, job }: ReadyRow, is_duplicate: boolean): ImportPreviewDto => ({
  row,
  company: job.company,
  title: job.title,
  location: job.location,
  status: job.application?.status ?? null,
  is_duplicate,
});
