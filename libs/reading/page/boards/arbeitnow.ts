import { employmentType } from '../fields/employment-type';
import { at, flag, isRecord, list } from '../json/values';
import { type BoardAdapter, NO_ADDRESS, postingsOf } from './board';

/** Arbeitnow: arbeitnow.com/api/job-board-api. Dates are seconds since 1970; the slug is the id. */
export const arbeitnow: BoardAdapter = {
  name: 'arbeitnow',
  addressOf: NO_ADDRESS,
  recognizes: (payload) => {
    const first = at(payload, 'data', 0);
    return isRecord(first) && 'slug' in first && 'job_types' in first;
  },
  read: (payload) =>
    postingsOf(list(at(payload, 'data')), (job) =>
      isRecord(job)
        ? {
            title: job.title,
            company: job.company_name,
            location: job.location,
            remote: flag(job.remote),
            employment_type: employmentType(job.job_types),
            posted: job.created_at,
            url: job.url,
            external_id: job.slug,
            description: job.description,
          }
        : null,
    ),
};
