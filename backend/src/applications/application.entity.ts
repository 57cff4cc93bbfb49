import { Entity, ForeignKey } from 'typeorm';
import type { ApplicationStatus } from '#contracts/application';
import type { ContactDto, OfferDto } from '#contracts/application.dto';
import { column, OwnedRow } from '../platform/database';

/** What a member does about a job. */
@Entity('application')
@column.Index('application_job', ['job_id'], { unique: true })
@column.Index('application_board', ['user_id', 'status', 'board_position'])
export class ApplicationEntity extends OwnedRow {
  @column.reference()
  @ForeignKey('job', { onDelete: 'CASCADE' })
  job_id: string;

  @column.text(20)
  status: ApplicationStatus;

  @column.timestamp()
  status_since: string;

  @column.longText({ nullable: true })
  notes: string | null;

  @column.timestamp({ nullable: true })
  applied_date: string | null;

  @column.timestamp({ nullable: true })
  interview_date: string | null;

  @column.timestamp({ nullable: true })
  offer_date: string | null;

  @column.timestamp({ nullable: true })
  follow_up_at: string | null;

  @column.json()
  contacts: ContactDto[];

  @column.reference({ nullable: true })
  cover_letter_id: string | null;

  @column.reference({ nullable: true })
  resume_id: string | null;

  @column.json({ nullable: true })
  offer: OfferDto | null;

  /** The offer's deadline once more, to be found by. */
  @column.timestamp({ nullable: true })
  offer_deadline: string | null;

  @column.whole()
  board_position: number;

  @column.text(500, { nullable: true })
  outcome_reason: string | null;
}
