import { IsTimeZone, Matches } from 'class-validator';
import {
  EXPERIENCE_LEVELS,
  type ExperienceLevel,
  REMOTE_PREFERENCES,
  type RemotePreference,
} from './profile';
import { SALARY_PERIODS, type SalaryPeriod } from './salary';
import {
  Currency,
  ListOf,
  Money,
  MonthOrYear,
  Nullable,
  ObjectOf,
  OneOf,
  Optional,
  Text,
  TextList,
  WebAddress,
  WebAddressList,
} from './validation';

/** What a member wants to earn. */
export class SalaryExpectationDto {
  @Nullable()
  @Money()
  min?: number | null;

  @Nullable()
  @Money()
  max?: number | null;

  /** ISO 4217. @example "EUR" */
  @Nullable()
  @Currency()
  currency?: string | null;

  @Nullable()
  @OneOf(SALARY_PERIODS)
  period?: SalaryPeriod | null;
}

/** One position held. */
export class ExperienceDto {
  @Text(1, 200)
  title: string;

  @Text(1, 200)
  company: string;

  @Nullable()
  @Text(0, 200)
  location?: string | null;

  /** @example "2021-03" */
  @Nullable()
  @MonthOrYear()
  start_date?: string | null;

  /** `null` while the position is held. @example "2024-06" */
  @Nullable()
  @MonthOrYear()
  end_date?: string | null;

  @Optional()
  @TextList(40, 1000)
  bullets?: string[];
}

/** One course of study. */
export class EducationDto {
  @Text(1, 200)
  institution: string;

  @Nullable()
  @Text(0, 200)
  degree?: string | null;

  @Nullable()
  @Text(0, 200)
  field_of_study?: string | null;

  @Nullable()
  @MonthOrYear()
  start_date?: string | null;

  @Nullable()
  @MonthOrYear()
  end_date?: string | null;
}

/** One piece of work to show. */
export class ProjectDto {
  @Text(1, 200)
  name: string;

  @Nullable()
  @Text(0, 2000)
  description?: string | null;

  @Nullable()
  @WebAddress()
  url?: string | null;

  @Optional()
  @TextList(50, 80)
  skills?: string[];
}

/** A change of the profile: what is left out stays as it is, `null` clears. */
export class UpdateProfileDto {
  @Nullable()
  @Text(0, 120)
  full_name?: string | null;

  @Nullable()
  @Text(0, 200)
  headline?: string | null;

  @Nullable()
  @Text(0, 40)
  phone?: string | null;

  /** Addresses of a portfolio, a code host, a network profile. */
  @Optional()
  @WebAddressList(20)
  links?: string[];

  @Nullable()
  @Text(0, 200)
  work_authorization?: string | null;

  /** As the member calls them; compared by canonical name. @example ["TypeScript", "k8s"] */
  @Optional()
  @TextList(200, 80)
  skills?: string[];

  /** @example ["Berlin", "Remote (EU)"] */
  @Optional()
  @TextList(20, 120)
  preferred_locations?: string[];

  @Nullable()
  @OneOf(EXPERIENCE_LEVELS)
  experience_level?: ExperienceLevel | null;

  @Nullable()
  @OneOf(REMOTE_PREFERENCES)
  remote_preference?: RemotePreference | null;

  @Optional()
  @TextList(20, 120)
  desired_titles?: string[];

  @Nullable()
  @ObjectOf(() => SalaryExpectationDto)
  salary_expectation?: SalaryExpectationDto | null;

  /** IANA name. @example "Europe/Berlin" */
  @Nullable()
  @IsTimeZone()
  timezone?: string | null;

  /** BCP 47. @example "en-GB" */
  @Nullable()
  @Matches(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/, { message: 'locale must be a language tag such as en-GB' })
  locale?: string | null;

  @Nullable()
  @WebAddress()
  profile_picture_url?: string | null;

  @Optional()
  @ListOf(() => ExperienceDto, 60)
  experience?: ExperienceDto[];

  @Optional()
  @ListOf(() => EducationDto, 30)
  education?: EducationDto[];

  @Optional()
  @ListOf(() => ProjectDto, 60)
  projects?: ProjectDto[];
}

/** Everything a member said about themselves. A new profile is empty. */
export class ProfileDto {
  user_id: string;
  full_name: string | null;
  headline: string | null;
  phone: string | null;
  links: string[];
  work_authorization: string | null;
  skills: string[];
  preferred_locations: string[];
  @OneOf(EXPERIENCE_LEVELS)
  experience_level: ExperienceLevel | null;
  @OneOf(REMOTE_PREFERENCES)
  remote_preference: RemotePreference | null;
  desired_titles: string[];
  salary_expectation: SalaryExpectationDto | null;
  timezone: string | null;
  locale: string | null;
  profile_picture_url: string | null;
  experience: ExperienceDto[];
  education: EducationDto[];
  projects: ProjectDto[];
  created_at: string;
  updated_at: string;
}
