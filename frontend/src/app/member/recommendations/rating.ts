import type { FeedbackDto } from '#contracts/feedback.dto';
import type { Thumb } from '#contracts/feedback';

/** Reasons for a thumb down. They are stored as comments, these words separated by commas. */
export const WHY_NOT = ['too_far', 'wrong_level', 'wrong_skills', 'pay', 'company'] as const;
export type WhyNot = (typeof WHY_NOT)[number];

/** Neither up nor down: teaches nothing. */
export const NEUTRAL = 3;

/** What the member says of one job. */
export interface Rating {
  readonly thumb: Thumb | null;
  readonly why: readonly WhyNot[];
}

export const NO_RATING: Rating = { thumb: null, why: [] };

/** Reads a stored rating: above the middle is up, below it down. */
export function ratingOf(feedback: Pick<FeedbackDto, 'rating' | 'comments'> | null | undefined): Rating {
  if (!feedback || feedback.rating === NEUTRAL) return NO_RATING;
  const words = (feedback.comments ?? '').split(',').map((word) => word.trim().replace(/ /g, '_'));
  const isUp = feedback.rating > NEUTRAL;
  return {
    thumb: isUp ? 'up' : 'down',
    why: isUp ? [] : WHY_NOT.filter((reason) => words.includes(reason)),
  };
}

/** The rating as it is sent; reasons only go with a thumb down. */
export function toFeedback({ thumb, why }: Rating): { rating: Thumb | number; comments: string | null } {
  const isExplained = thumb === 'down' && why.length > 0;
  return {
    rating: thumb ?? NEUTRAL,
    comments: isExplained ? why.map((reason) => reason.replace(/_/g, ' ')).join(', ') : null,
  };
}

/** The same thumb again takes it back. */
export function pressThumb(rating: Rating, thumb: Thumb): Rating {
  return { thumb: rating.thumb === thumb ? null : thumb, why: [] };
}

export function toggleWhy(rating: Rating, reason: WhyNot): Rating {
  return { ...rating, why: WHY_NOT.filter((one) => rating.why.includes(one) !== (one === reason)) };
}
