export const PARSING_STATUSES = ['pending', 'processing', 'completed', 'failed'] as const;
/** How far the reading of an uploaded resume is. */
export type ParsingStatus = (typeof PARSING_STATUSES)[number];

export const RESUME_FORMATS = [
  'pdf',
  'docx',
  'doc',
  'odt',
  'rtf',
  'txt',
  'md',
  'html',
  'json-resume',
] as const;
export type ResumeFormat = (typeof RESUME_FORMATS)[number];

/** The largest file that is taken: 10 MB. */
export const RESUME_MAX_BYTES = 10 * 1024 * 1024;

export const RESUME_FAULTS = [
  'empty',
  'unsupported_type',
  'encrypted',
  'no_text',
  'corrupt',
  'too_large',
  'too_slow',
  'has_macros',
  'failed',
] as const;
/** Why a resume could not be read. */
export type ResumeFault = (typeof RESUME_FAULTS)[number];

/** The fields of a profile that a resume can fill. */
export const SUGGESTED_FIELDS = [
  'full_name',
  'headline',
  'phone',
  'links',
  'preferred_locations',
  'experience_level',
  'skills',
  'experience',
  'education',
  'projects',
] as const;
export type SuggestedField = (typeof SUGGESTED_FIELDS)[number];
