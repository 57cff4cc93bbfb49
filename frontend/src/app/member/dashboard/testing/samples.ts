import type { AnalyticsSummaryDto } from '#contracts/analytics.dto';
import type { ApplicationDto } from '#contracts/application.dto';
import type { RecommendationDto } from '#contracts/recommendation.dto';

/** An application for tests. */
export function anApplication(more: Partial<ApplicationDto> = {}, company = 'Quill & Oak'): ApplicationDto {
  return {
    id: 'application-1',
    user_id: 'id-of-ada',
    job_id: 'job-1',
    status: 'applied',
    notes: null,
    applied_date: '2026-01-02T08:00:00.000Z',
    interview_date: null,
    offer_date: null,
    follow_up_at: null,
    contacts: [],
    cover_letter_id: null,
    resume_id: null,
    offer: null,
    board_position: 0,
    outcome_reason: null,
    status_since: '2026-01-02T08:00:00.000Z',
    created_at: '2026-01-01T08:00:00.000Z',
    updated_at: '2026-01-02T08:00:00.000Z',
    job: {
      id: 'job-1',
      company,
      title: 'Data engineer',
      location: 'Utrecht',
      remote_option: 'hybrid',
      source_url: null,
      match_score: 71.4,
      archived_at: null,
    },
    ...more,
  };
}

/** A recommendation for tests. */
export function aRecommendation(id: string, title: string, score = 84): RecommendationDto {
  const said = (text: string) => ({ code: 'test', params: {}, text });
  const place = { stated: true, job: null, member: null };
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
      salary_min: null,
      salary_max: null,
      salary_currency: null,
      salary_period: null,
      job_type: null,
      remote_option: 'onsite',
      experience_level: 'mid',
      tech_stack: ['SQL'],
      source: 'manual',
      source_url: null,
      source_urls: [],
      date_applied: null,
      match_score: score,
      archived_at: null,
      created_at: '2026-01-05T08:00:00.000Z',
      updated_at: '2026-01-05T08:00:00.000Z',
      application: null,
    },
    match: {
      score,
      weights: { tech: 50, location: 30, experience: 20 },
      components: {
        tech: {
          score: 0.5,
          weight: 50,
          points: 25,
          stated: true,
          matched: ['SQL'],
          near: [],
          missing: [],
          sentence: said('You have half of its skills.'),
        },
        location: { ...place, score: 1, weight: 30, points: 30, sentence: said('It is in Porto.') },
        experience: {
          ...place,
          score: 1,
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

/** A summary for tests: one application a week, two in the last. */
export function aSummary(more: Partial<AnalyticsSummaryDto> = {}): AnalyticsSummaryDto {
  return {
    total_jobs: 9,
    total_applications: 6,
    interviews: 1,
    offers: 0,
    by_status: {
      interested: 2,
      applied: 3,
      interview: 1,
      offer: 0,
      accepted: 0,
      declined: 0,
      rejected: 0,
    },
    recent_applications: [],
    response_rate: 0.25,
    weekly: Array.from({ length: 12 }, (_, week) => ({
      week: new Date(Date.UTC(2025, 9, 20 + week * 7)).toISOString().slice(0, 10),
      jobs_added: 1,
      applications: week === 11 ? 2 : 1,
      interviews: 0,
    })),
    ...more,
  };
}
