import type { ExperienceReading } from './entries/experience';

/** A month of a year; months from 1. */
export interface YearMonth {
  readonly year: number;
  readonly month: number;
}

/** A year alone begins in January and ends in its middle, which is right on average. */
const YEAR_START = 1;
const YEAR_END = 6;
/** Nobody works longer; dates that say so are misread. */
const LONGEST_MONTHS = 60 * 12;

function monthNumber(date: string, now: YearMonth, month: number): number {
  if (date === 'present') return now.year * 12 + now.month;
  const [year = '', stated] = date.split('-');
  return Number(year) * 12 + (stated === undefined ? month : Number(stated));
}

/** The first and last month of a job, counted from the year 0; `null` if its dates are unknown or make no sense. */
function monthsOf({ start, end }: ExperienceReading, now: YearMonth): [number, number] | null {
  if (start === null) return null;
  const first = monthNumber(start.value, now, YEAR_START);
  const last = Math.min(monthNumber(end?.value ?? start.value, now, YEAR_END), now.year * 12 + now.month);
  return last < first || last - first > LONGEST_MONTHS ? null : [first, last];
}

/**
 * Years of work with one decimal, months that overlap counted once and both ends included. Volunteer work is left
 * out; `internships` says whether internships count.
 */
export function totalYears(jobs: readonly ExperienceReading[], now: YearMonth, internships: boolean): number {
  const spans = jobs
    .filter((job) => !job.is_volunteer && (internships || !job.is_internship))
    .flatMap((job) => {
      const months = monthsOf(job, now);
      return months === null ? [] : [months];
    })
    .sort((a, b) => a[0] - b[0]);
  let months = 0;
  let until = -Infinity;
  for (const [first, last] of spans) {
    months += Math.max(0, last - Math.max(first, until + 1) + 1);
    until = Math.max(until, last);
  }
  return Math.round((months / 12) * 10) / 10;
}
