import { PARSE_METHODS, type ParseMethod } from './job';
import { EXPERIENCE_LEVELS, type ExperienceLevel } from './profile';
import { EducationDto, ExperienceDto, ProjectDto } from './profile.dto';
import {
  PARSING_STATUSES,
  type ParsingStatus,
  RESUME_FAULTS,
  RESUME_FORMATS,
  type ResumeFault,
  type ResumeFormat,
  SUGGESTED_FIELDS,
  type SuggestedField,
} from './resume';
import { ListOf, Nullable, ObjectOf, OneOf, Optional, Text, TextList } from './validation';

/** A resume that was taken and waits to be read. */
export class UploadedResumeDto {
  upload_id: string;
  @OneOf(PARSING_STATUSES)
  parsing_status: ParsingStatus;
}

/** An uploaded resume. */
export class ResumeDto {
  id: string;
  user_id: string;
  /** As it was called when it was uploaded. */
  file_name: string;
  /** Judged by its content; `null` until it was looked at. */
  @OneOf(RESUME_FORMATS)
  format: ResumeFormat | null;
  size_bytes: number;
  @OneOf(PARSING_STATUSES)
  parsing_status: ParsingStatus;
  /** 0 to 100. */
  progress: number;
  @OneOf(RESUME_FAULTS)
  error_code: ResumeFault | null;
  /** What went wrong and what to do, in a sentence. */
  error: string | null;
  /** When suggestions from it were last taken into the profile. */
  applied_at: string | null;
  created_at: string;
  updated_at: string;
}

/** A position as a resume states it. */
export class ReadExperienceDto {
  title: string | null;
  company: string | null;
  location: string | null;
  /** `YYYY-MM` or `YYYY`. */
  start_date: string | null;
  /** `YYYY-MM` or `YYYY`; `null` while it is held, or if it is not stated. */
  end_date: string | null;
  is_current: boolean;
  bullets: string[];
}

/** A course of study as a resume states it. */
export class ReadEducationDto {
  institution: string | null;
  degree: string | null;
  start_date: string | null;
  end_date: string | null;
}

/** A project as a resume states it. */
export class ReadProjectDto {
  name: string;
  description: string | null;
  url: string | null;
}

/** What was read from a resume; `null` or empty where it does not say. */
export class ExtractedResumeDto {
  name: string | null;
  email: string | null;
  phone: string | null;
  location: string | null;
  headline: string | null;
  links: string[];
  summary: string | null;
  skills: string[];
  languages: string[];
  experience: ReadExperienceDto[];
  education: ReadEducationDto[];
  projects: ReadProjectDto[];
  /** Years at work, overlaps counted once. */
  total_years: number | null;
  @OneOf(EXPERIENCE_LEVELS)
  level: ExperienceLevel | null;
}

/** A value of a profile's field: the one of these that fits the field. */
export class SuggestedValueDto {
  /** For `full_name`, `headline`, `phone` and `experience_level`. */
  @Optional()
  @Text(1, 200)
  text?: string;

  /** For `links`, `preferred_locations` and `skills`: the whole list. */
  @Optional()
  @TextList(200, 2048)
  list?: string[];

  @Optional()
  @ObjectOf(() => ExperienceDto)
  experience?: ExperienceDto;

  @Optional()
  @ObjectOf(() => EducationDto)
  education?: EducationDto;

  @Optional()
  @ObjectOf(() => ProjectDto)
  project?: ProjectDto;
}

/** One change of the profile that a resume suggests. Nothing changes until it is accepted. */
export class SuggestionDto {
  /** Stays the same for the same resume. */
  id: string;
  @OneOf(SUGGESTED_FIELDS)
  field: SuggestedField;
  /** What the profile says today; `null` if it says nothing. */
  @ObjectOf(() => SuggestedValueDto)
  current: SuggestedValueDto | null;
  @ObjectOf(() => SuggestedValueDto)
  proposed: SuggestedValueDto;
  /** 0 to 1. */
  confidence: number;
  /** Page it was read from, from 1; `null` if it was concluded from the whole. */
  page: number | null;
  /** Line of that page in reading order, from 1. */
  line: number | null;
  /** That line as it stands there. */
  passage: string | null;
}

/** A line of the resume in reading order. */
export class ResumeLineDto {
  page: number;
  line: number;
  text: string;
}

/** How far the reading is, and what came of it. */
export class ResumeStatusDto {
  upload_id: string;
  file_name: string;
  @OneOf(PARSING_STATUSES)
  parsing_status: ParsingStatus;
  /** 0 to 100. */
  progress: number;
  @ObjectOf(() => ExtractedResumeDto)
  extracted_data: ExtractedResumeDto | null;
  /** Compared with the profile as it is now; what the profile says already is left out. */
  @ListOf(() => SuggestionDto, 300)
  suggestions: SuggestionDto[];
  /** The text that it was read from. */
  @ListOf(() => ResumeLineDto, 5000)
  lines: ResumeLineDto[];
  @OneOf(RESUME_FAULTS)
  error_code: ResumeFault | null;
  error: string | null;
  @OneOf(PARSE_METHODS)
  method: ParseMethod | null;
}

/** An accepted suggestion with another value. */
export class SuggestionEditDto {
  @Text(1, 60)
  id: string;

  @ObjectOf(() => SuggestedValueDto)
  value: SuggestedValueDto;
}

/** Which suggestions to take into the profile. */
export class ApplySuggestionsDto {
  /** Ids of suggestions. */
  @TextList(300, 60)
  accept: string[];

  /** Values to take instead of the proposed ones, for accepted suggestions. */
  @Nullable()
  @ListOf(() => SuggestionEditDto, 300)
  edits?: SuggestionEditDto[] | null;
}
