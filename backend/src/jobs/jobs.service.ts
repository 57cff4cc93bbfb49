import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ApplicationStatus } from '#contracts/application';
import type { CreateJobDto, JobDto, JobListQuery, UpdateJobDto } from '#contracts/job.dto';
import type { MatchDto } from '#contracts/match.dto';
import { explainMatch, findDuplicate } from '#matching';
import { extractSkills } from '#skills';
import { RevisionCache } from '../platform/cache';
import { Clock } from '../platform/clock';
import {
  dialectOf,
  type OwnedRepository,
  type Rows,
  Tables,
  Transactions,
  type UserId,
} from '../platform/database';
import { AppError, type Page, pageOf } from '../platform/http';
import { ProfileService, Revisions, toMatch } from '../profile';
import { JobEntity } from './job.entity';
import { derivedFields, type GivenFields, newJobFields, refuseBackwardSalary } from './job-fields';
import { filterJobs, sortJobs } from './job-list';
import { scoresOf } from './job-scores';
import { toJobDto, toMatchJob, toOpening } from './to-dto';

const COUNT_TTL = 3600;
/** How many of the newest jobs are searched for one that is nearly the same; equal names and addresses are found among all. */
const NEAR_MATCHES = 500;

/** The openings that a member tracks. */
@Injectable()
export class JobsService {
  readonly #jobs: OwnedRepository<JobEntity>;

  constructor(
    tables: Tables,
    private readonly profiles: ProfileService,
    private readonly revisions: Revisions,
    private readonly transactions: Transactions,
    private readonly cache: RevisionCache,
    private readonly clock: Clock,
    @Inject(DataSource) private readonly dataSource: DataSource,
  ) {
    this.#jobs = tables.owned(JobEntity);
  }

  async list(me: UserId, query: JobListQuery): Promise<Page<JobDto>> {
    const revision = await this.revisions.current(me);
    const { skip, limit } = pageOf(query);
    const { skip: _skip, limit: _limit, sort, ...filters } = query;
    const mine = this.#jobs.for(me);
    const jobs = filterJobs(mine.query('job'), filters, dialectOf(this.dataSource), me);
    const [total, rows] = await Promise.all([
      this.cache.get(`jobs.count:${me}:${JSON.stringify(filters)}`, revision, COUNT_TTL, () =>
        mine.countOf(jobs),
      ),
      mine.read(sortJobs(jobs.clone(), sort).limit(limit).offset(skip)),
    ]);
    return { items: rows.map(toJobDto), total };
  }

  async get(me: UserId, id: string): Promise<JobDto> {
    return toJobDto(await this.#jobs.for(me).get(id));
  }

  /** @throws {AppError} `conflict`, with its id, if the member tracks the same opening already */
  async add(me: UserId, given: CreateJobDto, allowDuplicate = false): Promise<JobDto> {
    const fields = newJobFields(given);
    refuseBackwardSalary(fields);
    return this.transactions.run(async () => {
      const profile = await this.revisions.advance(me);
      const mine = this.#jobs.for(me);
      if (!allowDuplicate) await this.#refuseDuplicate(mine, fields);
      const row: Omit<JobEntity, 'id' | 'user_id' | 'created_at' | 'updated_at'> = {
        ...fields,
        ...derivedFields(fields),
        posting_id: null,
        match_score: 0,
        archived_at: null,
        application_id: null,
        application_status: null,
      };
      const [match_score = 0] = scoresOf(profile, [row as JobEntity]);
      return toJobDto(await mine.add({ ...row, match_score }));
    });
  }

  async change(me: UserId, id: string, { archived, ...given }: UpdateJobDto): Promise<JobDto> {
    return this.transactions.run(async () => {
      const profile = await this.revisions.advance(me);
      const mine = this.#jobs.for(me);
      const before = await mine.get(id);
      const after: JobEntity = { ...before, ...onlyGiven(given) };
      refuseBackwardSalary(after);
      if (given.tech_stack === undefined && before.tech_stack.length === 0 && given.description) {
        after.tech_stack = extractSkills(given.description);
      }
      if (given.source_url && !before.source_urls.includes(given.source_url)) {
        after.source_urls = [...before.source_urls, given.source_url];
      }
      if (archived !== undefined)
        after.archived_at = archived ? (before.archived_at ?? this.clock.timestamp()) : null;
      Object.assign(after, derivedFields(after));
      after.match_score = scoresOf(profile, [after])[0] ?? 0;
      const { id: _id, user_id: _user, created_at: _created, updated_at: _updated, ...fields } = after;
      return toJobDto(await mine.change(id, fields));
    });
  }

  /** Its application and everything that hangs on it goes too. */
  async remove(me: UserId, id: string): Promise<void> {
    await this.transactions.run(async () => {
      await this.revisions.advance(me);
      await this.#jobs.for(me).remove(id);
    });
  }

  /** Why the job fits, and what would make it fit better. */
  async match(me: UserId, id: string): Promise<MatchDto> {
    const job = await this.#jobs.for(me).get(id);
    const { profile, weights } = toMatch(await this.profiles.row(me));
    return explainMatch(profile, toMatchJob(job), weights);
  }

  /** Writes into the job what its application became; `null` when there is none any more. */
  async setApplication(
    me: UserId,
    id: string,
    application: { id: string; status: ApplicationStatus; date_applied: string | null } | null,
  ): Promise<void> {
    const mine = this.#jobs.for(me);
    const { date_applied } = await mine.get(id);
    await mine.change(id, {
      application_id: application?.id ?? null,
      application_status: application?.status ?? null,
      date_applied: date_applied ?? application?.date_applied ?? null,
    });
  }

  async #refuseDuplicate(mine: Rows<JobEntity>, fields: GivenFields): Promise<void> {
    const { opening_key } = derivedFields(fields);
    const sameNames = await mine.find({ where: { opening_key } });
    const { source_url } = fields;
    const sameAddress = source_url === null ? [] : await mine.find({ where: { source_url } });
    const recent = await mine.find({ order: { created_at: 'desc' }, limit: NEAR_MATCHES });
    const known = [...sameAddress, ...sameNames, ...recent].map((row) => ({ ...toOpening(row), id: row.id }));
    const same = findDuplicate(toOpening(fields), known);
    if (!same) return;
    throw new AppError('conflict', `You already track this job: ${same.title} at ${same.company}.`, {
      existing_id: same.id,
    });
  }
}

/** Without the fields that were left out, which must not overwrite anything. */
function onlyGiven<T extends object>(fields: T): Partial<T> {
  // Taking entries away from T leaves a part of T.
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>;
}
