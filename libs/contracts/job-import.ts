/** The fields that a column of a spreadsheet can fill. */
export const IMPORT_FIELDS = [
  'company',
  'title',
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
  'tech_stack',
  'source',
  'source_url',
  'status',
  'date_applied',
  'created_at',
  'interview_date',
  'follow_up_at',
  'notes',
  'archived',
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

export const IMPORT_FORMATS = ['career-copilot', 'huntr', 'teal', 'spreadsheet'] as const;
/** Whose export a file looks like, by its column names. */
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** The largest file that is taken: 5 MB. */
export const IMPORT_MAX_BYTES = 5 * 1024 * 1024;
/** The most rows of one file. */
export const IMPORT_MAX_ROWS = 5000;
/** The most columns of one file. */
export const IMPORT_MAX_COLUMNS = 100;
/** How many faults a report names; the others are only counted. */
export const IMPORT_MAX_FAULTS = 500;
/** How many rows a report shows as they will be saved. */
export const IMPORT_PREVIEW_ROWS = 20;
