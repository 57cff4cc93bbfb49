import { employmentType } from '../fields/employment-type';
import { statedPay } from '../fields/pay';
import { at, isRecord, list } from '../json/values';
import { type BoardAdapter, NO_ADDRESS, postingsOf } from './board';

/** Jobicy: jobicy.com/jobs-rss-feed. Remote jobs only; pay is per year under its older names. */
export const jobicy: BoardAdapter = {
  name: 'jobicy',
  addressOf: NO_ADDRESS,
  recognizes: (payload) => {
    const first = at(payload, 'jobs', 0);
    return isRecord(first) && 'jobTitle' in first && ('jobGeo' in first || 'jobSlug' in first);
  },
  read: (payload) =>
    postingsOf(list(at(payload, 'jobs')), (job) =>
      isRecord(job)
        ? {
            title: job.jobTitle,
            company: job.companyName,
            location: job.jobGeo,
            workplace: 'remote',
            pay: statedPay({
              min: job.salaryMin ?? job.annualSalaryMin,
              max: job.salaryMax ?? job.annualSalaryMax ?? null,
              currency: job.salaryCurrency,
              period: job.salaryPeriod ?? 'year',
            }),
            employment_type: employmentType(job.jobType),
            posted: job.pubDate,
            url: job.url,
            external_id: job.id,
            description: job.jobDescription ?? job.jobExcerpt,
          }
        : null,
    ),
};
