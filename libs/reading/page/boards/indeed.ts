import { employmentType } from '../fields/employment-type';
import { statedPay } from '../fields/pay';
import { placeText } from '../fields/place';
import { at, firstText, isRecord, list, text } from '../json/values';
import type { PostingDraft } from '../page-posting';
import { type BoardAdapter, NO_ADDRESS, postingsOf } from './board';

const TYPE = /^(?:(?:full|part)-?time|contract|temporary|internship|permanent|seasonal|per diem|freelance)$/i;

function draft(job: unknown): PostingDraft | null {
  if (!isRecord(job)) return null;
  const labels = list(job.attributes).flatMap((attribute) => text(at(attribute, 'label')) ?? []);
  // Beside it stands what Indeed estimates, which nobody stated.
  const salary = at(job, 'compensation', 'baseSalary');
  const range = at(salary, 'range');
  const { city, admin1Code: region, countryCode: country } = isRecord(job.location) ? job.location : {};
  const key = text(job.key);
  return {
    title: job.title,
    company: at(job, 'employer', 'name') ?? job.sourceEmployerName,
    location: firstText(at(job, 'location', 'formatted', 'long'), placeText({ city, region, country })),
    workplace: labels.some((label) => /^hybrid/i.test(label)) ? 'hybrid' : null,
    remote: labels.some((label) => /^(?:fully )?remote$/i.test(label)) ? true : null,
    pay: statedPay({
      min: at(range, 'min') ?? at(range, 'value'),
      max: at(range, 'max') ?? at(range, 'value') ?? null,
      currency: at(job, 'compensation', 'currencyCode'),
      period: at(salary, 'unitOfWork'),
    }),
    employment_type: employmentType(labels.filter((label) => TYPE.test(label))),
    posted: job.datePublished,
    url:
      key === null
        ? at(job, 'recruit', 'viewJobUrl')
        : `https://www.indeed.com/viewjob?jk=${encodeURIComponent(key)}`,
    external_id: key,
    description: at(job, 'description', 'html') ?? at(job, 'description', 'text'),
  };
}

const resultsOf = (payload: unknown): readonly unknown[] => list(at(payload, 'data', 'jobSearch', 'results'));

/** The answers of Indeed's GraphQL interface, as browser extensions and scrapers hand them over. */
export const indeed: BoardAdapter = {
  name: 'indeed',
  addressOf: NO_ADDRESS,
  recognizes: (payload) => resultsOf(payload).length > 0,
  read: (payload) => postingsOf(resultsOf(payload), (result) => draft(at(result, 'job'))),
};
