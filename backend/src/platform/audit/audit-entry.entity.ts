import { Entity } from 'typeorm';
import { column, Row } from '../database';

/**
 * Who did what to whom, when and from where. Entries are added and never changed: the database itself refuses it,
 * save that people who left are taken out of them. No entry holds content.
 */
@Entity('audit_entry')
@column.Index('audit_entry_time', ['created_at'])
@column.Index('audit_entry_subject', ['subject_user_id', 'created_at'])
@column.Index('audit_entry_action', ['action', 'created_at'])
@column.Index('audit_entry_actor', ['actor_id', 'created_at'])
export class AuditEntryEntity extends Row {
  /** Who did it; `null`: the installation itself, or somebody who is gone. */
  @column.reference({ nullable: true })
  actor_id: string | null;

  /** Such as `user.disable`. */
  @column.text(60)
  action: string;

  /** Whom it was done to, or whose data was looked at. */
  @column.reference({ nullable: true })
  subject_user_id: string | null;

  /** The kind and id of the thing, where there is one besides the person. */
  @column.text(40, { nullable: true })
  subject_kind: string | null;

  @column.text(100, { nullable: true })
  subject_id: string | null;

  /** What changed, such as the role before and after. */
  @column.json({ nullable: true })
  details: Readonly<Record<string, string | number | boolean | null>> | null;

  @column.text(64, { nullable: true })
  address: string | null;

  @column.text(300, { nullable: true })
  user_agent: string | null;

  @column.text(100, { nullable: true })
  request_id: string | null;
}
