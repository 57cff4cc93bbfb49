export const APPLICATION_STATUSES = [
  'interested',
  'applied',
  'interview',
  'offer',
  'accepted',
  'declined',
  'rejected',
] as const;
/** interested → applied → interview → offer → accepted | declined, and rejected from anywhere. */
export type ApplicationStatus = (typeof APPLICATION_STATUSES)[number];

export const OPEN_STATUSES = [
  'interested',
  'applied',
  'interview',
  'offer',
] as const satisfies readonly ApplicationStatus[];
export const CLOSED_STATUSES = [
  'accepted',
  'declined',
  'rejected',
] as const satisfies readonly ApplicationStatus[];

export const APPLICATION_FILTERS = [...APPLICATION_STATUSES, 'none'] as const;
export type ApplicationFilter = (typeof APPLICATION_FILTERS)[number];

/** What a member can write into the timeline. */
export const NOTED_EVENT_KINDS = [
  'note',
  'email',
  'call',
  'interview',
  'follow_up',
  'offer',
  'other',
] as const;
export type NotedEventKind = (typeof NOTED_EVENT_KINDS)[number];
/** `created` and `moved` are written by the system. */
export const EVENT_KINDS = ['created', 'moved', ...NOTED_EVENT_KINDS] as const;
export type EventKind = (typeof EVENT_KINDS)[number];
