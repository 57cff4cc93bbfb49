import type { PostingOrigin } from '#contracts/job';
import type { ParsedDescriptionDto, ParsedJobDto } from '#contracts/posting.dto';
import { readLevel } from '#matching';
import { type PagePosting, type PostingReading, readPosting } from '#reading';

/** Reads the text of a posting into the fields of a job, by rules. Nothing is saved. */
export function parsePosting(text: string, sourceUrl: string | null = null): ParsedDescriptionDto {
  const read = readPosting(text);
  const stack = read.skills.map(({ skill }) => skill);
  const experience_level = readLevel(read.title?.value ?? '', text);
  const salary = read.salary?.value;
  return {
    extracted_tech_stack: stack,
    requirements: [...read.requirements],
    parsed_data: {
      company: read.company?.value ?? null,
      title: read.title?.value ?? null,
      location: read.location?.value ?? null,
      description: text,
      requirements: joined(read.requirements),
      responsibilities: joined(read.responsibilities),
      salary_range: salary?.range ?? null,
      salary_min: salary?.min ?? null,
      salary_max: salary?.max ?? null,
      salary_currency: salary?.currency ?? null,
      salary_period: salary?.period ?? null,
      job_type: read.job_type?.value ?? null,
      remote_option: read.remote_option?.value ?? null,
      experience_level,
      tech_stack: stack,
      source_url: sourceUrl,
    },
    mentions: read.skills.map(({ skill, start, end }) => ({ skill, start, end })),
    confidence: confidenceOf(read, experience_level !== null),
    method: 'rules',
    origin: 'text',
    is_open: null,
    deadline: read.deadline?.value ?? null,
    passages: passagesOf(read, text),
  };
}

export const joined = (lines: readonly string[]): string | null =>
  lines.length === 0 ? null : lines.join('\n');

const SALARY_FIELDS = [
  'salary_range',
  'salary_min',
  'salary_max',
  'salary_currency',
  'salary_period',
] as const;
const READ_FIELDS = ['company', 'title', 'location', 'remote_option', 'job_type'] as const;

function confidenceOf(read: PostingReading, hasLevel: boolean): Record<string, number> {
  const confidence: Record<string, number> = {};
  for (const field of READ_FIELDS) {
    const found = read[field];
    if (found) confidence[field] = found.confidence;
  }
  if (read.salary) for (const field of SALARY_FIELDS) confidence[field] = read.salary.confidence;
  if (read.skills.length > 0) confidence['tech_stack'] = 0.9;
  if (hasLevel) confidence['experience_level'] = read.title ? 0.8 : 0.6;
  return confidence;
}

/** A passage is shown beside its field; a whole paragraph would not help. */
const LONGEST_PASSAGE = 200;

function passagesOf(read: PostingReading, text: string): Record<string, string> {
  const passages: Record<string, string> = {};
  const add = (field: string, found: { start: number; end: number } | null): void => {
    const passage = found ? text.slice(found.start, found.end).replace(/\s+/g, ' ').trim() : '';
    if (passage !== '') passages[field] = passage.slice(0, LONGEST_PASSAGE);
  };
  for (const field of READ_FIELDS) add(field, read[field]);
  for (const field of SALARY_FIELDS) add(field, read.salary);
  return passages;
}

const ORIGINS: Readonly<Record<PagePosting['read_from'], PostingOrigin>> = {
  board: 'board',
  structured_data: 'json_ld',
  known_page: 'page',
  main_text: 'page',
};
/** What a page states in fields is surer than what rules read in its text; its heading and name are not. */
const STATED = 0.95;
const HINTED = 0.5;

/** A posting as a page or board states it, with the rest read from its text. `url` is the address for people. */
export function parsePage(page: PagePosting, url: string): ParsedDescriptionDto {
  const read = parsePosting(page.description, url);
  const isStated = page.read_from === 'board' || page.read_from === 'structured_data';
  const fromPage = pageFields(page);
  const parsed_data: ParsedJobDto = { ...read.parsed_data };
  const confidence = { ...read.confidence };
  for (const [field, value] of Object.entries(fromPage)) {
    const known = read.parsed_data[field as keyof ParsedJobDto];
    if (value === null || (!isStated && known !== null)) continue;
    Object.assign(parsed_data, { [field]: value });
    confidence[field] = isStated ? STATED : HINTED;
  }
  const level = readLevel(parsed_data.title ?? '', page.description);
  if (level) confidence['experience_level'] ??= 0.8;
  return {
    ...read,
    parsed_data: { ...parsed_data, experience_level: level },
    confidence,
    origin: ORIGINS[page.read_from],
    is_open: page.is_open,
    deadline: page.valid_through ?? read.deadline,
    passages: Object.fromEntries(
      Object.entries(read.passages).filter(
        ([field]) => (fromPage[field as keyof PageFields] ?? null) === null,
      ),
    ),
  };
}

type PageFields = Partial<ParsedJobDto>;

/** Only a whole salary replaces one: bounds of one source do not go with the currency of another. */
function pageFields(page: PagePosting): PageFields {
  const { salary_min, salary_max, currency, period } = page;
  const pay: PageFields =
    salary_min === null && salary_max === null
      ? {}
      : { salary_min, salary_max, salary_currency: currency, salary_period: period };
  return {
    title: page.title.slice(0, 200),
    company: page.company?.slice(0, 200) ?? null,
    location: page.location?.slice(0, 200) ?? null,
    remote_option: page.workplace,
    job_type: page.employment_type,
    ...pay,
  };
}
