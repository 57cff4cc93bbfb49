import type { ApplicationStatus } from '#contracts/application';
import { readText } from './cell-reading';
import type { RowCells } from './row-cells';
import type { SheetApplication } from './sheet-job';
import { readStatus } from './statuses';

const LONGEST_NOTES = 20_000;
const LONGEST_REASON = 500;

export interface ApplicationDates {
  readonly date_applied: string | null;
  readonly interview_date: string | null;
  readonly follow_up_at: string | null;
}

export interface ApplicationCells {
  readonly application: SheetApplication | null;
  /** Whether the status says that the job was put away. */
  readonly isPutAway: boolean;
}

/**
 * The application of a row. Without a status it is what the other columns tell: an interview, a date of applying, or
 * notes, which only an application has.
 * @param infers whether a date of applying alone makes an application; in our own export it stands with jobs too
 */
export function readApplication(cells: RowCells, dates: ApplicationDates, infers: boolean): ApplicationCells {
  const reading = cells.takeChoice('status', readStatus);
  const notes = cells.takeText('notes', (cell) => readText(cell, LONGEST_NOTES));
  const status = reading?.status ?? impliedStatus({ ...dates, notes }, infers);
  return {
    isPutAway: reading !== null && reading.status === null,
    application: status && {
      status,
      applied_date: dates.date_applied,
      interview_date: dates.interview_date,
      follow_up_at: dates.follow_up_at,
      notes,
      outcome_reason: reading?.outcome?.slice(0, LONGEST_REASON) ?? null,
    },
  };
}

function impliedStatus(
  { date_applied, interview_date, follow_up_at, notes }: ApplicationDates & { readonly notes: string | null },
  infers: boolean,
): ApplicationStatus | null {
  if (interview_date !== null) return 'interview';
  if (date_applied !== null && infers) return 'applied';
  return notes !== null || follow_up_at !== null ? 'interested' : null;
}
