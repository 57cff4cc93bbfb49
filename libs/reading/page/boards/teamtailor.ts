import { employmentType } from '../fields/employment-type';
import { statedPay } from '../fields/pay';
import { placesText, placeText } from '../fields/place';
import { workplaceCode } from '../fields/workplace';
import { at, firstText, isRecord, list, listOrOne, text } from '../json/values';
import type { PostingDraft } from '../page-posting';
import { type BoardAdapter, NO_ADDRESS, postingsOf } from './board';

const keyOf = (item: unknown): string => `${text(at(item, 'type')) ?? ''}/${text(at(item, 'id')) ?? ''}`;

type Included = ReadonlyMap<string, unknown>;

/** JSON:API keeps what a job refers to beside the jobs. */
function included(payload: unknown): Included {
  return new Map(list(at(payload, 'included')).map((item) => [keyOf(item), at(item, 'attributes')]));
}

function locationOf(job: unknown, others: Included): string | null {
  const references = [
    ...listOrOne(at(job, 'relationships', 'locations', 'data')),
    ...listOrOne(at(job, 'relationships', 'location', 'data')),
  ];
  return placesText(
    references.map((reference) => {
      const place = others.get(keyOf(reference));
      return placeText({ city: at(place, 'city') ?? at(place, 'name'), country: at(place, 'country') });
    }),
  );
}

function draft(job: unknown, others: Included): PostingDraft | null {
  const attributes = at(job, 'attributes');
  if (!isRecord(attributes) || attributes.internal === true) return null;
  const [status, shown] = [text(attributes.status), text(attributes['human-status'])];
  if (status !== null && !/^(?:open|published)$/i.test(status)) return null;
  if (shown !== null && !/^(?:published|open)$/i.test(shown)) return null;
  const code = text(attributes['remote-status']);
  return {
    title: attributes.title,
    company:
      others.get(keyOf(at(job, 'relationships', 'company', 'data'))) === undefined
        ? null
        : at(others.get(keyOf(at(job, 'relationships', 'company', 'data'))), 'name'),
    location: locationOf(job, others),
    // "Temporary" is remote for a time, which is none of the three.
    workplace: code === 'temporary' ? null : workplaceCode(code),
    pay: statedPay({
      min: attributes['min-salary'],
      max: attributes['max-salary'] ?? null,
      currency: attributes.currency,
      period: attributes['salary-time-unit'],
    }),
    employment_type: employmentType(attributes['employment-type']),
    posted: attributes['start-date'] ?? attributes['created-at'],
    valid_through: attributes['end-date'],
    url: firstText(at(job, 'links', 'careersite-job-url'), at(job, 'links', 'careersite-job-apply-url')),
    external_id: at(job, 'id'),
    description: [attributes.pitch, attributes.body],
  };
}

/** Teamtailor: docs.teamtailor.com. JSON:API with names in kebab case. */
export const teamtailor: BoardAdapter = {
  name: 'teamtailor',
  addressOf: NO_ADDRESS,
  recognizes: (payload) => {
    const [first] = listOrOne(at(payload, 'data'));
    return at(first, 'type') === 'jobs' && isRecord(at(first, 'attributes'));
  },
  read: (payload) => {
    const others = included(payload);
    return postingsOf(listOrOne(at(payload, 'data')), (job) => draft(job, others));
  },
};
