import { Injectable } from '@nestjs/common';
import type { FeedbackType, Thumb } from '#contracts/feedback';
import type { CreateFeedbackDto, FeedbackDto } from '#contracts/feedback.dto';
import {
  compileJobs,
  compileProfile,
  explainMatch,
  learnWeights,
  type RatedMatch,
  scoreComponents,
} from '#matching';
import { JobReader, toMatchJob } from '../jobs';
import { type OwnedRepository, Tables, Transactions, type UserId } from '../platform/database';
import { AppError } from '../platform/http';
import { ProfileService, Revisions, toMatch } from '../profile';
import { FeedbackEntity, type RatedComponents } from './feedback.entity';

const THUMB_RATING: Readonly<Record<Thumb, number>> = { up: 5, down: 1 };

/** What members think, and what is learned from it. */
@Injectable()
export class FeedbackService {
  readonly #feedback: OwnedRepository<FeedbackEntity>;

  constructor(
    tables: Tables,
    private readonly jobs: JobReader,
    private readonly profiles: ProfileService,
    private readonly revisions: Revisions,
    private readonly transactions: Transactions,
  ) {
    this.#feedback = tables.owned(FeedbackEntity);
  }

  /** Takes a rating; a second one about the same thing replaces the first. Ratings of jobs move the weights. */
  async give(
    me: UserId,
    { feedback_type, target_id, rating, comments }: CreateFeedbackDto,
  ): Promise<FeedbackDto> {
    return this.transactions.run(async () => {
      await this.revisions.advance(me);
      const fields = {
        feedback_type,
        target_id,
        rating: typeof rating === 'number' ? rating : THUMB_RATING[rating],
        comments: comments ?? null,
        context: await this.#contextOf(me, feedback_type, target_id),
        forgotten: 0,
      };
      const mine = this.#feedback.for(me);
      const before = await mine.findOne({ feedback_type, target_id });
      const row = before ? await mine.change(before.id, fields) : await mine.add(fields);
      if (feedback_type === 'recommendation') await this.#learn(me);
      return toFeedbackDto(row);
    });
  }

  /** Back to the default weights; the ratings so far stay in the history but teach nothing any more. */
  async forget(me: UserId): Promise<void> {
    await this.transactions.run(async () => {
      await this.revisions.advance(me);
      await this.#feedback.for(me).changeAll({ feedback_type: 'recommendation' }, { forgotten: 1 });
      await this.revisions.setWeights(me, null);
    });
  }

  async #learn(me: UserId): Promise<void> {
    const rows = await this.#feedback.for(me).find({
      where: { feedback_type: 'recommendation', forgotten: 0 },
      order: { created_at: 'asc', id: 'asc' },
    });
    const rated = new Set(rows.map(({ target_id }) => target_id));
    const unrated = (await this.jobs.all(me)).filter(({ id }) => !rated.has(id));
    const { profile } = toMatch(await this.profiles.row(me));
    const pool = scoreComponents(compileProfile(profile), compileJobs(unrated.map(toMatchJob)));
    const { weights, learned } = learnWeights(rows.flatMap(toRatedMatch), pool);
    await this.revisions.setWeights(me, learned ? weights : null);
  }

  /** @throws {AppError} `not_found` if the member has no such thing */
  async #contextOf(me: UserId, type: FeedbackType, target: string): Promise<RatedComponents | null> {
    if (type === 'skill_gap') return null;
    if (type !== 'recommendation') throw new AppError('not_found', 'There is nothing like this to rate.');
    const job = await this.jobs.get(me, target);
    const { profile, weights } = toMatch(await this.profiles.row(me));
    const { tech, location, experience } = explainMatch(profile, toMatchJob(job), weights).components;
    return { tech: tech.score, location: location.score, experience: experience.score };
  }
}

const toRatedMatch = ({ context, rating }: FeedbackEntity): RatedMatch[] =>
  context ? [{ ...context, rating }] : [];

export function toFeedbackDto({
  context: _context,
  forgotten: _forgotten,
  ...shown
}: FeedbackEntity): FeedbackDto {
  return shown;
}
