import { z } from 'zod';
import { JOB_TYPES, REMOTE_OPTIONS } from '#contracts/job';
import { EXPERIENCE_LEVELS } from '#contracts/profile';
import { SALARY_PERIODS } from '#contracts/salary';
import type { Prompt } from '../prompt';
import { amount, currency, manyWords, oneOf, words } from './words';

/** What a model reads from a posting. Check it with `keptPosting`. */
export const POSTING_SCHEMA = z.object({
  company: words(200),
  title: words(200),
  location: words(200),
  remote_option: oneOf(REMOTE_OPTIONS),
  job_type: oneOf(JOB_TYPES),
  experience_level: oneOf(EXPERIENCE_LEVELS),
  /** As written. */
  salary_range: words(200),
  salary_min: amount,
  salary_max: amount,
  /** ISO 4217. */
  salary_currency: currency,
  salary_period: oneOf(SALARY_PERIODS),
  skills: manyWords(60, 80),
  requirements: manyWords(60, 1000),
  responsibilities: manyWords(60, 1000),
});

/** Fields of a posting in the posting's own words; `null` or empty where it does not say. */
export type PostingWords = z.infer<typeof POSTING_SCHEMA>;

/** Text of a posting → its fields. Input: `posting`. */
export const READ_POSTING: Prompt = {
  name: 'read-posting',
  version: 1,
  system: [
    'You read job postings and copy out their fields. You never judge, score, rate or advise.',
    'Copy words exactly as the posting writes them, in its own language; do not translate, complete or improve.',
    'What the posting does not state is null, an empty text or an empty list, as the schema has it. Do not guess.',
  ].join('\n'),
  task: [
    'Copy the fields of this posting.',
    '- company: the employer, not an agency or board that publishes for it.',
    '- title: the name of the position, without marks such as (m/f/d).',
    '- location: the place of work as written.',
    '- remote_option, job_type, experience_level: only if the posting says so.',
    '- salary_range: the passage that states the pay; salary_min and salary_max: its figures in full (60k is 60000); salary_currency: ISO 4217.',
    '- skills: tools, techniques, languages and qualifications that the applicant should bring, each by the name the posting uses; not those it says are not needed, and not those of the employer.',
    '- requirements: the sentences or bullets that ask something of the applicant; responsibilities: those that say what the work is.',
  ].join('\n'),
  max_output_tokens: 6000,
};
