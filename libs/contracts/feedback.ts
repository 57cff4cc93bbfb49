export const FEEDBACK_TYPES = [
  'recommendation',
  'skill_gap',
  'content_generation',
  'interview_practice',
] as const;
export type FeedbackType = (typeof FEEDBACK_TYPES)[number];
export const THUMBS = ['up', 'down'] as const;
export type Thumb = (typeof THUMBS)[number];
/** From this many ratings on, a member's own weights are estimated. */
export const RATINGS_TO_LEARN = 5;
