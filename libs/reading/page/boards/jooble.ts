import { employmentType } from '../fields/employment-type';
import { payInText } from '../fields/pay';
import { at, firstText, isRecord, list } from '../json/values';
import { type BoardAdapter, NO_ADDRESS, postingsOf } from './board';

/** Jooble: jooble.org/api/about. Ids are beyond what a number holds; pay is free text in the country's language. */
export const jooble: BoardAdapter = {
  name: 'jooble',
  addressOf: NO_ADDRESS,
  recognizes: (payload) => {
    const first = at(payload, 'jobs', 0);
    return isRecord(first) && 'snippet' in first && 'link' in first;
  },
  read: (payload) =>
    postingsOf(list(at(payload, 'jobs')), (job) =>
      isRecord(job)
        ? {
            title: job.title,
            company: job.company,
            location: job.location,
            pay: payInText(job.salary, firstText(job.location) ?? ''),
            employment_type: employmentType(job.type),
            posted: job.updated,
            url: job.link,
            external_id: job.id,
            description: job.snippet,
          }
        : null,
    ),
};
