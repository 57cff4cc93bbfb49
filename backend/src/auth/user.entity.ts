import { Entity } from 'typeorm';
import type { Role } from '#contracts/user';
import { column, Row } from '../platform/database';

/** An account. It is nobody's data but the installation's; what belongs to it hangs on its id. */
@Entity('user')
@column.Index('user_created', ['created_at'])
@column.Index('user_role', ['role', 'created_at'])
// By how a name or an address begins; made by the dialect, which knows what its collation needs.
@column.Index('user_username_prefix', { synchronize: false })
@column.Index('user_email_prefix', { synchronize: false })
export class UserEntity extends Row {
  @column.text(50)
  username: string;

  /** The name in lower case, by which it is unique. */
  @column.text(50, { unique: true })
  username_key: string;

  @column.text(254)
  email: string;

  @column.text(254, { unique: true })
  email_key: string;

  /** When the owner of the address proved to be the owner of the account; `null`: not yet. */
  @column.timestamp({ nullable: true })
  email_verified_at: string | null;

  /** `null` while the account has no password. */
  @column.text(100, { nullable: true })
  password_hash: string | null;

  @column.text(10)
  role: Role;

  /** Stands in each token; counting it up ends them all. */
  @column.whole()
  token_version: number;

  @column.timestamp({ nullable: true })
  disabled_at: string | null;
}
