import type { JobType } from '#contracts/job';
import { employmentType } from '../fields/employment-type';
import { NO_PAY, type Pay, statedPay } from '../fields/pay';
import { placeText } from '../fields/place';
import { parsedAddress, pathParts } from '../fields/web-address';
import { at, flag, isRecord, type JsonRecord, list, text } from '../json/values';
import type { PostingDraft } from '../page-posting';
import { type BoardAdapter, NO_ADDRESS, postingsOf } from './board';

/** Adzuna's countries: the code in the path of its API, the end of its host, and the currency, which it does not give. */
const COUNTRIES: readonly (readonly [string, string, string])[] = [
  ['gb', 'co.uk', 'GBP'],
  ['us', 'com', 'USD'],
  ['at', 'at', 'EUR'],
  ['au', 'com.au', 'AUD'],
  ['be', 'be', 'EUR'],
  ['br', 'com.br', 'BRL'],
  ['ca', 'ca', 'CAD'],
  ['ch', 'ch', 'CHF'],
  ['de', 'de', 'EUR'],
  ['es', 'es', 'EUR'],
  ['fr', 'fr', 'EUR'],
  ['in', 'in', 'INR'],
  ['it', 'it', 'EUR'],
  ['mx', 'com.mx', 'MXN'],
  ['nl', 'nl', 'EUR'],
  ['nz', 'co.nz', 'NZD'],
  ['pl', 'pl', 'PLN'],
  ['sg', 'sg', 'SGD'],
  ['za', 'co.za', 'ZAR'],
];

function currencyOf(job: JsonRecord, asked: URL | null): string | null {
  const parts = asked === null ? [] : pathParts(asked);
  const code = parts[parts.indexOf('jobs') + 1];
  const host = parsedAddress(text(job.redirect_url))?.hostname ?? '';
  const found =
    COUNTRIES.find(([country]) => country === code) ??
    COUNTRIES.find(([, end]) => host === `www.adzuna.${end}` || host === `adzuna.${end}`);
  return found?.[2] ?? null;
}

/** Pay that Adzuna predicts is not stated by the employer. */
function payOf(job: JsonRecord, asked: URL | null): Pay {
  if (flag(job.salary_is_predicted) === true) return NO_PAY;
  return statedPay({ min: job.salary_min, max: job.salary_max ?? null, currency: currencyOf(job, asked) });
}

function typeOf(job: JsonRecord): JobType | null {
  const kind = employmentType(job.contract_type);
  return kind === 'contract' ? kind : (employmentType(job.contract_time) ?? kind);
}

function draft(job: unknown, asked: URL | null): PostingDraft | null {
  if (!isRecord(job)) return null;
  const [country, region, ...narrower] = list(at(job, 'location', 'area'));
  return {
    title: job.title,
    company: at(job, 'company', 'display_name'),
    location: at(job, 'location', 'display_name') ?? placeText({ city: narrower.at(-1), region, country }),
    pay: payOf(job, asked),
    employment_type: typeOf(job),
    posted: job.created,
    url: job.redirect_url,
    external_id: job.id,
    description: job.description,
  };
}

/** Adzuna: developer.adzuna.com/docs/search. Descriptions are cut after some hundred characters. */
export const adzuna: BoardAdapter = {
  name: 'adzuna',
  addressOf: NO_ADDRESS,
  recognizes: (payload) => {
    const first = at(payload, 'results', 0);
    return isRecord(first) && 'redirect_url' in first;
  },
  read: (payload, { url }) => {
    const asked = parsedAddress(url);
    return postingsOf(list(at(payload, 'results')), (job) => draft(job, asked));
  },
};
