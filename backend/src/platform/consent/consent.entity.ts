import { Entity } from 'typeorm';
import type { ConsentPurpose, ConsentState } from '#contracts/privacy';
import { column, OwnedRow } from '../database';

/** That the member agreed to something, or no longer does. The latest row of a purpose counts; none is changed. */
@Entity('consent')
@column.Index('consent_user', ['user_id', 'purpose', 'created_at'])
export class ConsentEntity extends OwnedRow {
  @column.text(40)
  purpose: ConsentPurpose;

  /** Which wording was agreed to. */
  @column.text(20)
  version: string;

  @column.text(10)
  state: ConsentState;
}
