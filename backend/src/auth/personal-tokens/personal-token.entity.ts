import { Entity } from 'typeorm';
import type { TokenScope } from '#contracts/account';
import { column, OwnedRow } from '../../platform/database';

/** A token for the clipper or a script of the member's. */
@Entity('personal_token')
@column.Index('personal_token_user', ['user_id'])
export class PersonalTokenEntity extends OwnedRow {
  @column.text(80)
  name: string;

  /** SHA-256 of the token, which is shown once. */
  @column.text(64, { unique: true })
  token_hash: string;

  /** The last four characters, to recognize it by. */
  @column.text(4)
  ending: string;

  @column.json()
  scopes: readonly TokenScope[];

  /** `null`: it works until it is removed. */
  @column.timestamp({ nullable: true })
  expires_at: string | null;

  @column.timestamp({ nullable: true })
  last_used_at: string | null;
}
