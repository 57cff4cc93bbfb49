import type { ApplicationDto } from '#contracts/application.dto';
import { isClosed } from './board-order';

const DAY = 24 * 60 * 60 * 1000;
/** An open application that nothing happened to for as long as this is stale. */
const STALE_AFTER = 14 * DAY;

export type DueKind = 'interview' | 'follow_up' | 'offer';

/** What comes next, or should have been done. */
export interface Due {
  readonly kind: DueKind;
  /** ISO 8601. */
  readonly at: string;
  readonly is_overdue: boolean;
}

/** What a card says of an application beyond its fields. */
export interface ApplicationFacts {
  /** Whole days in its present status. */
  readonly days: number;
  /** The earliest of what is due; `null` for closed ones and those without a date. */
  readonly due: Due | null;
  /** Open, nothing planned, and nothing changed for 14 days. */
  readonly is_stale: boolean;
}

/** @param now milliseconds since 1970 */
export function factsOf(application: ApplicationDto, now: number): ApplicationFacts {
  const { status, status_since, updated_at } = application;
  const due = isClosed(status) ? null : dueOf(application, now);
  const touched = Math.max(Date.parse(status_since), Date.parse(updated_at));
  return {
    days: Math.max(0, Math.floor((now - Date.parse(status_since)) / DAY)),
    due,
    is_stale: !isClosed(status) && due === null && now - touched >= STALE_AFTER,
  };
}

/** A follow-up and an answer stay due until they are cleared; an interview that is over is no longer ahead. */
function dueOf({ interview_date, follow_up_at, offer }: ApplicationDto, now: number): Due | null {
  const dates: readonly (readonly [DueKind, string | null | undefined])[] = [
    ['interview', interview_date !== null && Date.parse(interview_date) >= now ? interview_date : null],
    ['follow_up', follow_up_at],
    ['offer', offer?.deadline],
  ];
  const [first] = dates
    .flatMap(([kind, at]) => (at ? [{ kind, at, is_overdue: Date.parse(at) < now }] : []))
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return first ?? null;
}
