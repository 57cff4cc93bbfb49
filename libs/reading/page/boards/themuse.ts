import type { RemoteOption } from '#contracts/job';
import { employmentType } from '../fields/employment-type';
import { nameOf, placesText } from '../fields/place';
import { at, isRecord, type JsonRecord, list } from '../json/values';
import { type BoardAdapter, NO_ADDRESS, postingsOf } from './board';

const REMOTE = /^flexible ?\/ ?remote$|^remote\b/i;

/** "Flexible / Remote" is a place among others; alone it means that the job is remote. */
function placesOf(job: JsonRecord): { location: string | null; workplace: RemoteOption | null } {
  const names = list(job.locations).map(nameOf);
  const real = names.filter((name) => name !== null && !REMOTE.test(name));
  const isRemote = real.length < names.length;
  return {
    location: placesText(real.length > 0 ? real : names),
    workplace: isRemote && real.length === 0 ? 'remote' : null,
  };
}

/** The Muse: themuse.com/developers/api/v2. */
export const themuse: BoardAdapter = {
  name: 'themuse',
  addressOf: NO_ADDRESS,
  recognizes: (payload) => {
    const first = isRecord(payload) && 'contents' in payload ? payload : at(payload, 'results', 0);
    return isRecord(first) && 'contents' in first && 'refs' in first;
  },
  read: (payload) =>
    postingsOf(
      isRecord(payload) && 'contents' in payload ? [payload] : list(at(payload, 'results')),
      (job) => {
        if (!isRecord(job)) return null;
        const { location, workplace } = placesOf(job);
        const isInternship = list(job.levels).some((level) => /intern/i.test(nameOf(level) ?? ''));
        return {
          title: job.name,
          company: nameOf(job.company),
          location,
          workplace,
          remote:
            workplace === null && list(job.locations).some((place) => REMOTE.test(nameOf(place) ?? ''))
              ? true
              : null,
          employment_type: isInternship ? 'internship' : employmentType(job.employment_type),
          posted: job.publication_date,
          url: at(job, 'refs', 'landing_page'),
          external_id: job.id,
          description: job.contents,
        };
      },
    ),
};
