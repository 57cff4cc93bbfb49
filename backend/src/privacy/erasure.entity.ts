import { Entity } from 'typeorm';
import type { PrivacyState } from '#contracts/privacy';
import { column, Row } from '../platform/database';

/** The erasure of an account. It is not the member's row: it is there when the member's rows no longer are. */
@Entity('erasure')
export class ErasureEntity extends Row {
  /** Whose data goes; `null` once it is gone. */
  @column.reference({ nullable: true })
  account_id: string | null;

  /** SHA-256 of the secret by which its progress can be asked for without an account. */
  @column.text(64, { unique: true })
  token_hash: string;

  @column.text(10)
  state: PrivacyState;

  /** 0 to 100. */
  @column.whole()
  progress: number;
}
