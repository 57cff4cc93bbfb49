import type { JobType, RemoteOption } from '#contracts/job';
import { readCompany } from './company';
import { readDeadline } from './deadline';
import { readEmployment } from './employment';
import { readLocation } from './location';
import { asWritten, type Page, readPage } from './page';
import type { ReadField } from '../text/read-field';
import { readSalary, type SalaryReading } from './salary';
import { readStatements } from './statements';
import { readTitle } from './title';
import { readWanted, type WantedSkill } from './wanted';
import { readWorkplace } from './workplace';
import { readYears } from './years';

/** What can be read from the text of a posting; `null` for what it does not state. */
export interface PostingReading {
  /** Without the mark that says who may apply, such as (m/w/d). */
  readonly title: ReadField<string> | null;
  readonly company: ReadField<string> | null;
  /** As written. */
  readonly location: ReadField<string> | null;
  readonly remote_option: ReadField<RemoteOption> | null;
  readonly job_type: ReadField<JobType> | null;
  readonly salary: ReadField<SalaryReading> | null;
  /** Smallest figure of the main requirement, in whole years. */
  readonly years_required: ReadField<number> | null;
  /** Last day to apply, `YYYY-MM-DD`. */
  readonly deadline: ReadField<string> | null;
  /** In the order of their first mention. */
  readonly skills: readonly WantedSkill[];
  /** Sentences and bullets that ask something of the applicant, needed or welcome. */
  readonly requirements: readonly string[];
  readonly responsibilities: readonly string[];
  readonly benefits: readonly string[];
}

/** How much of the beginning tells the country, if no location is stated. */
const HEAD = 600;

/** The reading with its passage as it was written, typographic signs included. */
function inSource(page: Page, reading: ReadField<string> | null): ReadField<string> | null {
  return reading === null ? null : { ...reading, value: asWritten(page, reading.start, reading.end) };
}

/**
 * Reads the text of a posting by rules (spec §6, "Reading a posting"), in English, German, French, Spanish and in
 * part Portuguese. Any text is safe; the time taken grows linearly with its length.
 */
export function readPosting(text: string): PostingReading {
  const page = readPage(text);
  const title = readTitle(page);
  const location = readLocation(page);
  const salary = readSalary(page, `${location?.value ?? ''}\n${page.text.slice(0, HEAD)}`);
  return {
    title: inSource(page, title),
    company: inSource(page, readCompany(page, title)),
    location: inSource(page, location),
    remote_option: readWorkplace(page),
    job_type: readEmployment(page, title, salary?.value.period === 'year' ? salary : null),
    salary,
    years_required: readYears(page),
    deadline: readDeadline(page),
    skills: readWanted(text, page),
    ...readStatements(page),
  };
}
