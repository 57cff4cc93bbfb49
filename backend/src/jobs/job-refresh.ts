import { Injectable } from '@nestjs/common';
import type { JobDto, UpdateJobDto } from '#contracts/job.dto';
import type { JobDifferenceDto, ParsedDescriptionDto, RefreshedJobDto } from '#contracts/posting.dto';
import { Clock } from '../platform/clock';
import type { UserId } from '../platform/database';
import { AppError, invalidField } from '../platform/http';
import { WebPageFault } from '../platform/web-page';
import { JobsService } from './jobs.service';
import { parsePage } from './posting-parser';
import { PostingReader } from './posting-reader';

/** What an address may fill in where the job says nothing. */
const FILLED = [
  'location',
  'description',
  'requirements',
  'responsibilities',
  'salary_range',
  'salary_min',
  'salary_max',
  'salary_currency',
  'salary_period',
  'job_type',
  'remote_option',
  'experience_level',
] as const;
/** What is compared; longer texts differ in every second word and say nothing. */
const COMPARED = [
  'company',
  'title',
  'location',
  'salary_min',
  'salary_max',
  'salary_currency',
  'salary_period',
  'job_type',
  'remote_option',
] as const;

/** Looks at a job's address again. */
@Injectable()
export class JobRefresh {
  constructor(
    private readonly jobs: JobsService,
    private readonly reader: PostingReader,
    private readonly clock: Clock,
  ) {}

  /**
   * Fills what the job lacks, names what differs, and overwrites nothing: the text that was saved outlives the
   * posting, and what the member wrote is the member's.
   * @throws {AppError} `invalid` if the job has no address, or if its page cannot be had for now
   */
  async refresh(me: UserId, id: string): Promise<RefreshedJobDto> {
    const job = await this.jobs.get(me, id);
    if (!job.source_url) throw invalidField('source_url', 'This job has no address to look at.');
    const found = await this.#look(job.source_url);
    const checked_at = this.clock.timestamp();
    if (found === 'gone') return { is_open: false, checked_at, filled: [], differences: [], job };
    const fill = fillOf(job, found);
    const filled = Object.keys(fill);
    return {
      is_open: isOpen(found, checked_at),
      checked_at,
      filled,
      differences: differencesOf(job, found),
      job: filled.length > 0 ? await this.jobs.change(me, id, fill) : job,
    };
  }

  async #look(url: string): Promise<ParsedDescriptionDto | 'gone'> {
    try {
      const page = await this.reader.at(url);
      return page ? parsePage(page, url) : 'gone';
    } catch (error) {
      if (error instanceof AppError && isGone(error.details.cause)) return 'gone';
      throw error;
    }
  }
}

const isGone = (cause: unknown): boolean =>
  cause instanceof WebPageFault && (cause.code === 'gone' || cause.code === 'not_found');

/** A board lists open postings only; a deadline that has passed closes one whatever else is said. */
function isOpen({ is_open, deadline, origin }: ParsedDescriptionDto, now: string): boolean | null {
  if (deadline !== null && deadline < now.slice(0, 10)) return false;
  return is_open ?? (origin === 'board' ? true : null);
}

function fillOf(job: JobDto, { parsed_data }: ParsedDescriptionDto): UpdateJobDto {
  const hasPay = job.salary_min !== null || job.salary_max !== null;
  const fields = FILLED.filter(
    (field) =>
      parsed_data[field] !== null &&
      parsed_data[field] !== '' &&
      (job[field] ?? '') === '' &&
      !(hasPay && field.startsWith('salary')),
  );
  return {
    ...Object.fromEntries(fields.map((field) => [field, parsed_data[field]])),
    ...(job.tech_stack.length === 0 && parsed_data.tech_stack.length > 0
      ? { tech_stack: parsed_data.tech_stack }
      : {}),
  };
}

const fold = (value: string | number | null): string =>
  String(value ?? '')
    .trim()
    .toLowerCase();

const differencesOf = (job: JobDto, { parsed_data }: ParsedDescriptionDto): JobDifferenceDto[] =>
  COMPARED.flatMap((field) => {
    const [before, after] = [job[field], parsed_data[field]];
    const differs = before !== null && after !== null && fold(before) !== fold(after);
    return differs ? [{ field, before: String(before), after: String(after) }] : [];
  });
