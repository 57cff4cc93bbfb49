import { Entity } from 'typeorm';
import { column, OwnedRow } from '../platform/database';

/** The member's private calendar address. */
@Entity('calendar_feed')
@column.Index('calendar_feed_user', ['user_id'], { unique: true })
export class CalendarFeedEntity extends OwnedRow {
  /** 32 random bytes: whoever has it may read the calendar. */
  @column.text(43, { unique: true })
  token: string;
}
