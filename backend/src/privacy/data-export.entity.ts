import { Entity } from 'typeorm';
import type { PrivacyState } from '#contracts/privacy';
import { column, OwnedRow } from '../platform/database';

/** An archive of everything a member has here, being made or to be fetched. */
@Entity('data_export')
@column.Index('data_export_user', ['user_id', 'created_at'])
export class DataExportEntity extends OwnedRow {
  @column.text(10)
  state: PrivacyState;

  /** 0 to 100. */
  @column.whole()
  progress: number;

  @column.fileKey({ nullable: true })
  file_key: string | null;

  @column.whole({ nullable: true })
  size_bytes: number | null;

  @column.timestamp({ nullable: true })
  expires_at: string | null;
}
