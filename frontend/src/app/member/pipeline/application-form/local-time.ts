// Fields of a form hold the time of this browser's zone, the API holds UTC.

/** A point in time as a `datetime-local` field holds it, to the minute; empty for `null`. */
export function toLocalTime(instant: string | null | undefined): string {
  if (!instant) return '';
  const at = new Date(instant);
  return `${dayOf(at)}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** A point in time as a `date` field holds it: its day here; empty for `null`. */
export function toLocalDay(instant: string | null | undefined): string {
  return instant ? dayOf(new Date(instant)) : '';
}

/**
 * What a `datetime-local` or `date` field holds as a point in time in UTC; `null` for an empty one. A day is its noon,
 * so that it is the same day for whoever reads it a few zones away.
 */
export function toInstant(local: string): string | null {
  if (local === '') return null;
  // Without a zone, a date with a time is read as local time.
  return new Date(local.includes('T') ? local : `${local}T12:00`).toISOString();
}

function dayOf(at: Date): string {
  return `${String(at.getFullYear()).padStart(4, '0')}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

const two = (number: number): string => String(number).padStart(2, '0');
