import type { Thumb } from '#contracts/feedback';
import type { FeedbackDto, FeedbackSummaryDto } from '#contracts/feedback.dto';

/** Ratings above the middle are thumbs up, below it down; the middle is neither. */
const MIDDLE = 3;

/** What the member said of a job, as a thumb; `null` if nothing, or something in between. */
export function thumbOf(summary: FeedbackSummaryDto, jobId: string): Thumb | null {
  const rating = given(summary, jobId)?.rating ?? MIDDLE;
  if (rating === MIDDLE) return null;
  return rating > MIDDLE ? 'up' : 'down';
}

/** The summary as it is once a job is rated, until the server's own is read. */
export function rated(
  summary: FeedbackSummaryDto,
  jobId: string,
  thumb: Thumb,
  now: string,
): FeedbackSummaryDto {
  const before = given(summary, jobId);
  const entry: FeedbackDto = {
    id: before?.id ?? '',
    user_id: before?.user_id ?? '',
    feedback_type: 'recommendation',
    target_id: jobId,
    rating: thumb === 'up' ? 5 : 1,
    comments: before?.comments ?? null,
    created_at: before?.created_at ?? now,
    updated_at: now,
  };
  return {
    ...summary,
    history: [entry, ...summary.history.filter((other) => other !== before)],
    ratings: summary.ratings + (before ? 0 : 1),
  };
}

function given(summary: FeedbackSummaryDto, jobId: string): FeedbackDto | undefined {
  return summary.history.find(
    (entry) => entry.feedback_type === 'recommendation' && entry.target_id === jobId,
  );
}
