import type { SheetJob } from '#reading';
import type { JobFromElsewhere } from '../jobs';

/** How a job of a sheet is taken in. */
interface Intake {
  /** For its application, if it has one. */
  readonly application_id: string;
  /** ISO 8601: since when it is put away, if the sheet does not say. */
  readonly now: string;
}

/** A job of a sheet as one to be taken in. */
export function toIntake(job: SheetJob, { application_id, now }: Intake): JobFromElsewhere {
  const { created_at, archived, archived_at, application, tech_stack, source, ...fields } = job;
  return {
    fields: {
      ...fields,
      source: source ?? 'imported',
      ...(tech_stack === null ? {} : { tech_stack: [...tech_stack] }),
    },
    created_at,
    archived_at: archived_at ?? (archived ? now : null),
    application: application === null ? null : { id: application_id, status: application.status },
  };
}
