/** Days and hours of a time zone. Times are milliseconds since 1970, zones are IANA names. */

const DAY = 24 * 60 * 60 * 1000;

/** What a clock in the zone shows, read as if it were UTC. */
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

function offsetAt(timezone: string, time: number): number {
  const second = Math.floor(time / 1000) * 1000;
  return wallClock(timezone, second) - second;
}

/** When the local day begins that is `days` after the one of `now`. */
export function dayStart(timezone: string, now: number, days = 0): number {
  const midnight = Math.floor(wallClock(timezone, now) / DAY) * DAY + days * DAY;
  // The offset at midnight itself, which is not that of now on the days when clocks change.
  const guess = midnight - offsetAt(timezone, midnight);
  return midnight - offsetAt(timezone, guess);
}

export const DAY_PARTS = ['morning', 'afternoon', 'evening'] as const;
export type DayPart = (typeof DAY_PARTS)[number];

/** How one greets at this hour: morning from 5, afternoon from 12, evening from 18. */
export function dayPart(timezone: string, now: number): DayPart {
  const hour = new Date(wallClock(timezone, now)).getUTCHours();
  if (hour >= 5 && hour < 12) return 'morning';
  return hour >= 12 && hour < 18 ? 'afternoon' : 'evening';
}
