import { TestBed } from '@angular/core/testing';
import { provideAppForTest } from '../../../testing/app-testing';
import { Format } from './format';
import { Locale } from './locale';

describe('Format', () => {
  let format: Format;

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: provideAppForTest() });
    TestBed.inject(Locale).use({ locale: 'en-GB', timezone: 'America/New_York' });
    format = TestBed.inject(Format);
  });

  it('writes a time in the time zone of the member, not of the browser', () => {
    expect(format.date('2026-03-01T02:00:00Z', 'day')).toBe('28 Feb 2026');
  });

  it('does not let a month slip into the one before', () => {
    expect(format.date('2021-03', 'month')).toBe('Mar 2021');
    expect(format.date('2018', 'month')).toBe('2018');
  });

  it('follows a change of the profile', () => {
    TestBed.inject(Locale).use({ locale: 'de-DE', timezone: 'Europe/Berlin' });
    expect(format.number(1234.5, 1)).toBe('1.234,5');
    expect(format.date('2026-03-01T02:00:00Z', 'day')).toBe('1. März 2026');
  });

  it('passes over a locale that no browser knows', () => {
    TestBed.inject(Locale).use({ locale: 'not a tag', timezone: null });
    expect(format.number(2)).toBe('2');
  });

  it.each([
    ['2026-01-10T12:00:20Z', 'now'],
    ['2026-01-10T11:30:00Z', '30 minutes ago'],
    ['2026-01-10T09:00:00Z', '3 hours ago'],
    ['2026-01-09T12:00:00Z', 'yesterday'],
    ['2026-01-13T12:00:00Z', 'in 3 days'],
    ['2025-12-20T12:00:00Z', '3 weeks ago'],
    ['2025-09-10T12:00:00Z', '4 months ago'],
    ['2023-01-10T12:00:00Z', '3 years ago'],
  ])('tells %s as "%s"', (time, words) => {
    expect(format.ago(time, Date.parse('2026-01-10T12:00:00Z'))).toBe(words);
  });

  it('writes a range of money with its period, and one amount once', () => {
    expect(format.money({ min: 65000, max: 80000, currency: 'EUR', period: 'year' })).toBe(
      '€65,000 – €80,000 per year',
    );
    expect(format.money({ min: 45.5, max: 45.5, currency: 'USD', period: 'hour' })).toBe('US$45.50 per hour');
    expect(format.money({ min: null, max: 900, currency: null, period: null })).toBe('900');
    expect(format.money({ min: null, max: null, currency: 'EUR', period: 'year' })).toBe('');
  });

  it('takes the form of a text that the number asks for', () => {
    expect(format.plural('words.count.jobs', 1)).toBe('1 job');
    expect(format.plural('words.count.jobs', 1500)).toBe('1,500 jobs');
  });

  it('writes nothing for what is not known', () => {
    expect([format.date(null), format.ago(undefined, 0), format.number(null), format.percent(null)]).toEqual([
      '',
      '',
      '',
      '',
    ]);
  });
});
