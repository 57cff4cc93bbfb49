import type { WeekDto } from '#contracts/analytics.dto';

export const WEEKLY_SERIES = ['jobs_added', 'applications', 'interviews'] as const;
export type WeeklySeries = (typeof WEEKLY_SERIES)[number];

const SPAN = 4;

/** What the weeks say about the pace: applications sent in the last four, beside the four before. */
export interface Pace {
  readonly trend: 'up' | 'down' | 'same' | 'quiet';
  readonly now: number;
  readonly before: number;
}

/** @param weeks oldest first */
export function paceOf(weeks: readonly WeekDto[]): Pace {
  const sum = (some: readonly WeekDto[]) => some.reduce((total, { applications }) => total + applications, 0);
  const now = sum(weeks.slice(-SPAN));
  const before = sum(weeks.slice(-2 * SPAN, -SPAN));
  if (now === 0 && before === 0) return { trend: 'quiet', now, before };
  if (now === before) return { trend: 'same', now, before };
  return { trend: now > before ? 'up' : 'down', now, before };
}

/** Everything that happened in these weeks: what a chart of them stands on. */
export function eventsIn(weeks: readonly WeekDto[]): number {
  return weeks.reduce(
    (total, { jobs_added, applications, interviews }) => total + jobs_added + applications + interviews,
    0,
  );
}
