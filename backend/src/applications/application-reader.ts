import { Injectable } from '@nestjs/common';
import { APPLICATION_STATUSES, type ApplicationStatus } from '#contracts/application';
import { type OwnedRepository, Tables, type UserId } from '../platform/database';
import { ApplicationEntity } from './application.entity';
import { TimelineEventEntity } from './timeline-event.entity';

/** What the features above read of a member's applications. */
@Injectable()
export class ApplicationReader {
  readonly #applications: OwnedRepository<ApplicationEntity>;
  readonly #timeline: OwnedRepository<TimelineEventEntity>;

  constructor(tables: Tables) {
    this.#applications = tables.owned(ApplicationEntity);
    this.#timeline = tables.owned(TimelineEventEntity);
  }

  /** How many applications stand where. */
  async countByStatus(me: UserId): Promise<Record<ApplicationStatus, number>> {
    const rows = await this.#applications
      .for(me)
      .query('application')
      .select('application.status', 'status')
      .addSelect('count(*)', 'n')
      .groupBy('application.status')
      .getRawMany<{ status: ApplicationStatus; n: number | string }>();
    const counts = Object.fromEntries(APPLICATION_STATUSES.map((status) => [status, 0])) as Record<
      ApplicationStatus,
      number
    >;
    for (const { status, n } of rows) counts[status] = Number(n);
    return counts;
  }

  /** How many of the applications that were sent had an answer: an interview, an offer or a rejection. */
  async responses(me: UserId): Promise<{ sent: number; answered: number }> {
    const rows = await this.#applications.for(me).find();
    const sent = rows.filter(({ applied_date, status }) => applied_date !== null || status !== 'interested');
    const answered = sent.filter(
      ({ status, interview_date, offer_date }) =>
        !['interested', 'applied'].includes(status) || interview_date !== null || offer_date !== null,
    );
    return { sent: sent.length, answered: answered.length };
  }

  /** Every move since then. */
  async movesSince(me: UserId, since: string): Promise<TimelineEventEntity[]> {
    const mine = this.#timeline.for(me);
    return mine.read(
      mine
        .query('event')
        .where('event.occurred_at >= :since', { since })
        .andWhere(`event.kind IN ('created', 'moved')`),
    );
  }
}
