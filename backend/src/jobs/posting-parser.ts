import type { ParsedDescriptionDto } from '#contracts/job.dto';
import { readLevel } from '#matching';
import { type PostingReading, readPosting } from '#reading';

/** Reads a pasted posting into the fields of a job. Nothing is saved. */
export function parsePosting(text: string): ParsedDescriptionDto {
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
    },
    mentions: read.skills.map(({ skill, start, end }) => ({ skill, start, end })),
    confidence: confidenceOf(read, experience_level !== null),
    method: 'rules',
  };
}

const joined = (lines: readonly string[]): string | null => (lines.length === 0 ? null : lines.join('\n'));

const SALARY_FIELDS = [
  'salary_range',
  'salary_min',
  'salary_max',
  'salary_currency',
  'salary_period',
] as const;

function confidenceOf(read: PostingReading, hasLevel: boolean): Record<string, number> {
  const confidence: Record<string, number> = {};
  for (const field of ['company', 'title', 'location', 'remote_option', 'job_type'] as const) {
    const found = read[field];
    if (found) confidence[field] = found.confidence;
  }
  if (read.salary) for (const field of SALARY_FIELDS) confidence[field] = read.salary.confidence;
  if (read.skills.length > 0) confidence['tech_stack'] = 0.9;
  if (hasLevel) confidence['experience_level'] = read.title ? 0.8 : 0.6;
  return confidence;
}
