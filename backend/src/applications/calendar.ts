import ical, { ICalCalendarMethod } from 'ical-generator';
import { OPEN_STATUSES } from '#contracts/application';
import type { ApplicationEntity } from './application.entity';

/** An application and the names to show for it. */
export interface CalendarEntry {
  readonly application: ApplicationEntity;
  readonly title: string;
  readonly company: string;
}

const HOUR_MS = 3_600_000;

/** Interviews (an hour each), follow-ups and answers due, as an iCalendar (RFC 5545). */
export function calendarOf(entries: readonly CalendarEntry[], now: Date): string {
  const calendar = ical({
    name: 'Career Co-Pilot',
    method: ICalCalendarMethod.PUBLISH,
    prodId: '//Career Co-Pilot//Applications//EN',
  });
  for (const { application, title, company } of entries) {
    const job = `${title}, ${company}`;
    for (const { kind, at, hours } of datesOf(application)) {
      calendar.createEvent({
        id: `${application.id}-${kind}@career-copilot`,
        stamp: now,
        start: new Date(at),
        end: new Date(Date.parse(at) + hours * HOUR_MS),
        summary: `${LABELS[kind]}: ${job}`,
      });
    }
  }
  return calendar.toString();
}

const LABELS = { interview: 'Interview', follow_up: 'Follow up', deadline: 'Answer due' } as const;

/** Of an application that ended, only the interviews there were. */
function datesOf({ status, interview_date, follow_up_at, offer_deadline }: ApplicationEntity): {
  kind: keyof typeof LABELS;
  at: string;
  hours: number;
}[] {
  const isOpen = (OPEN_STATUSES as readonly string[]).includes(status);
  return [
    { kind: 'interview' as const, at: interview_date, hours: 1 },
    { kind: 'follow_up' as const, at: isOpen ? follow_up_at : null, hours: 0.25 },
    { kind: 'deadline' as const, at: isOpen ? offer_deadline : null, hours: 0.25 },
  ].flatMap(({ kind, at, hours }) => (at ? [{ kind, at, hours }] : []));
}
