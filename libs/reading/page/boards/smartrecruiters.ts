import type { RemoteOption } from '#contracts/job';
import { employmentType } from '../fields/employment-type';
import { statedPay } from '../fields/pay';
import { placeText } from '../fields/place';
import { workplaceCode } from '../fields/workplace';
import { at, flag, isRecord, type JsonRecord, list, text } from '../json/values';
import type { PostingDraft } from '../page-posting';
import { type BoardAdapter, postingsOf, safeParts } from './board';

const PAGES = /^(?:jobs|careers)\.smartrecruiters\.com$/;

function addressOf(page: URL): string | null {
  const [company, posting] = safeParts(page, PAGES);
  const id = /^(\d{6,20})(?:-|$)/.exec(posting ?? '')?.[1];
  if (company === undefined || id === undefined) return null;
  return `https://api.smartrecruiters.com/v1/companies/${company}/postings/${id}`;
}

const itemsOf = (payload: unknown): readonly unknown[] =>
  isRecord(payload) && 'jobAd' in payload ? [payload] : list(at(payload, 'content'));

/** Remote and hybrid are stated as flags; "neither" is on site unless a field of the company says more. */
function workplaceOf(posting: JsonRecord): RemoteOption | null {
  const [remote, hybrid] = [flag(at(posting, 'location', 'remote')), flag(at(posting, 'location', 'hybrid'))];
  if (hybrid === true) return 'hybrid';
  if (remote === true) return 'remote';
  const field = list(posting.customField).find((item) =>
    /work (?:flexibility|place|location|model)|remote/i.test(text(at(item, 'fieldLabel')) ?? ''),
  );
  return workplaceCode(at(field, 'valueLabel')) ?? (remote === false && hybrid === false ? 'onsite' : null);
}

function pageOf(posting: JsonRecord): unknown {
  const [company, id] = [text(at(posting, 'company', 'identifier')), text(posting.id)];
  const built = company === null || id === null ? null : `https://jobs.smartrecruiters.com/${company}/${id}`;
  return posting.postingUrl ?? built ?? posting.applyUrl;
}

function descriptionOf(posting: JsonRecord): unknown[] {
  const sections = at(posting, 'jobAd', 'sections');
  return ['companyDescription', 'jobDescription', 'qualifications', 'additionalInformation'].map((name) => {
    const [title, body] = [text(at(sections, name, 'title')), text(at(sections, name, 'text'))];
    return body === null ? null : `<h3>${title ?? ''}</h3>${body}`;
  });
}

function draft(posting: unknown): PostingDraft | null {
  if (!isRecord(posting)) return null;
  if (/^(?:internal|private)$/i.test(text(posting.visibility) ?? '')) return null;
  const { city, region, country } = isRecord(posting.location) ? posting.location : {};
  const shown = text(country)?.length === 2 ? text(country)?.toUpperCase() : country;
  const pay = posting.compensation;
  return {
    title: posting.name,
    company: at(posting, 'company', 'name') ?? at(posting, 'company', 'identifier'),
    location: at(posting, 'location', 'fullLocation') ?? placeText({ city, region, country: shown }),
    workplace: workplaceOf(posting),
    pay: isRecord(pay)
      ? statedPay({ min: pay.min, max: pay.max ?? null, currency: pay.currency, period: pay.period })
      : statedPay({}),
    employment_type: employmentType(
      at(posting, 'typeOfEmployment', 'label') ?? at(posting, 'typeOfEmployment', 'id'),
    ),
    posted: posting.releasedDate,
    url: pageOf(posting),
    external_id: posting.id,
    description: descriptionOf(posting),
    is_open: flag(posting.active),
  };
}

/** SmartRecruiters Posting API: developers.smartrecruiters.com/docs/posting-api. Only the detail has a text. */
export const smartrecruiters: BoardAdapter = {
  name: 'smartrecruiters',
  addressOf,
  recognizes: (payload) => {
    const [first] = itemsOf(payload);
    return isRecord(first) && ('releasedDate' in first || 'typeOfEmployment' in first);
  },
  read: (payload) => postingsOf(itemsOf(payload), draft),
};
