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
