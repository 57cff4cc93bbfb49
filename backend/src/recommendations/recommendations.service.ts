import { Injectable } from '@nestjs/common';
import type { MatchDto } from '#contracts/match.dto';
import type { RecommendationDto, RecommendationQuery } from '#contracts/recommendation.dto';
import { explainMatch } from '#matching';
import { JobReader, toJobDto, toMatchJob } from '../jobs';
import type { UserId } from '../platform/database';
import { toMatch } from '../profile';

const DEFAULT_LIMIT = 5;
/** Answers are kept in two lengths: the few that are mostly asked for, and all there can be. */
const KEPT_LENGTHS = [10, 100] as const;
const HOUR = 3600;

/** Which job, and why; the job itself is read anew, since its texts would fill the memory. */
interface Ranked {
  readonly job_id: string;
  readonly match: MatchDto;
}

/** The jobs most worth a look. */
@Injectable()
export class RecommendationsService {
  constructor(private readonly jobs: JobReader) {}

  /** Jobs without an application, or with one that says only `interested`, best match first and explained. */
  async mine(me: UserId, { limit = DEFAULT_LIMIT }: RecommendationQuery): Promise<RecommendationDto[]> {
    const ranked = (await this.#ranked(me, limit)).slice(0, limit);
    const jobs = await this.jobs.byIds(
      me,
      ranked.map(({ job_id }) => job_id),
    );
    return ranked.flatMap(({ job_id, match }) => {
      const job = jobs.get(job_id);
      return job ? [{ job: toJobDto(job), match }] : [];
    });
  }

  #ranked(me: UserId, limit: number): Promise<Ranked[]> {
    const length = KEPT_LENGTHS.find((one) => limit <= one) ?? limit;
    return this.jobs.kept(me, `recommendations:${length}`, HOUR, async (row) => {
      const { profile, weights } = toMatch(row);
      const jobs = await this.jobs.untried(me, length);
      return jobs.map((job) => ({
        job_id: job.id,
        match: explainMatch(profile, toMatchJob(job), weights),
      }));
    });
  }
}
