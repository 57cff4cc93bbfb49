import { Entity } from 'typeorm';
import type { FeedbackType } from '#contracts/feedback';
import { column, OwnedRow } from '../platform/database';

/** How well each component of a rated match fitted when it was rated, 0 to 1. */
export interface RatedComponents {
  readonly tech: number;
  readonly location: number;
  readonly experience: number;
}

/** What a member thinks of one thing the product made; the last word counts. */
@Entity('feedback')
@column.Index('feedback_target', ['user_id', 'feedback_type', 'target_id'], { unique: true })
export class FeedbackEntity extends OwnedRow {
  @column.text(30)
  feedback_type: FeedbackType;

  @column.text(100)
  target_id: string;

  @column.whole()
  rating: number;

  @column.longText({ nullable: true })
  comments: string | null;

  /** What the rating was about, as it was then; only for recommendations. */
  @column.json({ nullable: true })
  context: RatedComponents | null;

  /** 1 once the member took back what was learned from it. */
  @column.whole()
  forgotten: number;
}
