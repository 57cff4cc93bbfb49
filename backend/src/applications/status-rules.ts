import type { ApplicationStatus } from '#contracts/application';

type DateField = 'applied_date' | 'interview_date' | 'offer_date';

/** The date that coming to a status sets, if it is empty (product specification §3, Applications). */
const DATE_OF_STATUS: Partial<Record<ApplicationStatus, DateField>> = {
  applied: 'applied_date',
  interview: 'interview_date',
  offer: 'offer_date',
};

/** The dates that change when an application comes to `status` at `now`. */
export function datesOnReaching(
  status: ApplicationStatus,
  dates: Readonly<Record<DateField, string | null>>,
  now: string,
): Partial<Record<DateField, string>> {
  const field = DATE_OF_STATUS[status];
  return field && dates[field] === null ? { [field]: now } : {};
}
