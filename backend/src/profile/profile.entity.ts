import { Entity } from 'typeorm';
import type { MatchWeights } from '#contracts/match';
import type { ExperienceLevel, RemotePreference } from '#contracts/profile';
import type { EducationDto, ExperienceDto, ProjectDto, SalaryExpectationDto } from '#contracts/profile.dto';
import { column, OwnedRow } from '../platform/database';

/** What a member said about themselves, and how far what was made of it is up to date. */
@Entity('profile')
@column.Index('profile_user', ['user_id'], { unique: true })
export class ProfileEntity extends OwnedRow {
  @column.text(120, { nullable: true })
  full_name: string | null;

  @column.text(200, { nullable: true })
  headline: string | null;

  @column.text(40, { nullable: true })
  phone: string | null;

  @column.json()
  links: string[];

  @column.text(200, { nullable: true })
  work_authorization: string | null;

  @column.json()
  skills: string[];

  @column.json()
  preferred_locations: string[];

  @column.text(10, { nullable: true })
  experience_level: ExperienceLevel | null;

  @column.text(10, { nullable: true })
  remote_preference: RemotePreference | null;

  @column.json()
  desired_titles: string[];

  @column.json({ nullable: true })
  salary_expectation: SalaryExpectationDto | null;

  @column.text(64, { nullable: true })
  timezone: string | null;

  @column.text(35, { nullable: true })
  locale: string | null;

  @column.text(2048, { nullable: true })
  profile_picture_url: string | null;

  @column.json()
  experience: ExperienceDto[];

  @column.json()
  education: EducationDto[];

  @column.json()
  projects: ProjectDto[];

  /** The member's own weights, once they were learned. */
  @column.json({ nullable: true })
  match_weights: MatchWeights | null;

  /** Counted up with every change of the member's profile, jobs, applications or weights. */
  @column.whole()
  revision: number;
}
