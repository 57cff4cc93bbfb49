import { dayOf, dayStart } from './day-start';

describe('a day of the audit log', () => {
  it.each([
    ['2026-01-05', 'UTC', 0, '2026-01-05T00:00:00.000Z'],
    ['2026-01-05', 'America/New_York', 0, '2026-01-05T05:00:00.000Z'],
    ['2026-01-05', 'Pacific/Auckland', 0, '2026-01-04T11:00:00.000Z'],
    // Clocks go forward at two in the night: the day has 23 hours.
    ['2026-03-29', 'Europe/Berlin', 0, '2026-03-28T23:00:00.000Z'],
    ['2026-03-29', 'Europe/Berlin', 1, '2026-03-29T22:00:00.000Z'],
    ['2026-12-31', 'Europe/Berlin', 1, '2026-12-31T23:00:00.000Z'],
  ])('%s in %s, %i days on, begins at %s', (day, timezone, days, start) => {
    expect(dayStart(day, timezone, days)).toBe(start);
  });

  it.each([undefined, '', '2026-02-30', '2026-13-01', '0026-01-01', '2026-1-1', 'today'])(
    'is not "%s"',
    (value) => {
      expect(dayOf(value)).toBeUndefined();
    },
  );
});
