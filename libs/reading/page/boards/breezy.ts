import { employmentType } from '../fields/employment-type';
import { payInText } from '../fields/pay';
import { nameOf, placeText } from '../fields/place';
import { parsedAddress } from '../fields/web-address';
import { workplaceCode } from '../fields/workplace';
import { at, firstText, flag, isRecord, type JsonRecord, list, text } from '../json/values';
import type { PostingDraft } from '../page-posting';
import { type BoardAdapter, postingsOf, safeParts, subdomain } from './board';

const HOST = /\.breezy\.hr$/;
const DOMAIN = /^breezy\.hr$/;

/** There is no address for one posting: the list is asked. */
function addressOf(page: URL): string | null {
  const [kind, id] = safeParts(page, HOST);
  const company = subdomain(page, DOMAIN);
  return company === null || kind !== 'p' || id === undefined ? null : `https://${company}.breezy.hr/json`;
}

function locationOf({ location, locations }: JsonRecord): string | null {
  const place = isRecord(location) ? location : list(locations)[0];
  const [city, country] = [at(place, 'city'), at(place, 'country')];
  return firstText(at(place, 'name'), placeText({ city, region: at(place, 'state'), country }), location);
}

function draft(job: unknown, url: string | null): PostingDraft | null {
  if (!isRecord(job)) return null;
  const state = text(job.state);
  if (state !== null && !/^published$/i.test(state)) return null;
  const place = job.location;
  const remote = flag(at(place, 'is_remote'));
  const details = workplaceCode(at(place, 'remote_details', 'label') ?? at(place, 'remote_details', 'value'));
  return {
    title: job.name,
    company: nameOf(job.company) ?? subdomain(parsedAddress(text(job.url) ?? url), DOMAIN),
    location: locationOf(job),
    workplace: details,
    remote,
    pay: payInText(job.salary, locationOf(job) ?? ''),
    employment_type: employmentType(nameOf(job.type) ?? at(job, 'type', 'id')),
    posted: job.published_date ?? job.creation_date,
    url: job.url,
    external_id: firstText(job.id, job._id, job.friendly_id),
    description: job.description,
  };
}

/** Breezy HR's career sites: `/json`. Pay is text. */
export const breezy: BoardAdapter = {
  name: 'breezy',
  addressOf,
  recognizes: (payload) => {
    const [first] = list(payload);
    return isRecord(first) && 'friendly_id' in first && 'name' in first;
  },
  read: (payload, { url }) => postingsOf(list(payload), (job) => draft(job, url)),
};
