import { IsIn } from 'class-validator';
import { FEEDBACK_TYPES, type FeedbackType, type Thumb } from './feedback';
import { MatchWeightsDto, SentenceDto } from './match.dto';
import { Nullable, OneOf, Text } from './validation';

/** What a member thinks of something the product made. */
export class CreateFeedbackDto {
  @OneOf(FEEDBACK_TYPES)
  feedback_type: FeedbackType;

  /** What it is about: for a recommendation the job's id, for the skill gap the skill. */
  @Text(1, 100)
  target_id: string;

  /** 1 to 5, or `up` (5) or `down` (1). */
  @IsIn([1, 2, 3, 4, 5, 'up', 'down'])
  rating: number | Thumb;

  @Nullable()
  @Text(0, 2000)
  comments?: string | null;
}

export class FeedbackDto {
  id: string;
  user_id: string;
  @OneOf(FEEDBACK_TYPES)
  feedback_type: FeedbackType;
  target_id: string;
  /** 1 to 5. */
  rating: number;
  comments: string | null;
  created_at: string;
  updated_at: string;
}

export class FeedbackCountDto {
  @OneOf(FEEDBACK_TYPES)
  feedback_type: FeedbackType;
  count: number;
  average_rating: number;
}

/** A job that the learned weights moved within the top 20. */
export class MovedJobDto {
  job_id: string;
  title: string;
  company: string;
  /** Places counted from 1; `null` if it was not among the top 20. */
  place_by_default: number | null;
  place_now: number | null;
}

/** What the member said, and what it changed. */
export class FeedbackSummaryDto {
  counts: FeedbackCountDto[];
  /** The newest 50. */
  history: FeedbackDto[];
  weights: MatchWeightsDto;
  default_weights: MatchWeightsDto;
  /** Whether `weights` were learned from ratings. */
  learned: boolean;
  /** Ratings of recommendations that count so far, and how many are needed. */
  ratings: number;
  ratings_needed: number;
  /** How many of the top 20 stand elsewhere than the default weights would put them. */
  moved_in_top_20: number;
  moved: MovedJobDto[];
  /** In words. */
  sentences: SentenceDto[];
}
