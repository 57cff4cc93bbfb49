export const JOB_TYPES = ['full_time', 'part_time', 'contract', 'internship', 'temporary'] as const;
export type JobType = (typeof JOB_TYPES)[number];

export const REMOTE_OPTIONS = ['remote', 'hybrid', 'onsite'] as const;
export type RemoteOption = (typeof REMOTE_OPTIONS)[number];

/** Where a job came from, other than the name of a board. */
export const JOB_SOURCES = ['manual', 'scraped', 'clipped', 'imported', 'shared'] as const;

export const JOB_SORTS = [
  'created_at',
  '-created_at',
  'match_score',
  '-match_score',
  'company',
  '-company',
  'title',
  '-title',
] as const;
export type JobSort = (typeof JOB_SORTS)[number];

export const DESCRIPTION_MAX_LENGTH = 50_000;

export const PARSE_METHODS = ['rules', 'llm'] as const;
/** What read a text: rules alone, or a language model whose answer was checked against the text. */
export type ParseMethod = (typeof PARSE_METHODS)[number];

export const POSTING_ORIGINS = ['text', 'json_ld', 'board', 'page'] as const;
/** What a posting was read from: pasted text, a page's structured data, a job board's interface, a page's text. */
export type PostingOrigin = (typeof POSTING_ORIGINS)[number];
