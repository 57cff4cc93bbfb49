import { employmentType } from '../fields/employment-type';
import { payInText } from '../fields/pay';
import { at, isRecord, list } from '../json/values';
import { type BoardAdapter, NO_ADDRESS, postingsOf } from './board';

/** Remotive: github.com/remotive-com/remote-jobs-api. Remote jobs only; pay is free text. */
export const remotive: BoardAdapter = {
  name: 'remotive',
  addressOf: NO_ADDRESS,
  recognizes: (payload) => {
    const first = at(payload, 'jobs', 0);
    return isRecord(first) && 'candidate_required_location' in first;
  },
  read: (payload) =>
    postingsOf(list(at(payload, 'jobs')), (job) =>
      isRecord(job)
        ? {
            title: job.title,
            company: job.company_name,
            location: job.candidate_required_location,
            workplace: 'remote',
            pay: payInText(job.salary),
            employment_type: employmentType(job.job_type),
            posted: job.publication_date,
            url: job.url,
            external_id: job.id,
            description: job.description,
          }
        : null,
    ),
};
