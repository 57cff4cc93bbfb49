import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { ApplicationStatus } from '#contracts/application';
import type { CreateJobDto } from '#contracts/job.dto';
import { indexOpenings, type OpeningToCompare } from '#matching';
import {
  type AgedFields,
  type OwnedRepository,
  Tables,
  Transactions,
  type UserId,
} from '../platform/database';
import { Revisions } from '../profile';
import { derivedFields, newJobFields } from './job-fields';
import { scoresOf } from './job-scores';
import { JobEntity } from './job.entity';
import { toOpening } from './to-dto';

/** A job that was kept elsewhere before; times are ISO 8601 in UTC. */
export interface JobFromElsewhere {
  readonly fields: CreateJobDto;
  /** When it was saved there; `null` for now. */
  readonly created_at: string | null;
  readonly archived_at: string | null;
  /** The application that is added along with it, under this id. */
  readonly application: { readonly id: string; readonly status: ApplicationStatus } | null;
}

/** After so many jobs other requests get their turn. */
const TURN = 25;

/** Takes in many jobs at once. */
@Injectable()
export class JobIntake {
  readonly #jobs: OwnedRepository<JobEntity>;

  constructor(
    tables: Tables,
    private readonly revisions: Revisions,
    private readonly transactions: Transactions,
  ) {
    this.#jobs = tables.owned(JobEntity);
  }

  /** For each job, whether the member tracks it already or one before it in the list is the same. */
  async duplicates(me: UserId, jobs: readonly JobFromElsewhere[]): Promise<readonly boolean[]> {
    const index = indexOpenings<OpeningToCompare>([]);
    const tracked = await this.#jobs.for(me).find();
    await inTurns(tracked, (row) => {
      index.add(toOpening(row));
    });
    return inTurns(jobs, ({ fields }) => {
      const opening = toOpening(newOpening(fields));
      if (index.find(opening) !== undefined) return true;
      index.add(opening);
      return false;
    });
  }

  /**
   * Adds all jobs but the duplicates, or none if anything fails.
   * @param alsoSave takes part in the same transaction; it is given the new id of each job, `null` for a duplicate
   */
  async add(
    me: UserId,
    jobs: readonly JobFromElsewhere[],
    alsoSave: (ids: readonly (string | null)[]) => Promise<void>,
  ): Promise<readonly boolean[]> {
    // What takes long is done before the transaction, and again only if the member's jobs changed meanwhile.
    const before = await this.revisions.current(me);
    const known = await this.duplicates(me, jobs);
    const rows = await inTurns(jobs, newRow);
    return this.transactions.run(async () => {
      const profile = await this.revisions.advance(me);
      const duplicates = profile.revision === before + 1 ? known : await this.duplicates(me, jobs);
      const fresh = rows.filter((_, place) => duplicates[place] === false);
      // The score is made of what the row holds already.
      const scores = scoresOf(profile, fresh as JobEntity[]);
      const scored = fresh.map((row, place) => ({ ...row, match_score: scores[place] ?? 0 }));
      const ids = (await this.#addRows(me, scored)).values();
      const idOf = duplicates.map((isDuplicate) => (isDuplicate ? null : (ids.next().value ?? null)));
      await alsoSave(idOf);
      return duplicates;
    });
  }

  async #addRows(me: UserId, rows: readonly AgedFields<JobEntity>[]): Promise<string[]> {
    const ids: string[] = [];
    for (let start = 0; start < rows.length; start += TURN) {
      const added = await this.#jobs.for(me).addAll(rows.slice(start, start + TURN));
      ids.push(...added.map(({ id }) => id));
      // SQLite answers without waiting, so that a loop over it would hold up all other requests.
      await setImmediate();
    }
    return ids;
  }
}

/** The results of some work for each item, with other work of the process between. */
async function inTurns<T, R>(items: readonly T[], work: (item: T) => R): Promise<R[]> {
  const results: R[] = [];
  for (let start = 0; start < items.length; start += TURN) {
    if (start > 0) await setImmediate();
    for (const item of items.slice(start, start + TURN)) results.push(work(item));
  }
  return results;
}

const newOpening = ({
  location = null,
  remote_option = null,
  description = null,
  source_url = null,
  salary_min = null,
  salary_max = null,
  ...names
}: CreateJobDto): Parameters<typeof toOpening>[0] => ({
  ...names,
  location,
  remote_option,
  description,
  source_url,
  source_urls: source_url === null ? [] : [source_url],
  salary_min,
  salary_max,
});

/**
 * Jobs of elsewhere keep their age, by which they are listed and counted. Their applications are written into them at
 * once: a change of a row costs as much as the row, since its text is indexed again.
 */
function newRow({
  fields,
  archived_at,
  created_at,
  application,
}: JobFromElsewhere): Omit<AgedFields<JobEntity>, 'match_score'> {
  const given = newJobFields(fields);
  return {
    ...given,
    ...derivedFields(given),
    ...(created_at === null ? {} : { created_at }),
    posting_id: null,
    archived_at,
    application_id: application?.id ?? null,
    application_status: application?.status ?? null,
  };
}
