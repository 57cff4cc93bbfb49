import { IsEmail, MaxLength } from 'class-validator';
import {
  APPLICATION_STATUSES,
  type ApplicationStatus,
  EVENT_KINDS,
  type EventKind,
  NOTED_EVENT_KINDS,
  type NotedEventKind,
} from './application';
import { REMOTE_OPTIONS, type RemoteOption } from './job';
import { PageQuery } from './page.dto';
import {
  Currency,
  Id,
  Instant,
  ListOf,
  Money,
  Nullable,
  ObjectOf,
  OneOf,
  Optional,
  Text,
  Whole,
} from './validation';

/** Somebody at the company. */
export class ContactDto {
  @Text(1, 120)
  name: string;

  @Nullable()
  @Text(0, 120)
  role?: string | null;

  @Nullable()
  @IsEmail()
  @MaxLength(254)
  email?: string | null;

  @Nullable()
  @Text(0, 40)
  phone?: string | null;

  @Nullable()
  @Text(0, 2000)
  notes?: string | null;
}

/** What a company offered. Amounts are per year. */
export class OfferDto {
  @Nullable()
  @Money()
  base?: number | null;

  @Nullable()
  @Money()
  bonus?: number | null;

  @Nullable()
  @Text(0, 500)
  equity?: string | null;

  @Nullable()
  @Currency()
  currency?: string | null;

  /** By when to answer. */
  @Nullable()
  @Instant()
  deadline?: string | null;
}

export class CreateApplicationDto {
  @Id()
  job_id: string;

  /** `interested` if not given. */
  @Optional()
  @OneOf(APPLICATION_STATUSES)
  status?: ApplicationStatus;

  @Nullable()
  @Text(0, 20_000)
  notes?: string | null;
}

/** A change of an application: what is left out stays as it is, `null` clears. */
export class UpdateApplicationDto {
  /** Any move is allowed; each is recorded in the timeline. */
  @Optional()
  @OneOf(APPLICATION_STATUSES)
  status?: ApplicationStatus;

  @Nullable()
  @Text(0, 20_000)
  notes?: string | null;

  @Nullable()
  @Instant()
  applied_date?: string | null;

  @Nullable()
  @Instant()
  interview_date?: string | null;

  @Nullable()
  @Instant()
  offer_date?: string | null;

  @Nullable()
  @Instant()
  follow_up_at?: string | null;

  @Optional()
  @ListOf(() => ContactDto, 30)
  contacts?: ContactDto[];

  @Nullable()
  @ObjectOf(() => OfferDto)
  offer?: OfferDto | null;

  /** Place in its column of the board, 0 first; the others make room. */
  @Optional()
  @Whole(0, 100_000)
  board_position?: number;

  /** Why it ended as it did. */
  @Nullable()
  @Text(0, 500)
  outcome_reason?: string | null;
}

/** What lists of applications show of a job. */
export class ApplicationJobDto {
  id: string;
  company: string;
  title: string;
  location: string | null;
  @OneOf(REMOTE_OPTIONS)
  remote_option: RemoteOption | null;
  source_url: string | null;
  match_score: number;
  archived_at: string | null;
}

/** What a member does about a job. */
export class ApplicationDto {
  id: string;
  user_id: string;
  job_id: string;
  @OneOf(APPLICATION_STATUSES)
  status: ApplicationStatus;
  notes: string | null;
  applied_date: string | null;
  interview_date: string | null;
  offer_date: string | null;
  follow_up_at: string | null;
  contacts: ContactDto[];
  cover_letter_id: string | null;
  resume_id: string | null;
  offer: OfferDto | null;
  board_position: number;
  outcome_reason: string | null;
  /** When it came to its present status. */
  status_since: string;
  created_at: string;
  updated_at: string;
  job: ApplicationJobDto;
}

export class ApplicationListQuery extends PageQuery {
  @Optional()
  @OneOf(APPLICATION_STATUSES)
  status?: ApplicationStatus;

  /** Words of the company, the title or the notes. */
  @Optional()
  @Text(1, 200)
  q?: string;

  /** With a follow-up, interview or answer to an offer due before this time. */
  @Optional()
  @Instant()
  due_before?: string;
}

export class CreateTimelineEventDto {
  @OneOf(NOTED_EVENT_KINDS)
  kind: NotedEventKind;

  @Text(1, 5000)
  note: string;

  /** Now if not given. */
  @Optional()
  @Instant()
  occurred_at?: string;
}

/** One entry of an application's history. */
export class TimelineEventDto {
  id: string;
  application_id: string;
  @OneOf(EVENT_KINDS)
  kind: EventKind;
  @OneOf(APPLICATION_STATUSES)
  from_status: ApplicationStatus | null;
  @OneOf(APPLICATION_STATUSES)
  to_status: ApplicationStatus | null;
  note: string | null;
  occurred_at: string;
  created_at: string;
}

/** The member's private calendar address. */
export class CalendarFeedDto {
  /** Whoever has it can read interviews, follow-ups and deadlines; asking for a new one ends the old. */
  feed_url: string;
}

export class CalendarQuery {
  @Text(1, 200)
  token: string;
}
