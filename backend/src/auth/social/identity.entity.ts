import { Entity } from 'typeorm';
import { column, OwnedRow } from '../../platform/database';

/** An account of the member elsewhere, by which they can log in here. */
@Entity('identity')
@column.Index('identity_subject', ['provider', 'subject'], { unique: true })
@column.Index('identity_user', ['user_id'])
export class IdentityEntity extends OwnedRow {
  /** `google`, `github`, `linkedin`, `oidc` or `saml`. */
  @column.text(20)
  provider: string;

  /** What the provider calls the account, for ever; for single sign-on with the issuer before it. */
  @column.text(512)
  subject: string;

  /** The address the provider told last, for the member to recognize the account. */
  @column.text(254, { nullable: true })
  email: string | null;

  @column.timestamp({ nullable: true })
  last_used_at: string | null;
}
