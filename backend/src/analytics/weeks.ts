/** Weeks of a time zone, each named by the date of its Monday. */

const DAY_MS = 86_400_000;

/** The calendar date of a time in a zone, as YYYY-MM-DD. */
function dateIn(timezone: string, time: Date): string {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone: timezone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(time);
}

/** The Monday of the week that a time falls into, as YYYY-MM-DD. */
export function weekOf(time: Date, timezone: string): string {
  // A date without a time is read as UTC, so that the zone's clock changes cannot move it.
  const day = new Date(dateIn(timezone, time));
  const sinceMonday = (day.getUTCDay() + 6) % 7;
  return new Date(day.getTime() - sinceMonday * DAY_MS).toISOString().slice(0, 10);
}

/** The last `count` weeks up to the one of `now`, oldest first. */
export function lastWeeks(count: number, now: Date, timezone: string): string[] {
  const newest = new Date(weekOf(now, timezone)).getTime();
  return Array.from({ length: count }, (_, index) =>
    new Date(newest - (count - 1 - index) * 7 * DAY_MS).toISOString().slice(0, 10),
  );
}
