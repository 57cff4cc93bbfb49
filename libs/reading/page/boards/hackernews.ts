import type { RemoteOption } from '#contracts/job';
import { payInProse } from '../fields/pay';
import { workplaceInWords } from '../fields/workplace';
import { htmlToText, oneLine } from '../html/html-text';
import { at, isRecord, type JsonRecord, list, text } from '../json/values';
import type { PostingDraft } from '../page-posting';
import { type BoardAdapter, postingsOf } from './board';
import { readAdvertLine } from './hackernews-line';

/** Threads of adverts; "Who wants to be hired?" is the other way round. */
const HIRING = /\bhiring\b/i;
/** "Acme (YC S21) is hiring a Data Engineer", the title of a posting of its own. */
const JOB_TITLE =
  /^(?<company>.{2,80}?)(?: \(YC [^)]{1,10}\))? (?:is|are) (?:hiring|looking for|seeking)(?: for)?(?: an?| our| the)? (?<title>.{3,200})$/i;

function addressOf(page: URL): string | null {
  const id = page.searchParams.get('id') ?? '';
  if (page.hostname !== 'news.ycombinator.com' || page.pathname !== '/item' || !/^\d{1,12}$/.test(id))
    return null;
  return `https://hn.algolia.com/api/v1/items/${id}`;
}

function workplaceOf(terms: string): RemoteOption | null {
  return workplaceInWords('', terms);
}

function common(item: JsonRecord): Pick<PostingDraft, 'posted' | 'url' | 'external_id'> {
  const id = text(item.objectID) ?? text(item.id);
  return {
    posted: item.created_at ?? item.created_at_i,
    url: id === null ? null : `https://news.ycombinator.com/item?id=${id}`,
    external_id: id,
  };
}

function advert(item: JsonRecord): PostingDraft | null {
  const html = text(item.comment_text) ?? text(item.text);
  if (html === null) return null;
  const body = htmlToText(html);
  const line = readAdvertLine(body.split('\n')[0] ?? '');
  if (line === null) return null;
  const hasPay = line.pay.salary_min !== null || line.pay.salary_max !== null;
  return {
    ...common(item),
    title: line.title,
    company: line.company,
    location: line.location,
    workplace: workplaceOf(line.terms),
    pay: hasPay ? line.pay : payInProse(body, line.location ?? ''),
    employment_type: line.employment_type,
    description: body,
  };
}

function ownPosting(item: JsonRecord): PostingDraft | null {
  const named = JOB_TITLE.exec(oneLine(item.title) ?? '')?.groups;
  if (named === undefined) return null;
  return {
    ...common(item),
    title: named.title,
    company: named.company,
    url: item.url ?? common(item).url,
    description: item.text ?? item.story_text,
  };
}

/** Answers to an advert are no adverts: only what stands directly below the thread's title counts. */
function draft(item: unknown): PostingDraft | null {
  if (!isRecord(item)) return null;
  if (item.type === 'job' || list(item._tags).includes('job')) return ownPosting(item);
  const parent = item.parent_id;
  const isReply = parent !== undefined && item.story_id !== undefined && parent !== item.story_id;
  const thread = text(item.story_title);
  return isReply || (thread !== null && !HIRING.test(thread)) ? null : advert(item);
}

function itemsOf(payload: unknown): readonly unknown[] {
  if (Array.isArray(at(payload, 'hits'))) return list(at(payload, 'hits'));
  if (at(payload, 'type') !== 'story') return [payload];
  return HIRING.test(text(at(payload, 'title')) ?? '') ? list(at(payload, 'children')) : [];
}

/** Hacker News through Algolia: hn.algolia.com/api. A thread with its comments, one comment, or hits of a search. */
export const hackernews: BoardAdapter = {
  name: 'hackernews',
  addressOf,
  recognizes: (payload) => {
    if (isRecord(at(payload, 'hits', 0)))
      return (
        at(payload, 'hits', 0, 'objectID') !== undefined &&
        at(payload, 'hits', 0, 'created_at_i') !== undefined
      );
    return isRecord(payload) && Array.isArray(payload.children) && 'created_at_i' in payload;
  },
  read: (payload) => postingsOf(itemsOf(payload), draft),
};
