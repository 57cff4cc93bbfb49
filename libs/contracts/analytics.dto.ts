import { type ApplicationDto } from './application.dto';

/** Applications by status. */
export class StatusCountsDto {
  interested: number;
  applied: number;
  interview: number;
  offer: number;
  accepted: number;
  declined: number;
  rejected: number;
}

export class WeekDto {
  /** The Monday it begins with, in the member's time zone. @example "2026-11-23" */
  week: string;
  jobs_added: number;
  applications: number;
  interviews: number;
}

/** The member's search in figures. */
export class AnalyticsSummaryDto {
  total_jobs: number;
  /** Every application, whatever its status. */
  total_applications: number;
  /** In status `interview`. */
  interviews: number;
  /** In status `offer` or `accepted`. */
  offers: number;
  by_status: StatusCountsDto;
  /** The five changed last. */
  recent_applications: ApplicationDto[];
  /** Of those that were sent, the share that came to an interview, an offer or a rejection; 0 to 1, `null` if none was sent. */
  response_rate: number | null;
  /** The last twelve weeks, oldest first. */
  weekly: WeekDto[];
}
