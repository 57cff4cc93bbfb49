import { APPLICATION_STATUSES, type ApplicationStatus } from './application';
import {
  IMPORT_FIELDS,
  IMPORT_FORMATS,
  IMPORT_MAX_COLUMNS,
  IMPORT_MAX_FAULTS,
  IMPORT_PREVIEW_ROWS,
  type ImportField,
  type ImportFormat,
} from './job-import';
import { ListOf, OneOf, Optional, QueryFlag } from './validation';

export class ImportJobsQuery {
  /** `true` saves what has no fault; anything else only says what would happen. */
  @Optional()
  @QueryFlag()
  commit?: boolean;
}

/** A column of the file, and the field it fills. */
export class ImportColumnDto {
  /** From 0. */
  index: number;
  header: string;
  @OneOf(IMPORT_FIELDS)
  field: ImportField | null;
  /** The first values that are not empty. */
  samples: string[];
}

/** What is wrong with one cell or row. */
export class ImportFaultDto {
  /** Place of the row in the file, counted in rows from 1; a cell with line breaks is part of one row. */
  row: number;
  @OneOf(IMPORT_FIELDS)
  field: ImportField | null;
  /** What stands there. */
  found: string;
  /** What is wrong and what would be right. */
  message: string;
  /** Whether the row is left out; otherwise only this cell is. */
  fatal: boolean;
}

/** A row as it will be saved. */
export class ImportPreviewDto {
  row: number;
  company: string;
  title: string;
  location: string | null;
  @OneOf(APPLICATION_STATUSES)
  status: ApplicationStatus | null;
  /** Whether the member tracks this job already, or a row above is the same; such rows are left out. */
  is_duplicate: boolean;
}

/** What an import did, or would do. */
export class ImportReportDto {
  @OneOf(IMPORT_FORMATS)
  format: ImportFormat;
  @ListOf(() => ImportColumnDto, IMPORT_MAX_COLUMNS)
  columns: ImportColumnDto[];
  /** Rows under the header that hold something. */
  rows: number;
  /** Rows that will be, or were, saved. */
  ready: number;
  duplicates: number;
  /** Rows that are left out because of a fault. */
  faulty: number;
  /** Faults found; `faults` holds the first of them. */
  fault_count: number;
  @ListOf(() => ImportFaultDto, IMPORT_MAX_FAULTS)
  faults: ImportFaultDto[];
  /** The first rows as they will be saved. */
  @ListOf(() => ImportPreviewDto, IMPORT_PREVIEW_ROWS)
  preview: ImportPreviewDto[];
  /** Whether they were saved. */
  is_committed: boolean;
}
