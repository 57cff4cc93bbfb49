const MINUTE_MS = 60_000;

/** The time on the clock of a place, `days` after its today (negative: before it), at `HH:MM`. */
export type SampleDays = (days: number, time: string) => Date;

/** Days counted from the date that `now` is in a time zone (IANA name), so that "today" is today there. */
export function sampleDays(now: Date, timezone: string): SampleDays {
  const today = wallClock(now, timezone);
  return (days, time) => {
    const [hours = 0, minutes = 0] = time.split(':').map(Number);
    const wanted = Date.UTC(
      today.getUTCFullYear(),
      today.getUTCMonth(),
      today.getUTCDate() + days,
      hours,
      minutes,
    );
    // The zone's distance from UTC at about that time; asked again where the clocks change in between.
    const first = wanted - offset(new Date(wanted), timezone);
    return new Date(wanted - offset(new Date(first), timezone));
  };
}

/** Milliseconds that the zone is ahead of UTC. */
function offset(time: Date, timezone: string): number {
  const toTheMinute = Math.floor(time.getTime() / MINUTE_MS) * MINUTE_MS;
  return wallClock(time, timezone).getTime() - toTheMinute;
}

/** What the clock of the zone shows, to the minute, written as if it were UTC. */
function wallClock(time: Date, timezone: string): Date {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: timezone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(time);
  const part = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find((one) => one.type === type)?.value);
  return new Date(Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute')));
}
