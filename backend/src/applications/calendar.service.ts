import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { UsersService } from '../auth';
import { JobReader } from '../jobs';
import { Clock } from '../platform/clock';
import { type OwnedRepository, Tables, type UserId } from '../platform/database';
import { AppError } from '../platform/http';
import { ApplicationEntity } from './application.entity';
import { calendarOf } from './calendar';
import { CalendarFeedEntity } from './calendar-feed.entity';

const newToken = (): string => randomBytes(32).toString('base64url');

/** The private calendar feed of a member. */
@Injectable()
export class CalendarService {
  readonly #feeds: OwnedRepository<CalendarFeedEntity>;
  readonly #applications: OwnedRepository<ApplicationEntity>;

  constructor(
    tables: Tables,
    private readonly jobs: JobReader,
    private readonly users: UsersService,
    private readonly clock: Clock,
  ) {
    this.#feeds = tables.owned(CalendarFeedEntity);
    this.#applications = tables.owned(ApplicationEntity);
  }

  /** The token of the member's feed, made when it is first asked for. */
  async token(me: UserId): Promise<string> {
    const mine = this.#feeds.for(me);
    const known = await mine.findOne({});
    if (known) return known.token;
    return (await mine.addUnlessThere({ token: newToken() }))?.token ?? this.token(me);
  }

  /** A new token; the old one opens nothing any more. */
  async reset(me: UserId): Promise<string> {
    await this.token(me);
    const token = newToken();
    await this.#feeds.for(me).changeAll({}, { token });
    return token;
  }

  /** @throws {AppError} `not_found` for a token that opens nothing */
  async feed(token: string): Promise<string> {
    const feed = await this.#feeds.acrossUsers('a calendar program has only the token').findOne({ token });
    const owner = feed && (await this.users.find(feed.user_id));
    if (!owner || owner.disabled_at) throw new AppError('not_found', 'There is no such calendar.');
    const applications = await this.#applications.for(feed.user_id).find();
    const jobs = await this.jobs.byIds(
      feed.user_id,
      applications.map(({ job_id }) => job_id),
    );
    const entries = applications.flatMap((application) => {
      const job = jobs.get(application.job_id);
      return job ? [{ application, title: job.title, company: job.company }] : [];
    });
    return calendarOf(entries, this.clock.now());
  }
}
