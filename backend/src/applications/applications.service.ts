import { Injectable } from '@nestjs/common';
import type { ApplicationStatus } from '#contracts/application';
import type {
  ApplicationDto,
  ApplicationListQuery,
  CreateApplicationDto,
  CreateTimelineEventDto,
  TimelineEventDto,
  UpdateApplicationDto,
} from '#contracts/application.dto';
import { JobReader, JobsService, toApplicationJob } from '../jobs';
import { Clock } from '../platform/clock';
import { type Fields, type OwnedRepository, Tables, Transactions, type UserId } from '../platform/database';
import { Events } from '../platform/events';
import { AppError, type Page, pageOf } from '../platform/http';
import { Revisions } from '../profile';
import { ApplicationEntity } from './application.entity';
import { filterApplications } from './application-list';
import { applicationMoved } from './applications.events';
import { closeRanks, placeOnBoard } from './board';
import { NOTHING_YET } from './new-application';
import { datesOnReaching } from './status-rules';
import { TimelineEventEntity } from './timeline-event.entity';

/** What members do about their jobs. */
@Injectable()
export class ApplicationsService {
  readonly #applications: OwnedRepository<ApplicationEntity>;
  readonly #timeline: OwnedRepository<TimelineEventEntity>;

  constructor(
    tables: Tables,
    private readonly jobs: JobsService,
    private readonly jobReader: JobReader,
    private readonly revisions: Revisions,
    private readonly transactions: Transactions,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {
    this.#applications = tables.owned(ApplicationEntity);
    this.#timeline = tables.owned(TimelineEventEntity);
  }

  async list(me: UserId, query: ApplicationListQuery): Promise<Page<ApplicationDto>> {
    const { skip, limit } = pageOf(query);
    const mine = this.#applications.for(me);
    const matchingJobs = query.q ? await this.jobReader.idsMatching(me, query.q) : [];
    const found = filterApplications(mine.query('application'), query, {
      jobs: matchingJobs,
      now: this.clock.timestamp(),
    });
    const [total, rows] = await Promise.all([
      mine.countOf(found),
      mine.read(found.clone().limit(limit).offset(skip)),
    ]);
    return { items: await this.#withJobs(me, rows), total };
  }

  async get(me: UserId, id: string): Promise<ApplicationDto> {
    return this.#withJob(me, await this.#applications.for(me).get(id));
  }

  /** @throws {AppError} `conflict`, with its id, if the job has an application already */
  async add(
    me: UserId,
    { job_id, status = 'interested', notes }: CreateApplicationDto,
  ): Promise<ApplicationDto> {
    return this.transactions.run(async () => {
      await this.revisions.advance(me);
      await this.jobReader.get(me, job_id);
      const mine = this.#applications.for(me);
      const known = await mine.findOne({ job_id });
      if (known) {
        throw new AppError('conflict', 'There is an application for this job already.', {
          existing_id: known.id,
        });
      }
      const now = this.clock.timestamp();
      const row = await mine.add({
        ...NOTHING_YET,
        job_id,
        status,
        status_since: now,
        notes: notes ?? null,
        ...datesOnReaching(status, NOTHING_YET, now),
      });
      await placeOnBoard(mine, row.id, status, 0);
      await this.#record(me, row.id, { kind: 'created', from_status: null, to_status: status, note: null });
      return this.#settled(me, row, null);
    });
  }

  /** Changes what is given. A new status goes to the top of its column unless a place is given too. */
  async change(
    me: UserId,
    id: string,
    { status, board_position, ...given }: UpdateApplicationDto,
  ): Promise<ApplicationDto> {
    return this.transactions.run(async () => {
      await this.revisions.advance(me);
      const mine = this.#applications.for(me);
      const before = await mine.get(id);
      const moves = status !== undefined && status !== before.status;
      const now = this.clock.timestamp();
      const dates = {
        applied_date: before.applied_date,
        interview_date: before.interview_date,
        offer_date: before.offer_date,
        ...given,
      };
      const row = await mine.change(id, {
        ...given,
        ...(given.offer === undefined ? {} : { offer_deadline: given.offer?.deadline ?? null }),
        ...(moves ? { status, status_since: now, ...datesOnReaching(status, dates, now) } : {}),
      });
      if (moves || board_position !== undefined)
        await placeOnBoard(mine, id, row.status, board_position ?? 0);
      if (!moves) return this.#withJob(me, await mine.get(id));
      await closeRanks(mine, before.status);
      await this.#record(me, id, {
        kind: 'moved',
        from_status: before.status,
        to_status: status,
        note: null,
      });
      return this.#settled(me, row, before.status);
    });
  }

  async remove(me: UserId, id: string): Promise<void> {
    await this.transactions.run(async () => {
      await this.revisions.advance(me);
      const mine = this.#applications.for(me);
      const { job_id, status } = await mine.get(id);
      await mine.remove(id);
      await closeRanks(mine, status);
      await this.jobs.setApplication(me, job_id, null);
    });
  }

  /** The applications changed last. */
  async recent(me: UserId, limit: number): Promise<ApplicationDto[]> {
    const rows = await this.#applications.for(me).find({ order: { updated_at: 'desc', id: 'asc' }, limit });
    return this.#withJobs(me, rows);
  }

  /** What happened, newest first. */
  async timeline(me: UserId, id: string): Promise<TimelineEventDto[]> {
    await this.#applications.for(me).get(id);
    const rows = await this.#timeline.for(me).find({
      where: { application_id: id },
      order: { occurred_at: 'desc', created_at: 'desc', id: 'desc' },
    });
    return rows.map(toEventDto);
  }

  async note(
    me: UserId,
    id: string,
    { kind, note, occurred_at }: CreateTimelineEventDto,
  ): Promise<TimelineEventDto> {
    return this.transactions.run(async () => {
      await this.revisions.advance(me);
      await this.#applications.for(me).get(id);
      const event = { kind, note, from_status: null, to_status: null, occurred_at };
      return toEventDto(await this.#record(me, id, event));
    });
  }

  #record(
    me: UserId,
    application_id: string,
    event: Omit<Fields<TimelineEventEntity>, 'application_id' | 'occurred_at'> & { occurred_at?: string },
  ): Promise<TimelineEventEntity> {
    return this.#timeline
      .for(me)
      .add({ ...event, application_id, occurred_at: event.occurred_at ?? this.clock.timestamp() });
  }

  /** The job learns of the new status, and so do the features above. */
  async #settled(
    me: UserId,
    row: ApplicationEntity,
    from_status: ApplicationStatus | null,
  ): Promise<ApplicationDto> {
    await this.jobs.setApplication(me, row.job_id, {
      id: row.id,
      status: row.status,
      date_applied: row.applied_date,
    });
    await this.events.publish(applicationMoved, {
      user_id: me,
      application_id: row.id,
      from_status,
      to_status: row.status,
    });
    return this.#withJob(me, await this.#applications.for(me).get(row.id));
  }

  async #withJob(me: UserId, row: ApplicationEntity): Promise<ApplicationDto> {
    const [application] = await this.#withJobs(me, [row]);
    if (!application) throw new AppError('not_found', 'There is no such application.');
    return application;
  }

  async #withJobs(me: UserId, rows: readonly ApplicationEntity[]): Promise<ApplicationDto[]> {
    const jobs = await this.jobReader.byIds(
      me,
      rows.map(({ job_id }) => job_id),
    );
    return rows.flatMap(({ offer_deadline: _deadline, ...row }) => {
      const job = jobs.get(row.job_id);
      return job ? [{ ...row, job: toApplicationJob(job) }] : [];
    });
  }
}

const toEventDto = ({
  user_id: _user,
  updated_at: _updated,
  ...shown
}: TimelineEventEntity): TimelineEventDto => shown;
