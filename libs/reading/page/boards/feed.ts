import type { RemoteOption } from '#contracts/job';
import { employmentType } from '../fields/employment-type';
import { payInText } from '../fields/pay';
import { nameOf, placeText } from '../fields/place';
import { workplaceCode } from '../fields/workplace';
import { oneLine } from '../html/html-text';
import { at, firstText, flag, isRecord, type JsonRecord, listOrOne } from '../json/values';
import type { PostingDraft } from '../page-posting';
import { type BoardAdapter, NO_ADDRESS, postingsOf } from './board';

interface Named {
  readonly title: string | null;
  readonly company: string | null;
}

/** We Work Remotely writes "Company: Title"; others write "Title at Company". */
function named(written: string | null, companyFirst: boolean): Named {
  if (written === null) return { title: null, company: null };
  const colon = written.indexOf(': ');
  if (companyFirst && colon > 0) return { title: written.slice(colon + 2), company: written.slice(0, colon) };
  const at = companyFirst ? -1 : written.lastIndexOf(' at ');
  return at > 2 && written.length - at <= 64
    ? { title: written.slice(0, at), company: written.slice(at + 4) }
    : { title: written, company: null };
}

function itemsOf(payload: unknown): readonly unknown[] {
  return [
    at(payload, 'rss', 'channel', 'item'),
    at(payload, 'rdf:RDF', 'item'),
    at(payload, 'feed', 'entry'),
  ].flatMap(listOrOne);
}

function locationOf(item: JsonRecord): string | null {
  const { city, state: region, country } = item;
  return firstText(
    item.region,
    nameOf(item.location),
    item['job_listing:location'],
    placeText({ city, region, country }),
  );
}

function workplaceOf(item: JsonRecord, allRemote: boolean): RemoteOption | null {
  return allRemote ? 'remote' : workplaceCode(item.workplace ?? item.remotetype ?? item['remote-status']);
}

function draft(item: unknown, allRemote: boolean): PostingDraft | null {
  if (!isRecord(item)) return null;
  const { title, company } = named(oneLine(item.title), allRemote);
  const [link] = listOrOne(item.link);
  return {
    title,
    company: firstText(
      nameOf(item.company),
      item['job_listing:company'],
      item.companyName,
      company,
      item['dc:creator'],
      nameOf(item.author),
    ),
    location: locationOf(item),
    workplace: workplaceOf(item, allRemote),
    remote: flag(item.remote),
    pay: payInText(item.salary ?? item['job_listing:salary'], locationOf(item) ?? ''),
    employment_type: employmentType(item.type ?? item['job_listing:job_type'] ?? item.jobtype),
    posted: item.pubDate ?? item.published ?? item['dc:date'] ?? item.updated,
    valid_through: item.expires_at ?? item.expirationdate,
    url: firstText(link, item.guid, item.id),
    external_id: firstText(item.guid, item.id),
    description: item['content:encoded'] ?? item.description ?? item.content ?? item.summary,
  };
}

/** RSS 2.0, RSS 1.0 and Atom, with the elements that boards add to them. */
export const feed: BoardAdapter = {
  name: 'feed',
  addressOf: NO_ADDRESS,
  recognizes: (payload) => itemsOf(payload).length > 0,
  read: (payload, { url }) => {
    const about = `${url ?? ''} ${firstText(at(payload, 'rss', 'channel', 'link')) ?? ''} ${firstText(at(payload, 'rss', 'channel', 'title')) ?? ''}`;
    const allRemote = /weworkremotely\.com|we work remotely/i.test(about);
    return postingsOf(itemsOf(payload), (item) => draft(item, allRemote));
  },
};
