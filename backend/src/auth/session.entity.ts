import { Entity } from 'typeorm';
import { column, OwnedRow } from '../platform/database';

/** One log-in on one device; its tokens work as long as this row is there. */
@Entity('session')
@column.Index('session_user', ['user_id'])
export class SessionEntity extends OwnedRow {
  /** SHA-256 of the refresh token. */
  @column.text(64)
  refresh_hash: string;

  /** The one before it: used again, it was stolen. */
  @column.text(64, { nullable: true })
  previous_hash: string | null;

  @column.timestamp()
  refreshed_at: string;

  @column.timestamp()
  expires_at: string;

  /** Kept to five minutes; `null`: not since it was opened. */
  @column.timestamp({ nullable: true })
  last_seen_at: string | null;

  @column.text(300, { nullable: true })
  user_agent: string | null;

  @column.text(64, { nullable: true })
  address: string | null;
}
