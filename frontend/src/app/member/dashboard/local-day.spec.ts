import { dayPart, dayStart } from './local-day';

const at = (iso: string) => Date.parse(iso);
const start = (zone: string, iso: string, days?: number) =>
  new Date(dayStart(zone, at(iso), days)).toISOString();

describe('the local day', () => {
  it('begins at midnight of the zone, not of UTC', () => {
    expect(start('Europe/Berlin', '2026-01-05T23:30:00Z')).toBe('2026-01-05T23:00:00.000Z');
    expect(start('America/Los_Angeles', '2026-01-05T03:00:00Z')).toBe('2026-01-04T08:00:00.000Z');
    expect(start('Asia/Kolkata', '2026-01-05T12:00:00.400Z', 1)).toBe('2026-01-05T18:30:00.000Z');
  });

  it('is 23 or 25 hours long when clocks change', () => {
    const length = (iso: string) =>
      (dayStart('Europe/Berlin', at(iso), 1) - dayStart('Europe/Berlin', at(iso))) / 3_600_000;
    expect(length('2026-03-29T10:00:00Z')).toBe(23);
    expect(length('2026-10-25T10:00:00Z')).toBe(25);
    expect(length('2026-06-01T10:00:00Z')).toBe(24);
  });

  it.each([
    ['2026-01-05T03:59:00Z', 'evening'],
    ['2026-01-05T04:00:00Z', 'morning'],
    ['2026-01-05T11:00:00Z', 'afternoon'],
    ['2026-01-05T17:00:00Z', 'evening'],
  ])('greets at %s in Berlin by %s', (iso, part) => {
    expect(dayPart('Europe/Berlin', at(iso))).toBe(part);
  });
});
