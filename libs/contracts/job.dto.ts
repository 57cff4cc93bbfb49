import {
  type ApplicationStatus,
  APPLICATION_FILTERS,
  type ApplicationFilter,
  APPLICATION_STATUSES,
} from './application';
import {
  DESCRIPTION_MAX_LENGTH,
  JOB_SORTS,
  type JobSort,
  JOB_TYPES,
  type JobType,
  REMOTE_OPTIONS,
  type RemoteOption,
} from './job';
import { PageQuery } from './page.dto';
import { EXPERIENCE_LEVELS, type ExperienceLevel } from './profile';
import { SALARY_PERIODS, type SalaryPeriod } from './salary';
import {
  Currency,
  Flag,
  Instant,
  Money,
  Nullable,
  OneOf,
  Optional,
  QueryFlag,
  QueryNumber,
  Text,
  TextList,
  WebAddress,
} from './validation';

/** What a member may say of a job, apart from its company and title. */
export class JobDetailsDto {
  /** As the posting puts it. @example "Berlin, Germany" */
  @Nullable()
  @Text(0, 200)
  location?: string | null;

  @Nullable()
  @Text(0, DESCRIPTION_MAX_LENGTH)
  description?: string | null;

  @Nullable()
  @Text(0, 20_000)
  requirements?: string | null;

  @Nullable()
  @Text(0, 20_000)
  responsibilities?: string | null;

  /** As the posting puts it. @example "€65k–80k" */
  @Nullable()
  @Text(0, 200)
  salary_range?: string | null;

  @Nullable()
  @Money()
  salary_min?: number | null;

  @Nullable()
  @Money()
  salary_max?: number | null;

  @Nullable()
  @Currency()
  salary_currency?: string | null;

  @Nullable()
  @OneOf(SALARY_PERIODS)
  salary_period?: SalaryPeriod | null;

  @Nullable()
  @OneOf(JOB_TYPES)
  job_type?: JobType | null;

  @Nullable()
  @OneOf(REMOTE_OPTIONS)
  remote_option?: RemoteOption | null;

  /** Read from the title and the years asked for if it is not given. */
  @Nullable()
  @OneOf(EXPERIENCE_LEVELS)
  experience_level?: ExperienceLevel | null;

  /** Extracted from the description if it is not given. @example ["Angular", "TypeScript"] */
  @Optional()
  @TextList(200, 80)
  tech_stack?: string[];

  /** How it was found: `manual` if not given, or the name of a board. */
  @Optional()
  @Text(1, 60)
  source?: string;

  @Nullable()
  @WebAddress()
  source_url?: string | null;

  @Nullable()
  @Instant()
  date_applied?: string | null;
}

/** A job to track. */
export class CreateJobDto extends JobDetailsDto {
  /** @example "Northwind Traders" */
  @Text(1, 200)
  company: string;

  /** @example "Senior Frontend Engineer" */
  @Text(1, 200)
  title: string;
}

/** A change of a job: what is left out stays as it is, `null` clears. */
export class UpdateJobDto extends JobDetailsDto {
  @Optional()
  @Text(1, 200)
  company?: string;

  @Optional()
  @Text(1, 200)
  title?: string;

  /** `true` puts the job away, `false` brings it back. */
  @Optional()
  @Flag()
  archived?: boolean;
}

export class CreateJobQuery {
  /** Track it although the member already tracks the same job. */
  @Optional()
  @QueryFlag()
  allow_duplicate?: boolean;
}

/** The application of a job, as far as lists of jobs show it. */
export class JobApplicationDto {
  id: string;
  @OneOf(APPLICATION_STATUSES)
  status: ApplicationStatus;
}

/** An opening that one member tracks. */
export class JobDto {
  id: string;
  user_id: string;
  /** The posting it came from, if it came from one. */
  posting_id: string | null;
  company: string;
  title: string;
  location: string | null;
  description: string | null;
  requirements: string | null;
  responsibilities: string | null;
  salary_range: string | null;
  salary_min: number | null;
  salary_max: number | null;
  salary_currency: string | null;
  @OneOf(SALARY_PERIODS)
  salary_period: SalaryPeriod | null;
  @OneOf(JOB_TYPES)
  job_type: JobType | null;
  @OneOf(REMOTE_OPTIONS)
  remote_option: RemoteOption | null;
  @OneOf(EXPERIENCE_LEVELS)
  experience_level: ExperienceLevel | null;
  tech_stack: string[];
  source: string;
  source_url: string | null;
  /** Every address it was seen at. */
  source_urls: string[];
  date_applied: string | null;
  /** 0 to 100, one decimal, for today's profile and weights. */
  match_score: number;
  archived_at: string | null;
  created_at: string;
  updated_at: string;
  /** `null` while the member did nothing about it. */
  application: JobApplicationDto | null;
}

/** Which jobs to list, and in what order. */
export class JobListQuery extends PageQuery {
  /** Status of its application, or `none` for jobs without one. */
  @Optional()
  @OneOf(APPLICATION_FILTERS)
  status?: ApplicationFilter;

  @Optional()
  @Text(1, 60)
  source?: string;

  /** Part of the company's name. */
  @Optional()
  @Text(1, 200)
  company?: string;

  /** Part of the location. */
  @Optional()
  @Text(1, 200)
  location?: string;

  @Optional()
  @OneOf(REMOTE_OPTIONS)
  remote_option?: RemoteOption;

  /** A skill of its tech stack, by any of its names. */
  @Optional()
  @Text(1, 80)
  skill?: string;

  @Optional()
  @QueryNumber(0, 100)
  min_score?: number;

  /** Words of its company, title, location and description. */
  @Optional()
  @Text(1, 200)
  q?: string;

  /** `true` for archived jobs only; they are left out otherwise. */
  @Optional()
  @QueryFlag()
  archived?: boolean;

  /** `-created_at` if not given; a hyphen means descending. */
  @Optional()
  @OneOf(JOB_SORTS)
  sort?: JobSort;
}
