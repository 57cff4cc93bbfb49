import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { RevisionCache } from '../platform/cache';
import { dialectOf, type OwnedRepository, Tables, type UserId } from '../platform/database';
import { type ProfileEntity, ProfileService, Revisions } from '../profile';
import { JOB_TEXT, JobEntity } from './job.entity';

const MOST_FOUND = 5000;

/** What the features above read of a member's jobs. */
@Injectable()
export class JobReader {
  readonly #jobs: OwnedRepository<JobEntity>;

  constructor(
    tables: Tables,
    private readonly profiles: ProfileService,
    private readonly revisions: Revisions,
    private readonly cache: RevisionCache,
    @Inject(DataSource) private readonly dataSource: DataSource,
  ) {
    this.#jobs = tables.owned(JobEntity);
  }

  /**
   * An answer made of profile, jobs, applications and weights, kept until one of them changes.
   * @param ttl seconds it is kept at most
   */
  async kept<T>(
    me: UserId,
    key: string,
    ttl: number,
    make: (profile: ProfileEntity) => Promise<T>,
  ): Promise<T> {
    const revision = await this.revisions.current(me);
    return this.cache.get(`${key}:${me}`, revision, ttl, async () => make(await this.profiles.row(me)));
  }

  /** Jobs that are not put away and that the member did not apply for, best match first. */
  async untried(me: UserId, limit: number): Promise<JobEntity[]> {
    const mine = this.#jobs.for(me);
    const untried = mine
      .query('job')
      .where('job.archived_at IS NULL')
      .andWhere(`(job.application_status IS NULL OR job.application_status = 'interested')`)
      .orderBy('job.match_score', 'DESC')
      .addOrderBy('job.created_at', 'DESC')
      .addOrderBy('job.id', 'ASC')
      .limit(limit);
    return mine.read(untried);
  }

  /** Every job that is not put away. */
  async all(me: UserId): Promise<JobEntity[]> {
    return this.#jobs.for(me).find({ where: { archived_at: null } });
  }

  async byIds(me: UserId, ids: readonly string[]): Promise<ReadonlyMap<string, JobEntity>> {
    const rows = await this.#jobs.for(me).find({ where: { id: ids } });
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Ids of the jobs whose company, title, location or text has these words; five thousand at most. */
  async idsMatching(me: UserId, words: string): Promise<string[]> {
    const match = dialectOf(this.dataSource).textMatch(JOB_TEXT, words, me);
    if (!match) return [];
    const mine = this.#jobs.for(me);
    const found = mine
      .query('job')
      .select('job.id', 'id')
      .where(match.condition, match.parameters)
      .limit(MOST_FOUND);
    return (await mine.read(found)).map(({ id }) => id);
  }

  async get(me: UserId, id: string): Promise<JobEntity> {
    return this.#jobs.for(me).get(id);
  }

  /** How many jobs the member tracks, put away or not. */
  async count(me: UserId): Promise<number> {
    return this.#jobs.for(me).count();
  }

  /** When each job that was added since then was added. */
  async addedSince(me: UserId, since: string): Promise<string[]> {
    const mine = this.#jobs.for(me);
    const rows = await mine.read(
      mine.query('job').select('job.created_at', 'created_at').where('job.created_at >= :since', { since }),
    );
    return rows.map(({ created_at }) => created_at);
  }
}
