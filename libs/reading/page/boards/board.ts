import type { PagePosting, PostingDraft } from '../page-posting';
import { pagePosting } from '../page-posting';
import { parsedAddress, pathParts } from '../fields/web-address';

/** What is known of a payload from outside. */
export interface BoardContext {
  /** The address that was asked, or the page's for people. */
  readonly url: string | null;
}

/** Reads the postings of one job board. A board has one file, and one line in `BOARDS`. */
export interface BoardAdapter {
  /** Lower case, such as `greenhouse`. */
  readonly name: string;
  /** The public API address that answers for a posting's page; `null` if the page is none of this board. */
  readonly addressOf: (page: URL) => string | null;
  /** Whether a payload looks like this board's. */
  readonly recognizes: (payload: unknown) => boolean;
  /**
   * The postings of a payload: parsed JSON, or records of XML. What must not become a job (drafts, closed or unlisted
   * postings, notices among them) is left out. Never throws.
   */
  readonly read: (payload: unknown, context: BoardContext) => PagePosting[];
}

/** A board that is only asked for lists, never for one page. */
export const NO_ADDRESS = (): null => null;

const MOST_POSTINGS = 5000;

/** Reads each item; `null` leaves one out. */
export function postingsOf<T>(items: readonly T[], draft: (item: T) => PostingDraft | null): PagePosting[] {
  return items.slice(0, MOST_POSTINGS).flatMap((item) => {
    const drafted = draft(item);
    return drafted === null ? [] : (pagePosting(drafted) ?? []);
  });
}

/** A part of an address that can be put into another: no sign that would lead elsewhere. */
const SAFE_PART = /^[\p{L}\d][\p{L}\d._~-]{0,150}$/u;

/** The parts of a page's path if the host fits and all are safe to use in another address; else none. */
export function safeParts(page: URL, host: RegExp): readonly string[] {
  const parts = pathParts(page);
  return host.test(page.hostname) && parts.every((part) => SAFE_PART.test(part)) ? parts : [];
}

/** The first label of a host such as `acme.recruitee.com`, if the rest of it fits. */
export function subdomain(page: URL | null, rest: RegExp): string | null {
  const [first, ...others] = page?.hostname.split('.') ?? [];
  return first !== undefined && first !== 'www' && rest.test(others.join('.')) ? first : null;
}

/** Which board's company an address names by a part of its path, where the payload does not name it. */
export function companyInPath(address: unknown, host: RegExp, index: number): string | null {
  const url = parsedAddress(typeof address === 'string' ? address : null);
  return url !== null && host.test(url.hostname) ? (pathParts(url)[index] ?? null) : null;
}
