import { Entity } from 'typeorm';
import type { ApplicationStatus } from '#contracts/application';
import type { JobType, RemoteOption } from '#contracts/job';
import type { ExperienceLevel } from '#contracts/profile';
import type { SalaryPeriod } from '#contracts/salary';
import { column, OwnedRow } from '../platform/database';

/** An opening that one member tracks. */
@Entity('job')
@column.Index('job_user_created', ['user_id', 'created_at'])
@column.Index('job_user_score', ['user_id', 'match_score'])
@column.Index('job_user_opening', ['user_id', 'opening_key'])
export class JobEntity extends OwnedRow {
  @column.reference({ nullable: true })
  posting_id: string | null;

  @column.text(200)
  company: string;

  @column.text(200)
  title: string;

  @column.text(200, { nullable: true })
  location: string | null;

  @column.longText({ nullable: true })
  description: string | null;

  @column.longText({ nullable: true })
  requirements: string | null;

  @column.longText({ nullable: true })
  responsibilities: string | null;

  @column.text(200, { nullable: true })
  salary_range: string | null;

  @column.money({ nullable: true })
  salary_min: number | null;

  @column.money({ nullable: true })
  salary_max: number | null;

  @column.text(3, { nullable: true })
  salary_currency: string | null;

  @column.text(10, { nullable: true })
  salary_period: SalaryPeriod | null;

  @column.text(20, { nullable: true })
  job_type: JobType | null;

  @column.text(10, { nullable: true })
  remote_option: RemoteOption | null;

  @column.text(10, { nullable: true })
  experience_level: ExperienceLevel | null;

  @column.json()
  tech_stack: string[];

  @column.text(60)
  source: string;

  @column.text(2048, { nullable: true })
  source_url: string | null;

  @column.json()
  source_urls: string[];

  @column.timestamp({ nullable: true })
  date_applied: string | null;

  /** For the profile and the weights as they are; see `JobScores`. */
  @column.real()
  match_score: number;

  @column.timestamp({ nullable: true })
  archived_at: string | null;

  /** Company and title, normalized: equal for what may be the same opening. */
  @column.text(420)
  opening_key: string;

  /** Keys of the tech stack's skills, each between bars, to filter by. */
  @column.longText()
  skill_keys: string;

  /** `experience_level`, or else what title and text say: the level that matching goes by. */
  @column.text(10, { nullable: true })
  matched_level: ExperienceLevel | null;

  /**
   * The application's id and status, kept here too: every list of jobs shows and filters by them, and
   * applications lie above jobs. Written in the same transaction by `JobsService` alone.
   */
  @column.reference({ nullable: true })
  application_id: string | null;

  @column.text(20, { nullable: true })
  application_status: ApplicationStatus | null;
}

/** What is searched by words. */
export const JOB_TEXT = {
  table: 'job',
  columns: ['company', 'title', 'location', 'description', 'requirements', 'skill_keys'],
} as const;
