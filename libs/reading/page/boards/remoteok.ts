import { employmentType } from '../fields/employment-type';
import { statedPay } from '../fields/pay';
import { text, isRecord, list } from '../json/values';
import { type BoardAdapter, NO_ADDRESS, postingsOf } from './board';

const isJob = (item: unknown): boolean => isRecord(item) && 'position' in item;

/** The kind of employment is among the tags. */
function typeTag(tags: unknown): unknown {
  return list(tags).find((tag) =>
    /^(?:full|part)[ -]?time$|^contract$|^internship$|^temporary$/i.test(text(tag) ?? ''),
  );
}

/** Remote OK: remoteok.com/api. The first item is a legal notice; pay is in US dollars a year, 0 for none. */
export const remoteok: BoardAdapter = {
  name: 'remoteok',
  addressOf: NO_ADDRESS,
  recognizes: (payload) =>
    list(payload)
      .slice(0, 3)
      .some((item) => isJob(item) && isRecord(item) && ('epoch' in item || 'company_logo' in item)),
  read: (payload) =>
    postingsOf(list(payload).filter(isJob), (job) =>
      isRecord(job)
        ? {
            title: job.position,
            company: job.company,
            location: job.location,
            workplace: 'remote',
            pay: statedPay({
              min: job.salary_min,
              max: job.salary_max ?? null,
              currency: job.salary_currency ?? 'USD',
              period: 'year',
            }),
            employment_type: employmentType(job.job_type ?? typeTag(job.tags)),
            posted: job.date ?? job.epoch,
            url: job.url ?? job.apply_url,
            external_id: job.id ?? job.slug,
            description: job.description,
          }
        : null,
    ),
};
