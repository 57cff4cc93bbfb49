import { Injectable } from '@nestjs/common';
import type { ApplicationStatus } from '#contracts/application';
import { Clock } from '../platform/clock';
import { type OwnedRepository, Tables, type UserId } from '../platform/database';
import { Events } from '../platform/events';
import { ApplicationReader } from './application-reader';
import { ApplicationEntity } from './application.entity';
import { applicationMoved } from './applications.events';
import { NOTHING_YET } from './new-application';
import { TimelineEventEntity } from './timeline-event.entity';

/** An application that was kept elsewhere before; times are ISO 8601 in UTC. */
export type ApplicationFromElsewhere = Pick<
  ApplicationEntity,
  'id' | 'job_id' | 'status' | 'applied_date' | 'interview_date' | 'follow_up_at' | 'notes' | 'outcome_reason'
>;

/** Takes in many applications at once. */
@Injectable()
export class ApplicationIntake {
  readonly #applications: OwnedRepository<ApplicationEntity>;
  readonly #timeline: OwnedRepository<TimelineEventEntity>;

  constructor(
    tables: Tables,
    private readonly reader: ApplicationReader,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {
    this.#applications = tables.owned(ApplicationEntity);
    this.#timeline = tables.owned(TimelineEventEntity);
  }

  /**
   * Adds applications of jobs that have none, at the end of their columns, with the dates that are given and no others:
   * when somebody applied elsewhere, nobody knows who did not write it down. To be called within the transaction that
   * added the jobs, which name their applications already, and advanced the member's revision.
   */
  async addAll(me: UserId, given: readonly ApplicationFromElsewhere[]): Promise<void> {
    const now = this.clock.timestamp();
    const places = await this.reader.countByStatus(me);
    const rows = await this.#applications.for(me).addAll(
      given.map(({ id: _id, ...one }) => ({
        ...NOTHING_YET,
        ...one,
        status_since: sinceWhen(one, now),
        board_position: places[one.status]++,
      })),
      given.map(({ id }) => id),
    );
    await this.#timeline.for(me).addAll(
      rows.map(({ id, status, status_since }) => ({
        application_id: id,
        kind: 'created' as const,
        from_status: null,
        to_status: status,
        note: null,
        occurred_at: status_since,
      })),
    );
    for (const { id, status } of rows) {
      await this.events.publish(applicationMoved, {
        user_id: me,
        application_id: id,
        from_status: null,
        to_status: status,
      });
    }
  }
}

const DATED_BY: Partial<Record<ApplicationStatus, 'applied_date' | 'interview_date'>> = {
  applied: 'applied_date',
  interview: 'interview_date',
};

/** The date of the status itself, if it is known and past. */
function sinceWhen(one: Omit<ApplicationFromElsewhere, 'id'>, now: string): string {
  const field = DATED_BY[one.status];
  const date = field === undefined ? null : one[field];
  return date !== null && date <= now ? date : now;
}
