import { employmentType } from '../fields/employment-type';
import { statedPay } from '../fields/pay';
import { nameOf, placeText } from '../fields/place';
import { parsedAddress, pathParts } from '../fields/web-address';
import { workplaceCode } from '../fields/workplace';
import { at, firstText, flag, isRecord, type JsonRecord, list, text } from '../json/values';
import type { PostingDraft } from '../page-posting';
import { type BoardAdapter, companyInPath, postingsOf, safeParts } from './board';

const PAGES = /^apply\.workable\.com$/;
/** States of the API for customers; the public ones list only what is published. */
const NOT_PUBLIC = /^(?:draft|closed|archived)$/i;

function addressOf(page: URL): string | null {
  const [account, kind, code] = safeParts(page, PAGES);
  if (account === undefined || kind !== 'j' || code === undefined) return null;
  return `https://apply.workable.com/api/v2/accounts/${account}/jobs/${code}`;
}

function jobsOf(payload: unknown): readonly unknown[] {
  if (isRecord(payload) && 'shortcode' in payload) return [payload];
  return [...list(at(payload, 'jobs')), ...list(at(payload, 'results'))];
}

function locationOf(job: JsonRecord): string | null {
  const place = isRecord(job.location) ? job.location : job;
  const { city, country } = place;
  const region = place.region ?? place.state;
  return (
    firstText(place.location_str) ??
    placeText({ city, region, country }) ??
    text(job.location) ??
    nameOf(at(job, 'locations', 0, 'city'))
  );
}

/** The account in an API address (`…/accounts/{account}/…`) or in that of a page. */
function accountIn(address: string | null): string | null {
  const parts = pathParts(parsedAddress(address) ?? new URL('https://localhost/'));
  const index = parts.indexOf('accounts');
  return index >= 0 ? (parts[index + 1] ?? null) : companyInPath(address, PAGES, 0);
}

function draft(job: unknown, company: string | null): PostingDraft | null {
  if (!isRecord(job) || NOT_PUBLIC.test(text(job.state) ?? '') || job.isInternal === true) return null;
  const salary = job.salary;
  const remote = flag(job.telecommuting ?? at(job, 'location', 'telecommuting') ?? job.remote);
  return {
    title: job.title,
    company,
    location: locationOf(job),
    workplace: workplaceCode(job.workplace ?? job.workplace_type ?? at(job, 'location', 'workplace_type')),
    remote,
    pay: isRecord(salary)
      ? statedPay({
          min: salary.salary_from ?? salary.min,
          max: salary.salary_to ?? salary.max ?? null,
          currency: salary.salary_currency ?? salary.currency,
          period: salary.salary_period ?? salary.period,
        })
      : statedPay({}),
    employment_type: employmentType(job.employment_type ?? job.type),
    posted: job.published_on ?? job.published ?? job.created_at,
    url: firstText(job.url, job.shortlink) ?? pageOf(job, company),
    external_id: job.shortcode ?? job.id,
    description: [job.description, job.requirements, job.benefits],
  };
}

function pageOf({ shortcode }: JsonRecord, account: string | null): string | null {
  const code = text(shortcode);
  return account === null || code === null ? null : `https://apply.workable.com/${account}/j/${code}/`;
}

/** Workable: the widget's list, the careers page's list and detail, and the list of the API for customers. */
export const workable: BoardAdapter = {
  name: 'workable',
  addressOf,
  recognizes: (payload) => {
    const [first] = jobsOf(payload);
    return isRecord(first) && 'shortcode' in first;
  },
  read: (payload, { url }) => {
    const company = isRecord(payload) && 'jobs' in payload ? text(payload.name) : null;
    return postingsOf(jobsOf(payload), (job) => draft(job, company ?? accountIn(url)));
  },
};
