import type { ResumeReading } from '../resume';

/** What a reading says about each job, in one line: "title @ company, start – end". */
export function jobsOf(reading: ResumeReading): string[] {
  return reading.experience.map(
    ({ title, company, start, end }) =>
      `${title?.value ?? '?'} @ ${company?.value ?? '?'}, ${start?.value ?? '?'} – ${end?.value ?? '?'}`,
  );
}

/** What a reading says about each degree, in one line: "degree @ institution, end". */
export function degreesOf(reading: ResumeReading): string[] {
  return reading.education.map(
    ({ degree, institution, end }) =>
      `${degree?.value ?? '?'} @ ${institution?.value ?? '?'}, ${end?.value ?? '?'}`,
  );
}
