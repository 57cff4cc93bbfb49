import type { JobType } from '#contracts/job';
import { employmentType } from '../fields/employment-type';
import { nameOf } from '../fields/place';
import { parsedAddress } from '../fields/web-address';
import { at, firstText, isRecord, type JsonRecord, listOrOne, text } from '../json/values';
import type { PostingDraft } from '../page-posting';
import { type BoardAdapter, postingsOf, safeParts, subdomain } from './board';

const HOST = /\.jobs\.personio\.(?:de|com)$/;
const DOMAIN = /^jobs\.personio\.(?:de|com)$/;

function addressOf(page: URL): string | null {
  const [kind, id] = safeParts(page, HOST);
  const company = subdomain(page, DOMAIN);
  if (company === null || kind !== 'job' || !/^\d{1,15}$/.test(id ?? '')) return null;
  return `https://${page.hostname}/xml?language=en`;
}

/** The schedule says more than "permanent" or "temporary", and less than "intern" or "freelance". */
function typeOf({ employmentType: kind, schedule }: JsonRecord): JobType | null {
  const type = /working.student/i.test(text(kind) ?? '') ? 'part_time' : employmentType(kind);
  if (type === 'internship' || type === 'contract') return type;
  return employmentType(schedule) ?? type;
}

function descriptionOf(position: JsonRecord): string[] {
  return listOrOne(at(position, 'jobDescriptions', 'jobDescription')).flatMap((part) => {
    const [name, value] = [text(at(part, 'name')), text(at(part, 'value'))];
    return value === null ? [] : [`<h3>${name ?? ''}</h3>${value}`];
  });
}

function draft(position: unknown, host: string | null): PostingDraft | null {
  const id = text(at(position, 'id'));
  if (!isRecord(position) || id === null) return null;
  return {
    title: position.name,
    company: firstText(position.subcompany) ?? host?.split('.')[0],
    location: nameOf(position.office),
    employment_type: typeOf(position),
    posted: position.createdAt,
    url: host === null ? null : `https://${host}/job/${id}`,
    external_id: id,
    description: descriptionOf(position),
  };
}

/** Personio's XML feed of open positions: developer.personio.de/docs/retrieving-open-job-positions. */
export const personio: BoardAdapter = {
  name: 'personio',
  addressOf,
  recognizes: (payload) => at(payload, 'workzag-jobs') !== undefined,
  read: (payload, { url }) => {
    const page = parsedAddress(url);
    const host = subdomain(page, DOMAIN) === null ? null : (page?.hostname ?? null);
    const positions = listOrOne(at(payload, 'workzag-jobs', 'position'));
    return postingsOf(positions, (position) => draft(position, host));
  },
};
