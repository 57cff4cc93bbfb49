import type { CreateTimelineEventDto, UpdateApplicationDto } from '#contracts/application.dto';

/** One thing that was done about an application, and when. */
export type DemoStep = { readonly at: Date } & (
  { readonly change: UpdateApplicationDto } | { readonly event: CreateTimelineEventDto }
);

/** What the sample member did about one of the sample postings, from first to last. */
export interface DemoApplication {
  /** The `id` of the posting. */
  readonly posting: string;
  /** When it became interesting. */
  readonly since: Date;
  readonly notes?: string;
  readonly steps: readonly DemoStep[];
}
