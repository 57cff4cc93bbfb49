import type { JobType } from '#contracts/job';
import { employmentType } from '../fields/employment-type';
import { type Pay, statedPay } from '../fields/pay';
import { placesText } from '../fields/place';
import { at, firstText, flag, isRecord, type JsonRecord, list, listOrOne, text } from '../json/values';
import type { PostingDraft } from '../page-posting';
import { type BoardAdapter, NO_ADDRESS, postingsOf } from './board';

const DETAILS = ['UserArea', 'Details'] as const;

function payOf(job: JsonRecord): Pay {
  const range = at(job, 'PositionRemuneration', 0);
  return statedPay({
    min: at(range, 'MinimumRange'),
    max: at(range, 'MaximumRange') ?? null,
    currency: 'USD',
    period: firstText(at(range, 'Description'), at(range, 'RateIntervalCode')),
  });
}

/** The schedule is full or part time; the kind of offer tells of internships and of jobs with an end. */
function typeOf(job: JsonRecord): JobType | null {
  const offering = employmentType(at(job, 'PositionOfferingType', 0, 'Name'));
  const schedule = employmentType(at(job, 'PositionSchedule', 0, 'Name'));
  return offering === 'internship' ? offering : (schedule ?? offering);
}

function locationOf(job: JsonRecord): string | null {
  const places = list(job.PositionLocation).map((place) => at(place, 'LocationName'));
  return places.length > 1 && places.length <= 5
    ? placesText(places)
    : firstText(job.PositionLocationDisplay, placesText(places));
}

function draft(item: unknown): PostingDraft | null {
  const job = at(item, 'MatchedObjectDescriptor');
  if (!isRecord(job)) return null;
  const details = at(job, ...DETAILS);
  const remote = flag(at(details, 'RemoteIndicator'));
  return {
    title: job.PositionTitle,
    company: firstText(job.OrganizationName, job.DepartmentName),
    location: locationOf(job),
    workplace: remote === true ? 'remote' : null,
    remote,
    pay: payOf(job),
    employment_type: typeOf(job),
    posted: job.PublicationStartDate ?? job.PositionStartDate,
    valid_through: job.ApplicationCloseDate ?? job.PositionEndDate,
    url: job.PositionURI ?? list(job.ApplyURI)[0],
    external_id: firstText(at(item, 'MatchedObjectId'), job.PositionID),
    description: [
      at(details, 'JobSummary'),
      listOrOne(at(details, 'MajorDuties'))
        .flatMap((duty) => text(duty) ?? [])
        .join('\n'),
      job.QualificationSummary,
      at(details, 'Education'),
      at(details, 'Requirements'),
    ],
  };
}

/** USAJOBS Search API: developer.usajobs.gov/api-reference/get-api-search. */
export const usajobs: BoardAdapter = {
  name: 'usajobs',
  addressOf: NO_ADDRESS,
  recognizes: (payload) => Array.isArray(at(payload, 'SearchResult', 'SearchResultItems')),
  read: (payload) => postingsOf(list(at(payload, 'SearchResult', 'SearchResultItems')), draft),
};
