import { employmentType } from '../fields/employment-type';
import { NO_PAY, payInText, statedPay } from '../fields/pay';
import { placesText } from '../fields/place';
import { workplaceCode } from '../fields/workplace';
import { at, firstText, isRecord, list, text } from '../json/values';
import type { PostingDraft } from '../page-posting';
import { type BoardAdapter, companyInPath, postingsOf, safeParts } from './board';

const PAGES = /^jobs(?:\.eu)?\.lever\.co$/;
const API = /^api(?:\.eu)?\.lever\.co$/;

function addressOf(page: URL): string | null {
  const [company, id] = safeParts(page, PAGES);
  if (company === undefined || id === undefined) return null;
  const host = page.hostname === 'jobs.eu.lever.co' ? 'api.eu.lever.co' : 'api.lever.co';
  return `https://${host}/v0/postings/${company}/${id}`;
}

const itemsOf = (payload: unknown): readonly unknown[] => (Array.isArray(payload) ? payload : [payload]);

/** The requirements stand in lists beside the description. */
function descriptionOf(posting: unknown): unknown[] {
  const lists = list(at(posting, 'lists')).map(
    (part) => `<h3>${text(at(part, 'text')) ?? ''}</h3><ul>${text(at(part, 'content')) ?? ''}</ul>`,
  );
  const parts = ['description', 'additional'].map((name) =>
    firstText(at(posting, name), at(posting, `${name}Plain`)),
  );
  return [parts[0], ...lists, parts[1]];
}

function draft(posting: unknown, board: string | null): PostingDraft | null {
  if (!isRecord(posting) || posting.state === 'closed' || posting.state === 'internal') return null;
  const range = posting.salaryRange;
  const workplace = workplaceCode(posting.workplaceType);
  return {
    title: posting.text,
    company: companyInPath(posting.hostedUrl, PAGES, 0) ?? board,
    location:
      at(posting, 'categories', 'location') ??
      placesText(list(at(posting, 'categories', 'allLocations'))) ??
      posting.country,
    workplace,
    pay: isRecord(range)
      ? statedPay({ min: range.min, max: range.max, currency: range.currency, period: range.interval })
      : text(posting.salaryDescriptionPlain) === null
        ? NO_PAY
        : payInText(posting.salaryDescriptionPlain),
    employment_type: employmentType(at(posting, 'categories', 'commitment')),
    posted: posting.createdAt,
    url: posting.hostedUrl ?? posting.applyUrl,
    external_id: posting.id,
    description: descriptionOf(posting),
  };
}

/** Lever Postings API: github.com/lever/postings-api. The company is a part of the address only. */
export const lever: BoardAdapter = {
  name: 'lever',
  addressOf,
  recognizes: (payload) => {
    const [first] = itemsOf(payload);
    return isRecord(first) && 'text' in first && ('hostedUrl' in first || 'categories' in first);
  },
  read: (payload, { url }) => {
    const board = companyInPath(url, API, 2) ?? companyInPath(url, PAGES, 0);
    return postingsOf(itemsOf(payload), (posting) => draft(posting, board));
  },
};
