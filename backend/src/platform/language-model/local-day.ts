/** The calendar day at a moment in an IANA zone, `YYYY-MM-DD`; in UTC if there is no such zone. */
export function localDay(now: Date, timeZone: string | null | undefined): string {
  try {
    // Canadian English writes dates as ISO 8601 does.
    return new Intl.DateTimeFormat('en-CA', { timeZone: timeZone ?? 'UTC', dateStyle: 'short' }).format(now);
  } catch {
    return localDay(now, 'UTC');
  }
}
