import { employmentType } from '../fields/employment-type';
import { statedPay } from '../fields/pay';
import { nameOf, placesText } from '../fields/place';
import { at, isRecord, list } from '../json/values';
import { type BoardAdapter, NO_ADDRESS, postingsOf } from './board';

/** Himalayas: himalayas.app/api. Remote jobs only; no restriction means everywhere. */
export const himalayas: BoardAdapter = {
  name: 'himalayas',
  addressOf: NO_ADDRESS,
  recognizes: (payload) => {
    const first = at(payload, 'jobs', 0);
    return (
      isRecord(first) &&
      'companyName' in first &&
      ('locationRestrictions' in first || 'applicationLink' in first)
    );
  },
  read: (payload) =>
    postingsOf(list(at(payload, 'jobs')), (job) =>
      isRecord(job)
        ? {
            title: job.title,
            company: job.companyName,
            location: placesText(list(job.locationRestrictions).map(nameOf)) ?? 'Worldwide',
            workplace: 'remote',
            pay: statedPay({
              min: job.minSalary,
              max: job.maxSalary ?? null,
              currency: job.currency ?? job.salaryCurrency,
              period: job.salaryPeriod ?? 'year',
            }),
            employment_type: employmentType(job.employmentType),
            posted: job.pubDate,
            valid_through: job.expiryDate,
            url: job.applicationLink ?? job.guid,
            external_id: job.guid ?? job.id,
            description: job.description ?? job.excerpt,
          }
        : null,
    ),
};
