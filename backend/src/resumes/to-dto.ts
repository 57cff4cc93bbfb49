import type { ExtractedResumeDto, ResumeDto, SuggestionDto } from '#contracts/resume.dto';
import type { Found, ResumeFields } from './resume-fields';
import type { ResumeEntity } from './resume.entity';
import type { MarkedSuggestion } from './suggestions';

export const toResumeDto = (row: ResumeEntity): ResumeDto => ({
  id: row.id,
  user_id: row.user_id,
  file_name: row.file_name,
  format: row.format,
  size_bytes: row.size_bytes,
  parsing_status: row.parsing_status,
  progress: row.progress,
  error_code: row.error_code,
  error: row.error,
  applied_at: row.applied_at,
  created_at: row.created_at,
  updated_at: row.updated_at,
});

export const toSuggestionDto = ({ marks: _marks, ...suggestion }: MarkedSuggestion): SuggestionDto =>
  suggestion;

const valueOf = <T>(found: Found<T> | null): T | null => found?.value ?? null;
const valuesOf = <T>(found: readonly Found<T>[]): T[] => found.map(({ value }) => value);

/** The values alone. */
export const toExtractedDto = (fields: ResumeFields): ExtractedResumeDto => ({
  name: valueOf(fields.name),
  email: valueOf(fields.email),
  phone: valueOf(fields.phone),
  location: valueOf(fields.location),
  headline: valueOf(fields.headline),
  links: valuesOf(fields.links),
  summary: valueOf(fields.summary),
  skills: valuesOf(fields.skills),
  languages: valuesOf(fields.languages),
  experience: valuesOf(fields.experience),
  education: valuesOf(fields.education),
  projects: valuesOf(fields.projects),
  total_years: fields.total_years,
  level: fields.level,
});
