import { Injectable } from '@nestjs/common';
import { FEEDBACK_TYPES, RATINGS_TO_LEARN } from '#contracts/feedback';
import type { FeedbackCountDto, FeedbackSummaryDto, MovedJobDto } from '#contracts/feedback.dto';
import { DEFAULT_MATCH_WEIGHTS, MATCH_COMPONENTS, type MatchWeights } from '#contracts/match';
import type { SentenceDto } from '#contracts/match.dto';
import { compileJobs, compileProfile, roundScore, scoreAll } from '#matching';
import { type JobEntity, JobReader, toMatchJob } from '../jobs';
import { type OwnedRepository, Tables, type UserId } from '../platform/database';
import { type ProfileEntity, ProfileService, toMatch } from '../profile';
import { FeedbackEntity } from './feedback.entity';
import { toFeedbackDto } from './feedback.service';

const TOP = 20;
const HISTORY = 50;
/** More jobs than anybody looks through; those beyond cannot be among the top 20 of both orders. */
const MOST_JOBS = 2000;

/** What the member said, and what it changed. */
@Injectable()
export class FeedbackSummaryService {
  readonly #feedback: OwnedRepository<FeedbackEntity>;

  constructor(
    tables: Tables,
    private readonly jobs: JobReader,
    private readonly profiles: ProfileService,
  ) {
    this.#feedback = tables.owned(FeedbackEntity);
  }

  async of(me: UserId): Promise<FeedbackSummaryDto> {
    const rows = await this.#feedback.for(me).find({ order: { updated_at: 'desc', id: 'asc' } });
    const profile = await this.profiles.row(me);
    const weights = profile.match_weights ?? DEFAULT_MATCH_WEIGHTS;
    const learned = profile.match_weights !== null;
    const ratings = rows.filter(
      ({ feedback_type, forgotten }) => feedback_type === 'recommendation' && forgotten === 0,
    ).length;
    const moved = learned ? movedJobs(profile, await this.jobs.untried(me, MOST_JOBS)) : [];
    return {
      counts: countsOf(rows),
      history: rows.slice(0, HISTORY).map(toFeedbackDto),
      weights,
      default_weights: DEFAULT_MATCH_WEIGHTS,
      learned,
      ratings,
      ratings_needed: RATINGS_TO_LEARN,
      moved_in_top_20: moved.length,
      moved,
      sentences: sentencesOf(weights, { learned, ratings, moved: moved.length }),
    };
  }
}

function countsOf(rows: readonly FeedbackEntity[]): FeedbackCountDto[] {
  return FEEDBACK_TYPES.flatMap((feedback_type) => {
    const given = rows.filter((row) => row.feedback_type === feedback_type);
    if (given.length === 0) return [];
    const sum = given.reduce((total, { rating }) => total + rating, 0);
    return [
      { feedback_type, count: given.length, average_rating: Math.round((sum / given.length) * 10) / 10 },
    ];
  });
}

/** The jobs that stand elsewhere in the top 20 than the default weights would put them. */
function movedJobs(row: ProfileEntity, jobs: readonly JobEntity[]): MovedJobDto[] {
  const { profile, weights } = toMatch(row);
  const compiled = compileJobs(jobs.map(toMatchJob));
  const places = (by: MatchWeights): Map<string, number> => {
    const scores = scoreAll(compileProfile(profile), compiled, by);
    const order = jobs.map((job, index) => ({ id: job.id, score: roundScore(scores[index] ?? 0), index }));
    order.sort((a, b) => b.score - a.score || a.index - b.index);
    return new Map(order.slice(0, TOP).map(({ id }, index) => [id, index + 1]));
  };
  const now = places(weights);
  const byDefault = places(DEFAULT_MATCH_WEIGHTS);
  return jobs
    .map(({ id, title, company }) => ({
      job_id: id,
      title,
      company,
      place_by_default: byDefault.get(id) ?? null,
      place_now: now.get(id) ?? null,
    }))
    .filter(({ place_by_default, place_now }) => place_by_default !== place_now)
    .sort((a, b) => (a.place_now ?? TOP + 1) - (b.place_now ?? TOP + 1));
}

const COMPONENT_NAMES = { tech: 'skills', location: 'place', experience: 'level' } as const;

function sentencesOf(
  weights: MatchWeights,
  { learned, ratings, moved }: { learned: boolean; ratings: number; moved: number },
): SentenceDto[] {
  const missing = RATINGS_TO_LEARN - ratings;
  if (!learned) {
    return missing > 0
      ? [
          {
            code: 'feedback.needs_more',
            params: { missing },
            text: `Rate ${missing} more ${missing === 1 ? 'job' : 'jobs'}, and the order starts to follow your taste.`,
          },
        ]
      : [
          {
            code: 'feedback.no_pattern',
            params: { ratings },
            text: 'Your ratings show no clear pattern yet, so the order is the usual one.',
          },
        ];
  }
  const changes = MATCH_COMPONENTS.map((component) => ({
    component,
    by: weights[component] - DEFAULT_MATCH_WEIGHTS[component],
  })).filter(({ by }) => Math.abs(by) >= 1);
  return [
    ...changes.map(({ component, by }) => ({
      code: by > 0 ? `feedback.more.${component}` : `feedback.less.${component}`,
      params: { points: Math.abs(Math.round(by)) },
      text: `The ${COMPONENT_NAMES[component]} counts ${Math.abs(Math.round(by))} points ${by > 0 ? 'more' : 'less'} than usual.`,
    })),
    {
      code: 'feedback.moved',
      params: { moved },
      text: `${moved} of your top ${TOP} jobs stand elsewhere because of it.`,
    },
  ];
}
