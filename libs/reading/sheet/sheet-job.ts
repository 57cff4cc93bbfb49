import type { ApplicationStatus } from '#contracts/application';
import type { JobType, RemoteOption } from '#contracts/job';
import type { ImportField } from '#contracts/job-import';
import type { ExperienceLevel } from '#contracts/profile';
import type { SalaryPeriod } from '#contracts/salary';

/** What is wrong with one cell or row of a sheet. */
export interface SheetFault {
  /** Place in the file, from 1. */
  readonly row: number;
  readonly field: ImportField | null;
  /** What stands there, shortened. */
  readonly found: string;
  readonly message: string;
  /** Whether the row is left out; otherwise only the cell is. */
  readonly fatal: boolean;
}

/** Pay as a row says it; the lower end is never above the upper. */
export interface SheetPay {
  readonly salary_range: string | null;
  readonly salary_min: number | null;
  readonly salary_max: number | null;
  readonly salary_currency: string | null;
  readonly salary_period: SalaryPeriod | null;
}

/** What a row says of an application; times are ISO 8601 in UTC. */
export interface SheetApplication {
  readonly status: ApplicationStatus;
  readonly applied_date: string | null;
  readonly interview_date: string | null;
  readonly follow_up_at: string | null;
  readonly notes: string | null;
  readonly outcome_reason: string | null;
}

/** A row as a job, within the limits of the API; times are ISO 8601 in UTC. */
export interface SheetJob extends SheetPay {
  readonly company: string;
  readonly title: string;
  readonly location: string | null;
  readonly description: string | null;
  readonly requirements: string | null;
  readonly responsibilities: string | null;
  readonly job_type: JobType | null;
  readonly remote_option: RemoteOption | null;
  readonly experience_level: ExperienceLevel | null;
  /** `null` if the sheet does not say, so that the description may. */
  readonly tech_stack: readonly string[] | null;
  readonly source: string | null;
  readonly source_url: string | null;
  readonly date_applied: string | null;
  /** When it was saved first; `null` if the sheet does not say. */
  readonly created_at: string | null;
  readonly archived: boolean;
  /** When it was put away, if that is known. */
  readonly archived_at: string | null;
  readonly application: SheetApplication | null;
}

/** What became of a row: a job, or `null` if a fault is fatal. */
export interface RowReading {
  readonly row: number;
  readonly job: SheetJob | null;
  readonly faults: readonly SheetFault[];
}
