import { OPEN_STATUSES } from '#contracts/application';
import type { ApplicationDto } from '#contracts/application.dto';

export const DUE_KINDS = ['interview', 'follow_up', 'offer'] as const;
export type DueKind = (typeof DUE_KINDS)[number];
export const DUE_GROUPS = ['overdue', 'today', 'soon'] as const;
export type DueGroup = (typeof DUE_GROUPS)[number];

/** One thing to do about one application. */
export interface DueItem {
  readonly kind: DueKind;
  /** ISO 8601. */
  readonly at: string;
  readonly group: DueGroup;
  /** Whole days past, 0 if it is not overdue. */
  readonly days_late: number;
  readonly application: ApplicationDto;
}

/** The member's day and how far to look ahead, in milliseconds since 1970. */
export interface Day {
  readonly start: number;
  readonly end: number;
  readonly until: number;
}

const DAY = 24 * 60 * 60 * 1000;

/**
 * What is due of open applications, earliest first. A follow-up and an answer stay until they are cleared; an
 * interview of a day before is over.
 */
export function dueItems(applications: readonly ApplicationDto[], { start, end, until }: Day): DueItem[] {
  return applications
    .filter(({ status }) => OPEN_STATUSES.some((open) => open === status))
    .flatMap((application) =>
      datesOf(application).map(([kind, at]) => ({ kind, at, time: Date.parse(at), application })),
    )
    .filter(({ kind, time }) => time < until && (kind !== 'interview' || time >= start))
    .toSorted((a, b) => a.time - b.time)
    .map(({ kind, at, time, application }) => ({
      kind,
      at,
      group: time < start ? 'overdue' : time < end ? 'today' : 'soon',
      days_late: time < start ? Math.ceil((start - time) / DAY) : 0,
      application,
    }));
}

function datesOf({ interview_date, follow_up_at, offer }: ApplicationDto): [DueKind, string][] {
  const dates: readonly (readonly [DueKind, string | null | undefined])[] = [
    ['interview', interview_date],
    ['follow_up', follow_up_at],
    ['offer', offer?.deadline],
  ];
  return dates.flatMap(([kind, at]): [DueKind, string][] => (at ? [[kind, at]] : []));
}
