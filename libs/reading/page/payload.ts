import { BOARDS } from './boards';
import { parsedAddress } from './fields/web-address';
import { xmlRecords } from './html/xml-records';
import { parseJson } from './json/lenient-json';
import type { PagePosting } from './page-posting';
import { readPostingsOfPage } from './posting-page';
import { schemaPostings } from './schema-org/job-posting';
import { readGraph } from './schema-org/nodes';

/** What is known of a payload beside its text. */
export interface PayloadHints {
  /** The address that was asked; some boards name the company only there. */
  readonly url?: string;
  /** Name of the board in `BOARDS`, if it is known. */
  readonly board?: string;
}

/** Largest payload that is read, in characters; what is beyond is cut off. */
const MOST = 5_000_000;
const JSON_START = /^[\s\ufeff]{0,99}[[{]/;
const XML_START = /^[\s\ufeff]{0,99}<(?:\?xml|rss|feed|rdf:|workzag-jobs|source|jobs)\b/i;

function readData(
  payload: unknown,
  { url = null, board }: { url?: string | null; board?: string },
): PagePosting[] {
  const named = BOARDS.find(({ name }) => name === board);
  if (named?.recognizes(payload) === true) return named.read(payload, { url });
  const linked = schemaPostings(readGraph([payload]), url);
  if (linked.length > 0) return linked;
  return BOARDS.find(({ recognizes }) => recognizes(payload))?.read(payload, { url }) ?? [];
}

/**
 * The postings in an answer of a job board or a page, whose form (JSON, XML, HTML) and board are told by its content.
 * Any text is safe; none is understood wrongly so much that it throws.
 */
export function readPayload(content: string, hints: PayloadHints = {}): PagePosting[] {
  const body = content.slice(0, MOST);
  const url = parsedAddress(hints.url)?.href ?? null;
  if (JSON_START.test(body)) {
    const data = parseJson(body);
    if (data !== undefined) return readData(data, { ...hints, url });
  }
  const isXml = XML_START.test(body) && !/<html[\s>]/i.test(body.slice(0, 2000));
  return isXml ? readData(xmlRecords(body), { ...hints, url }) : readPostingsOfPage(body, url);
}

/** Of the postings that a board's list answers with, the one whose page was asked for. */
export function postingAt(postings: readonly PagePosting[], page: string): PagePosting | null {
  if (postings.length === 1) return postings[0] ?? null;
  const url = parsedAddress(page);
  if (url === null) return null;
  const parts = new Set(url.pathname.split('/'));
  return (
    postings.find((posting) => posting.url !== null && samePage(posting.url, url)) ??
    postings.find(
      ({ external_id: id }) => id !== null && (parts.has(id) || url.searchParams.get('id') === id),
    ) ??
    null
  );
}

function samePage(address: string, page: URL): boolean {
  const other = parsedAddress(address);
  return other?.hostname === page.hostname && trimmed(other.pathname) === trimmed(page.pathname);
}

const trimmed = (path: string): string => path.replace(/\/$/, '');
