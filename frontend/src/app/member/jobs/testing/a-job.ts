import type { JobDto } from '#contracts/job.dto';
import type { MatchDto } from '#contracts/match.dto';

/** A job for tests. */
export function aJob(more: Partial<JobDto> = {}): JobDto {
  return {
    id: 'job-1',
    user_id: 'id-of-ada',
    posting_id: null,
    company: 'Quill & Oak',
    title: 'Data engineer',
    location: 'Utrecht, Netherlands',
    description: 'You build pipelines in Python and SQL. Docker helps.',
    requirements: null,
    responsibilities: null,
    salary_range: null,
    salary_min: 60_000,
    salary_max: 78_000,
    salary_currency: 'EUR',
    salary_period: 'year',
    job_type: 'full_time',
    remote_option: 'hybrid',
    experience_level: 'mid',
    tech_stack: ['Python', 'SQL', 'Docker'],
    source: 'manual',
    source_url: 'https://jobs.example.org/7',
    source_urls: ['https://jobs.example.org/7', 'https://board.example.com/x'],
    date_applied: null,
    match_score: 71.4,
    archived_at: null,
    created_at: '2026-01-05T08:00:00.000Z',
    updated_at: '2026-01-05T08:00:00.000Z',
    application: null,
    ...more,
  };
}

/** Why `aJob()` has its score. */
export function aMatch(more: Partial<MatchDto> = {}): MatchDto {
  const said = (text: string) => ({ code: 'test', params: {}, text });
  const half = { stated: true, score: 0.5, job: null, member: null };
  return {
    score: 71.4,
    weights: { tech: 50, location: 30, experience: 20 },
    components: {
      tech: {
        score: 0.8,
        weight: 50,
        points: 40,
        stated: true,
        matched: ['SQL'],
        near: [{ skill: 'Python', via: 'Ruby', credit: 0.4 }],
        missing: ['Docker'],
        sentence: said('You have 1 of the 3 skills it names.'),
      },
      location: { ...half, weight: 30, points: 15, sentence: said('It is in a country you want.') },
      experience: {
        ...half,
        weight: 20,
        points: 10,
        sentence: said('It asks for one step more.'),
        position: null,
        position_share: null,
        position_sentence: null,
      },
    },
    raises: [
      { kind: 'add_skill', value: 'Docker', score_after: 82.9, sentence: said('Docker would be one more.') },
    ],
    ...more,
  };
}
