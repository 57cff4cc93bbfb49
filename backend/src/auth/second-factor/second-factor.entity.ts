import { Entity } from 'typeorm';
import { column, OwnedRow } from '../../platform/database';

/** The authenticator app of a member, and the codes for the day it is lost. */
@Entity('second_factor')
@column.Index('second_factor_user', ['user_id'], { unique: true })
export class SecondFactorEntity extends OwnedRow {
  /** The shared secret, sealed with a key that is not in the database. */
  @column.text(300)
  sealed_secret: string;

  /** `null` until the member has shown a first right code. */
  @column.timestamp({ nullable: true })
  confirmed_at: string | null;

  /** Number of the last 30 seconds whose code was used: no code works twice. */
  @column.whole()
  last_step: number;

  /** SHA-256 of each recovery code that is left. */
  @column.json()
  recovery_hashes: readonly string[];
}
