import type { RemoteOption } from '#contracts/job';
import { employmentType } from '../fields/employment-type';
import { NO_PAY, payInText } from '../fields/pay';
import { placeText } from '../fields/place';
import { parsedAddress } from '../fields/web-address';
import { at, firstText, flag, isRecord, type JsonRecord, list, text } from '../json/values';
import type { PostingDraft } from '../page-posting';
import { type BoardAdapter, postingsOf, safeParts, subdomain } from './board';

const HOST = /\.bamboohr\.com$/;
const DOMAIN = /^bamboohr\.com$/;
/** BambooHR's `locationType`, in the order of its numbers. */
const WORKPLACES: readonly RemoteOption[] = ['onsite', 'remote', 'hybrid'];

function addressOf(page: URL): string | null {
  const [kind, id] = safeParts(page, HOST);
  const company = subdomain(page, DOMAIN);
  if (company === null || kind !== 'careers' || !/^\d{1,12}$/.test(id ?? '')) return null;
  return `https://${company}.bamboohr.com/careers/${id ?? ''}/detail`;
}

const openingsOf = (payload: unknown): readonly unknown[] => {
  const single = at(payload, 'result', 'jobOpening');
  return isRecord(single) ? [single] : list(at(payload, 'result'));
};

function locationOf(job: JsonRecord): string | null {
  const [place, other] = [job.location, job.atsLocation];
  const part = (...names: readonly string[]): unknown =>
    firstText(...[place, other].flatMap((from) => names.map((name) => at(from, name))));
  return placeText({
    city: part('city'),
    region: part('state', 'province'),
    country: part('addressCountry', 'country'),
  });
}

function draft(job: unknown, url: string | null): PostingDraft | null {
  if (!isRecord(job)) return null;
  const status = text(job.jobOpeningStatus);
  const host = parsedAddress(url)?.hostname;
  const id = text(job.id) ?? /\/careers\/(\d{1,12})/.exec(url ?? '')?.[1] ?? null;
  const built =
    id === null || host === undefined || !HOST.test(host) ? null : `https://${host}/careers/${id}`;
  return {
    title: job.jobOpeningName,
    company:
      firstText(job.companyName) ?? subdomain(parsedAddress(text(job.jobOpeningShareUrl) ?? url), DOMAIN),
    location: locationOf(job),
    workplace: WORKPLACES[Number(text(job.locationType) ?? '-1')] ?? null,
    remote: flag(job.isRemote),
    pay: text(job.compensation) === null ? NO_PAY : payInText(job.compensation, locationOf(job) ?? ''),
    employment_type: employmentType(job.employmentStatusLabel),
    posted: job.datePosted,
    url: firstText(job.jobOpeningShareUrl) ?? built,
    external_id: id ?? /\/careers\/(\d{1,12})/.exec(text(job.jobOpeningShareUrl) ?? '')?.[1],
    description: job.description,
    is_open: status === null ? null : /^open$/i.test(status),
  };
}

/** BambooHR's career sites: `/careers/list`, and `/careers/{id}/detail` for one. */
export const bamboohr: BoardAdapter = {
  name: 'bamboohr',
  addressOf,
  recognizes: (payload) => {
    const [first] = openingsOf(payload);
    return isRecord(first) && 'jobOpeningName' in first;
  },
  read: (payload, { url }) => postingsOf(openingsOf(payload), (job) => draft(job, url)),
};
