import { z } from 'zod';
import type { Prompt } from '../prompt';
import { manyOf, manyWords, monthOrYear, words } from './words';

const EXPERIENCE = z.object({
  title: words(200),
  company: words(200),
  location: words(200),
  start_date: monthOrYear,
  /** `null` while the position is held, or if it is not stated. */
  end_date: monthOrYear,
  is_current: z.boolean().default(false),
  bullets: manyWords(40, 1000),
});

const EDUCATION = z.object({
  institution: words(200),
  degree: words(200),
  start_date: monthOrYear,
  end_date: monthOrYear,
});

const PROJECT = z.object({ name: words(200), description: words(2000), url: words(2048) });

/** What a model reads from a resume. Check it with `keptResume`. */
export const RESUME_SCHEMA = z.object({
  name: words(120),
  email: words(254),
  phone: words(40),
  location: words(200),
  headline: words(200),
  links: manyWords(20, 2048),
  summary: words(4000),
  skills: manyWords(200, 80),
  languages: manyWords(30, 80),
  experience: manyOf(EXPERIENCE, 40),
  education: manyOf(EDUCATION, 20),
  projects: manyOf(PROJECT, 30),
});

/** Fields of a resume in its own words; `null` or empty where it does not say. */
export type ResumeWords = z.infer<typeof RESUME_SCHEMA>;

/** Text of a resume → its fields. Input: `resume`. */
export const READ_RESUME: Prompt = {
  name: 'read-resume',
  version: 1,
  system: [
    'You read resumes and copy out their fields. You never judge, score, rate or advise.',
    'Copy words exactly as the resume writes them, in its own language; do not translate, complete or improve.',
    'What the resume does not state is null, an empty text or an empty list, as the schema has it. Do not guess.',
  ].join('\n'),
  task: [
    'Copy the fields of this resume. Columns may have been read one after the other: put together what belongs together.',
    '- name, email, phone, location, links: of the person, not of employers or referees.',
    '- headline: the line under the name that says what the person is; summary: the paragraph about the person.',
    '- skills: each by the name the resume uses; languages: human languages, without the level.',
    '- experience: every position, newest first; is_current if it is still held; bullets: what was done there, one entry each.',
    '- Dates as YYYY-MM, or YYYY if no month is stated.',
  ].join('\n'),
  max_output_tokens: 8000,
};
