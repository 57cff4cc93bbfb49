import { Entity, ForeignKey } from 'typeorm';
import type { Role } from '#contracts/user';
import { column, Row } from '../../platform/database';

/** A link by which somebody makes an account with a role. It is the installation's until somebody uses it. */
@Entity('invitation')
@column.Index('invitation_email', ['email'])
@column.Index('invitation_accepted', ['accepted_by'])
export class InvitationEntity extends Row {
  /** In lower case; `null`: for whoever holds the link, such as the first admin. */
  @column.text(254, { nullable: true })
  email: string | null;

  @column.text(10)
  role: Role;

  /** SHA-256 of the secret of the link. */
  @column.text(64, { unique: true })
  token_hash: string;

  @column.timestamp()
  expires_at: string;

  /** Id of the admin who invited; `null`: the installation itself. */
  @column.reference({ nullable: true })
  invited_by: string | null;

  @column.timestamp({ nullable: true })
  accepted_at: string | null;

  /** Id of the account that it became, with which it goes. */
  @column.reference({ nullable: true })
  @ForeignKey('user', { onDelete: 'CASCADE' })
  accepted_by: string | null;
}
