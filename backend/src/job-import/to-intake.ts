import type { SheetJob } from '#reading';
import type { JobFromElsewhere } from '../jobs';

/** A job of a sheet as one to be taken in. @param now ISO 8601: since when it is put away, if the sheet does not say */
export function toIntake(job: SheetJob, now: string): JobFromElsewhere {
  const { created_at, archived, archived_at, application: _application, tech_stack, source, ...fields } = job;
  return {
    fields: {
      ...fields,
      source: source ?? 'imported',
      ...(tech_stack === null ? {} : { tech_stack: [...tech_stack] }),
    },
    created_at,
    archived_at: archived_at ?? (archived ? now : null),
  };
}
