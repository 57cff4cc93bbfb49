import type { CreateJobDto } from '#contracts/job.dto';

/** A made-up opening. No company, person or address in the sample data exists. */
export interface DemoPosting extends CreateJobDto {
  /** What the sample pipeline calls it. */
  readonly id: string;
  readonly location: string;
  /**
   * The whole text of the posting, as somebody would paste it. It has two bulleted lists: what there is to do, then
   * what is asked.
   */
  readonly description: string;
  readonly source_url: string;
  /** How many days ago it was saved: 1 to 70. */
  readonly saved_days_ago: number;
}
