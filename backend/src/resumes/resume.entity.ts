import { Entity } from 'typeorm';
import type { ParseMethod } from '#contracts/job';
import type { ParsingStatus, ResumeFault, ResumeFormat } from '#contracts/resume';
import type { ResumeLineDto } from '#contracts/resume.dto';
import { column, OwnedRow } from '../platform/database';
import type { ResumeFields } from './resume-fields';

/** An uploaded file and what was read from it. */
@Entity('resume')
@column.Index('resume_user_created', ['user_id', 'created_at'])
@column.Index('resume_status', ['parsing_status', 'updated_at'])
export class ResumeEntity extends OwnedRow {
  @column.text(200)
  file_name: string;

  /** What the file store finds it by. */
  @column.fileKey()
  file_key: string;

  @column.whole()
  size_bytes: number;

  @column.text(20, { nullable: true })
  format: ResumeFormat | null;

  @column.text(10)
  parsing_status: ParsingStatus;

  @column.whole()
  progress: number;

  @column.text(20, { nullable: true })
  error_code: ResumeFault | null;

  @column.text(300, { nullable: true })
  error: string | null;

  @column.json({ nullable: true })
  fields: ResumeFields | null;

  /** The text in reading order; empty until it was read. */
  @column.json()
  lines: ResumeLineDto[];

  @column.text(10, { nullable: true })
  method: ParseMethod | null;

  @column.timestamp({ nullable: true })
  applied_at: string | null;

  /** Marks of what was accepted from it. */
  @column.json({ nullable: true })
  settled: string[] | null;
}
