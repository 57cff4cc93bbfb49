import { Entity } from 'typeorm';
import { column, OwnedRow } from '../database';

/** A kind of mail that the member wants no more of. */
@Entity('mail_refusal')
@column.Index('mail_refusal_kind', ['user_id', 'kind'], { unique: true })
export class MailRefusalEntity extends OwnedRow {
  @column.text(40)
  kind: string;
}
