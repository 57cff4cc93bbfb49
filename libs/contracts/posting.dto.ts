import {
  DESCRIPTION_MAX_LENGTH,
  JOB_TYPES,
  type JobType,
  PARSE_METHODS,
  type ParseMethod,
  POSTING_ORIGINS,
  type PostingOrigin,
  REMOTE_OPTIONS,
  type RemoteOption,
} from './job';
import { JobDto } from './job.dto';
import { EXPERIENCE_LEVELS, type ExperienceLevel } from './profile';
import { SALARY_PERIODS, type SalaryPeriod } from './salary';
import { OneOf, Optional, RawText, WebAddress } from './validation';

/** A posting to read: its text, or the address where it stands. Nothing is saved. */
export class ParseDescriptionDto {
  /** The text of the posting. */
  @Optional()
  @RawText(1, DESCRIPTION_MAX_LENGTH)
  description_text?: string;

  /** The address of the posting; read if no text is given. */
  @Optional()
  @WebAddress()
  job_url?: string;
}

/** Every job field that could be read; `null` or empty where the text does not say. */
export class ParsedJobDto {
  company: string | null;
  title: string | null;
  location: string | null;
  description: string;
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
  source_url: string | null;
}

/** Where in the text a skill is named, for marking it. Offsets count UTF-16 units. */
export class SkillMentionDto {
  skill: string;
  start: number;
  end: number;
}

export class ParsedDescriptionDto {
  extracted_tech_stack: string[];
  /** The sentences that ask something of the applicant. */
  requirements: string[];
  parsed_data: ParsedJobDto;
  mentions: SkillMentionDto[];
  /** 0 to 1 for each field of `parsed_data` that was read. */
  confidence: Record<string, number>;
  @OneOf(PARSE_METHODS)
  method: ParseMethod;
  @OneOf(POSTING_ORIGINS)
  origin: PostingOrigin;
  /** Whether the posting still takes applications, if the page says so. */
  is_open: boolean | null;
  /** Last day to apply, `YYYY-MM-DD`. */
  deadline: string | null;
  /** For each field that was read from a passage of the text, that passage. */
  passages: Record<string, string>;
}

/** A field whose value at the address differs from the job's. */
export class JobDifferenceDto {
  field: string;
  before: string | null;
  after: string | null;
}

/** What a second look at a job's address found. */
export class RefreshedJobDto {
  /** `false` once the posting is gone or closed, `null` if the page does not say. */
  is_open: boolean | null;
  checked_at: string;
  /** Fields that were empty and are filled now. */
  filled: string[];
  /** Fields that the member or the posting says otherwise today; they stay as they are. */
  differences: JobDifferenceDto[];
  job: JobDto;
}
