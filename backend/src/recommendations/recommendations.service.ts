import { Injectable } from '@nestjs/common';
import type { RecommendationDto, RecommendationQuery } from '#contracts/recommendation.dto';
import { explainMatch } from '#matching';
import { JobReader, toJobDto, toMatchJob } from '../jobs';
import type { UserId } from '../platform/database';
import { toMatch } from '../profile';

const DEFAULT_LIMIT = 5;
const HOUR = 3600;

/** The jobs most worth a look. */
@Injectable()
export class RecommendationsService {
  constructor(private readonly jobs: JobReader) {}

  /** Jobs without an application, or with one that says only `interested`, best match first and explained. */
  async mine(me: UserId, { limit = DEFAULT_LIMIT }: RecommendationQuery): Promise<RecommendationDto[]> {
    return this.jobs.kept(me, `recommendations:${limit}`, HOUR, async (row) => {
      const { profile, weights } = toMatch(row);
      const jobs = await this.jobs.untried(me, limit);
      return jobs.map((job) => ({
        job: toJobDto(job),
        match: explainMatch(profile, toMatchJob(job), weights),
      }));
    });
  }
}
