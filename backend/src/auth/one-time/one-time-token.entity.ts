import { Entity } from 'typeorm';
import { column, OwnedRow } from '../../platform/database';

export const PURPOSES = [
  'email.verify',
  'email.change',
  'password.reset',
  'login.exchange',
  // A way to another service and back that ended, and must not end again.
  'login.spent',
  // Nobody is given its secret: it waits to be told by mail.
  'notice',
] as const;
export type Purpose = (typeof PURPOSES)[number];

/** A secret that does one thing once: it stands in a link that was mailed, or is traded for a log-in. */
@Entity('one_time_token')
@column.Index('one_time_token_user', ['user_id', 'purpose'])
export class OneTimeTokenEntity extends OwnedRow {
  @column.text(20)
  purpose: Purpose;

  /** SHA-256 of the secret. */
  @column.text(64, { unique: true })
  token_hash: string;

  @column.timestamp()
  expires_at: string;

  /** What the use needs to know, such as the address that is verified. */
  @column.json({ nullable: true })
  details: Readonly<Record<string, string>> | null;
}
