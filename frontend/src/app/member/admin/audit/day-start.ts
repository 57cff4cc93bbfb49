/** What a clock in the zone shows, read as if it were UTC. Times are milliseconds since 1970. */
function wallClock(timezone: string, time: number): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: timezone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(time);
  const of = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value);
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
}

const offsetAt = (timezone: string, time: number): number => wallClock(timezone, time) - time;

/** A day such as `2026-03-29`, as it stands in a date field; nothing for a day that the calendar does not have. */
export function dayOf(value: string | undefined): string | undefined {
  if (!value || !/^20\d\d-\d\d-\d\d$/.test(value)) return undefined;
  const time = Date.parse(`${value}T00:00:00Z`);
  const isThere = !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
  return isThere ? value : undefined;
}

/** When a day begins where the clocks show this zone, `days` days after the one that is given. */
export function dayStart(day: string, timezone: string, days = 0): string {
  const midnight = new Date(`${day}T00:00:00Z`);
  midnight.setUTCDate(midnight.getUTCDate() + days);
  const shown = midnight.getTime();
  // The offset of that midnight itself: on the days when clocks change it is not the one of UTC's midnight.
  const guess = shown - offsetAt(timezone, shown);
  return new Date(shown - offsetAt(timezone, guess)).toISOString();
}
