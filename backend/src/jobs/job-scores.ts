import { Injectable, type OnModuleInit } from '@nestjs/common';
import { compileJobs, compileProfile, scoreAll } from '#matching';
import { type OwnedRepository, Tables, type UserId } from '../platform/database';
import { Events } from '../platform/events';
import { matchInputsChanged, type ProfileEntity, ProfileService, toMatch } from '../profile';
import { JobEntity } from './job.entity';
import { toMatchJob } from './to-dto';

/**
 * The stored match scores. They are written with the job, and anew for all of a member's jobs within the very
 * transaction that changes the profile or the weights: nobody ever reads one that belongs to something older.
 */
@Injectable()
export class JobScores implements OnModuleInit {
  readonly #jobs: OwnedRepository<JobEntity>;

  constructor(
    tables: Tables,
    private readonly profiles: ProfileService,
    private readonly events: Events,
  ) {
    this.#jobs = tables.owned(JobEntity);
  }

  onModuleInit(): void {
    this.events.within(matchInputsChanged, ({ user_id }) => this.#scoreAll(user_id));
  }

  async #scoreAll(me: UserId): Promise<void> {
    const profile = await this.profiles.row(me);
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
