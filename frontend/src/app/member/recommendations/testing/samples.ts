import type { FeedbackDto, FeedbackSummaryDto } from '#contracts/feedback.dto';
import type { RecommendationDto } from '#contracts/recommendation.dto';

/** A recommendation for tests. */
export function aRecommendation(id: string, title: string, missing: string[] = []): RecommendationDto {
  const said = (text: string) => ({ code: 'test', params: {}, text });
  const place = { stated: true, score: 1, job: null, member: null };
  return {
    job: {
      id,
      user_id: 'id-of-ada',
      posting_id: null,
      company: 'Birch Rail',
      title,
      location: 'Porto',
      description: null,
      requirements: null,
      responsibilities: null,
      salary_range: null,
      salary_min: 40_000,
      salary_max: null,
      salary_currency: 'EUR',
      salary_period: 'year',
      job_type: null,
      remote_option: 'onsite',
      experience_level: 'mid',
      tech_stack: ['SQL'],
      source: 'manual',
      source_url: null,
      source_urls: [],
      date_applied: null,
      match_score: 84,
      archived_at: null,
      created_at: '2026-01-05T08:00:00.000Z',
      updated_at: '2026-01-05T08:00:00.000Z',
      application: null,
    },
    match: {
      score: 84,
      weights: { tech: 50, location: 30, experience: 20 },
      components: {
        tech: {
          score: 0.5,
          weight: 50,
          points: 25,
          stated: true,
          matched: ['SQL'],
          near: [],
          missing,
          sentence: said('You have half of its skills.'),
        },
        location: { ...place, weight: 30, points: 30, sentence: said('It is in Porto.') },
        experience: {
          ...place,
          weight: 20,
          points: 20,
          sentence: said('The level is yours.'),
          position: null,
          position_share: null,
          position_sentence: null,
        },
      },
      raises: [],
    },
  };
}

/** A rating for tests. */
export function aRating(target_id: string, rating: number, comments: string | null = null): FeedbackDto {
  return {
    id: `feedback-${target_id}`,
    user_id: 'id-of-ada',
    feedback_type: 'recommendation',
    target_id,
    rating,
    comments,
    created_at: '2026-01-05T08:00:00.000Z',
    updated_at: '2026-01-05T08:00:00.000Z',
  };
}

/** What feedback changed, for tests: nothing yet. */
export function aFeedbackSummary(more: Partial<FeedbackSummaryDto> = {}): FeedbackSummaryDto {
  return {
    counts: [],
    history: [],
    weights: { tech: 50, location: 30, experience: 20 },
    default_weights: { tech: 50, location: 30, experience: 20 },
    learned: false,
    ratings: 2,
    ratings_needed: 5,
    moved_in_top_20: 0,
    moved: [],
    sentences: [],
    ...more,
  };
}

/** The same once enough ratings agree. */
export function learned(): FeedbackSummaryDto {
  return aFeedbackSummary({
    learned: true,
    ratings: 6,
    weights: { tech: 30, location: 50, experience: 20 },
    moved_in_top_20: 1,
    moved: [{ job_id: 'job-1', title: 'Baker', company: 'Birch Rail', place_by_default: 4, place_now: 1 }],
    sentences: [{ code: 'feedback.more.location', params: {}, text: 'The place counts 20 points more.' }],
  });
}
