import type { ApplicationStatus } from '#contracts/application';

/** The step that usually follows (product specification §3); none after the end. */
const NEXT: Readonly<Record<ApplicationStatus | 'none', ApplicationStatus | null>> = {
  none: 'interested',
  interested: 'applied',
  applied: 'interview',
  interview: 'offer',
  offer: 'accepted',
  accepted: null,
  declined: null,
  rejected: null,
};

/** @param status `null` for a job without an application */
export function nextStatus(status: ApplicationStatus | null): ApplicationStatus | null {
  return NEXT[status ?? 'none'];
}
