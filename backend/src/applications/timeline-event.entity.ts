import { Entity, ForeignKey } from 'typeorm';
import type { ApplicationStatus, EventKind } from '#contracts/application';
import { column, OwnedRow } from '../platform/database';

/** One entry of an application's history. */
@Entity('timeline_event')
@column.Index('timeline_event_application', ['application_id', 'occurred_at'])
@column.Index('timeline_event_user', ['user_id', 'occurred_at'])
export class TimelineEventEntity extends OwnedRow {
  @column.reference()
  @ForeignKey('application', { onDelete: 'CASCADE' })
  application_id: string;

  @column.text(20)
  kind: EventKind;

  @column.text(20, { nullable: true })
  from_status: ApplicationStatus | null;

  @column.text(20, { nullable: true })
  to_status: ApplicationStatus | null;

  @column.longText({ nullable: true })
  note: string | null;

  @column.timestamp()
  occurred_at: string;
}
