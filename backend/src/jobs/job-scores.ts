import { Injectable } from '@nestjs/common';
import { compileJobs, compileProfile, scoreAll } from '#matching';
import { type OwnedRepository, Tables, Transactions, type UserId } from '../platform/database';
import { type ProfileEntity, Revisions, toMatch } from '../profile';
import { JobEntity } from './job.entity';
import { toMatchJob } from './to-dto';

/**
 * The stored match scores. They belong to one `match_revision` of the profile; when the profile is ahead, the
 * next reader brings all of the member's scores up to it. So a change of the profile costs nothing by itself,
 * and neither a crash nor a second process can leave a stale score.
 */
@Injectable()
export class JobScores {
  readonly #jobs: OwnedRepository<JobEntity>;

  constructor(
    tables: Tables,
    private readonly revisions: Revisions,
    private readonly transactions: Transactions,
  ) {
    this.#jobs = tables.owned(JobEntity);
  }

  /** To be awaited before scores are read. @returns the revision of what the member's answers are made of */
  async upToDate(me: UserId): Promise<number> {
    const counts = await this.revisions.current(me);
    if (counts.scored_revision === counts.match_revision) return counts.revision;
    return this.transactions.run(async () => {
      const held = await this.revisions.advance(me);
      await this.#scoreAll(me, held);
      await this.revisions.scoredUpTo(me, held.match_revision);
      return held.revision;
    });
  }

  async #scoreAll(me: UserId, profile: ProfileEntity): Promise<void> {
    const rows = await this.#jobs.for(me).find();
    const scores = scoresOf(profile, rows);
    const changed = rows.flatMap(({ id, match_score }, place) => {
      const score = scores[place] ?? 0;
      return score === match_score ? [] : ([[id, score]] as const);
    });
    await this.#jobs.for(me).setEach('match_score', 'double precision', new Map(changed));
  }
}

/** The scores of some jobs for a profile, 0 to 100 with one decimal, in the jobs' order. */
export function scoresOf(profile: ProfileEntity, jobs: readonly JobEntity[]): number[] {
  const { profile: toScore, weights } = toMatch(profile);
  const scores = scoreAll(compileProfile(toScore), compileJobs(jobs.map(toMatchJob)), weights);
  return [...scores].map((score) => Math.round(score * 10) / 10);
}
