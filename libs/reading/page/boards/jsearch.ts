import { employmentType } from '../fields/employment-type';
import { statedPay } from '../fields/pay';
import { placeText } from '../fields/place';
import { at, firstText, flag, isRecord, type JsonRecord, list, listOrOne, text } from '../json/values';
import type { PostingDraft } from '../page-posting';
import { type BoardAdapter, NO_ADDRESS, postingsOf } from './board';

/** The highlights hold requirements that the description leaves out. */
function highlights({ job_highlights, job_description }: JsonRecord): string[] {
  const description = text(job_description) ?? '';
  const groups = isRecord(job_highlights) ? Object.entries(job_highlights) : [];
  return groups.slice(0, 10).flatMap(([name, lines]) => {
    const fresh = list(lines)
      .flatMap((line) => text(line) ?? [])
      .filter((line) => !description.includes(line));
    return fresh.length === 0 ? [] : [[name, ...fresh.map((line) => `• ${line}`)].join('\n')];
  });
}

function draft(job: unknown): PostingDraft | null {
  if (!isRecord(job)) return null;
  const { job_city: city, job_state: region, job_country: country } = job;
  return {
    title: job.job_title,
    company: job.employer_name,
    location: firstText(job.job_location, placeText({ city, region, country })),
    remote: flag(job.job_is_remote),
    pay: statedPay({
      min: job.job_min_salary,
      max: job.job_max_salary ?? null,
      currency: job.job_salary_currency ?? 'USD',
      period: job.job_salary_period,
    }),
    employment_type: employmentType([
      ...listOrOne(job.job_employment_types),
      ...listOrOne(job.job_employment_type),
    ]),
    posted: job.job_posted_at_datetime_utc ?? job.job_posted_at_timestamp,
    valid_through: job.job_offer_expiration_datetime_utc ?? job.job_offer_expiration_timestamp,
    url: firstText(job.job_apply_link, job.job_google_link),
    external_id: job.job_id,
    description: [job.job_description, ...highlights(job)],
  };
}

/** JSearch on RapidAPI: postings of LinkedIn, Indeed, Glassdoor and others as Google for Jobs shows them. */
export const jsearch: BoardAdapter = {
  name: 'jsearch',
  addressOf: NO_ADDRESS,
  recognizes: (payload) => {
    const first = at(payload, 'data', 0) ?? at(payload, 'data', 'jobs', 0);
    return isRecord(first) && 'job_id' in first && 'job_title' in first;
  },
  read: (payload) => postingsOf([...list(at(payload, 'data')), ...list(at(payload, 'data', 'jobs'))], draft),
};
