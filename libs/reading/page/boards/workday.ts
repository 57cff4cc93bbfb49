import { employmentType } from '../fields/employment-type';
import { nameOf, placesText } from '../fields/place';
import { parsedAddress, webAddress } from '../fields/web-address';
import { workplaceCode } from '../fields/workplace';
import { at, firstText, flag, isRecord, list, text } from '../json/values';
import type { PagePosting } from '../page-posting';
import { type BoardAdapter, postingsOf, safeParts } from './board';

const HOST = /^[\w-]{1,60}\.(?:wd\d{1,4}\.)?myworkdayjobs\.com$/;

function addressOf(page: URL): string | null {
  const parts = safeParts(page, HOST);
  const [site, kind, ...path] = /^[a-z]{2}-[A-Z]{2}$/.test(parts[0] ?? '') ? parts.slice(1) : parts;
  const tenant = page.hostname.split('.')[0] ?? '';
  if (site === undefined || kind !== 'job' || path.length === 0) return null;
  return `https://${page.hostname}/wday/cxs/${tenant}/${site}/job/${path.map(encodeURIComponent).join('/')}`;
}

/** The legal entity with its internal number in front: "2100 Acme Ltd". */
const withoutNumber = (name: unknown): string | null =>
  text(name)?.replace(/^[A-Z]{0,4}\d{2,8}[ :-]{1,3}/, '') ?? null;

function readDetail(payload: unknown, url: string | null): PagePosting[] {
  return postingsOf([at(payload, 'jobPostingInfo')], (info) => {
    if (!isRecord(info)) return null;
    return {
      title: info.title,
      company: withoutNumber(at(payload, 'hiringOrganization', 'name')) ?? tenantOf(info.externalUrl ?? url),
      location:
        placesText([info.location, ...list(info.additionalLocations)].map(nameOf)) ?? nameOf(info.country),
      workplace: workplaceCode(info.remoteType),
      employment_type: employmentType(info.timeType),
      posted: info.startDate,
      valid_through: info.endDate,
      url: firstText(info.externalUrl) ?? url,
      external_id: firstText(info.jobReqId, info.jobPostingId, info.id),
      description: info.jobDescription,
      is_open: flag(info.canApply) ?? flag(info.posted),
    };
  });
}

function tenantOf(address: unknown): string | null {
  const host = parsedAddress(text(address))?.hostname ?? '';
  return HOST.test(host) ? (host.split('.')[0] ?? null) : null;
}

/** The page of a list's item: its path is below that of the site, which is a part of the list's address. */
function pageOf(path: unknown, listUrl: string | null): string | null {
  const asked = parsedAddress(listUrl);
  const site = /^\/wday\/cxs\/[^/]{1,100}\/([^/]{1,100})\//.exec(asked?.pathname ?? '')?.[1];
  const written = text(path);
  if (asked === null || site === undefined || written === null) return null;
  return webAddress(`${asked.origin}/${site}${written.startsWith('/') ? '' : '/'}${written}`);
}

function readList(payload: unknown, url: string | null): PagePosting[] {
  return postingsOf(list(at(payload, 'jobPostings')), (item) => {
    if (!isRecord(item)) return null;
    const bullets = list(item.bulletFields).flatMap((bullet) => text(bullet) ?? []);
    return {
      title: item.title,
      company: tenantOf(url),
      location: firstText(item.locationsText),
      workplace: workplaceCode(item.remoteType),
      employment_type: employmentType(item.timeType),
      url: pageOf(item.externalPath, url),
      external_id: bullets.find((bullet) => /^[A-Z]{0,6}[-_]?\d{3,}/i.test(bullet)) ?? bullets[0],
    };
  });
}

/** Workday's career sites: the detail of a posting, and a page of the list. */
export const workday: BoardAdapter = {
  name: 'workday',
  addressOf,
  recognizes: (payload) =>
    isRecord(at(payload, 'jobPostingInfo')) || Array.isArray(at(payload, 'jobPostings')),
  read: (payload, { url }) =>
    isRecord(at(payload, 'jobPostingInfo')) ? readDetail(payload, url) : readList(payload, url),
};
