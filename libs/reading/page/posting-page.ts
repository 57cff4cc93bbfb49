import type { CheerioAPI } from 'cheerio/slim';
import { parseHtml } from './html/document';
import { htmlToText } from './html/html-text';
import { type PagePosting, pagePosting } from './page-posting';
import { webAddress } from './fields/web-address';
import { icimsCards } from './pages/icims';
import { linkedInCards, linkedInPosting } from './pages/linkedin';
import { mainText } from './pages/main-text';
import { type PageHints, pageHints, saysClosed } from './pages/page-words';
import { schemaPostings } from './schema-org/job-posting';
import { jsonLdBlocks } from './schema-org/json-ld';
import { markedUpPostings } from './schema-org/microdata';
import { readGraph } from './schema-org/nodes';

/** Less text than this is a page that needs a browser, a login or a cookie, and no posting. */
const SHORTEST_TEXT = 120;

/** The postings that the page itself marks as such. */
function structured($: CheerioAPI, url: string | null): PagePosting[] {
  const linked = schemaPostings(readGraph(jsonLdBlocks($)), url);
  return linked.length > 0 ? linked : schemaPostings(readGraph(markedUpPostings($)), url);
}

/** Of several postings the one whose address is the page's; else the one that says most. */
function ofThisPage(postings: readonly PagePosting[], url: string | null): PagePosting | null {
  const own = postings.find((posting) => posting.url !== null && posting.url === url);
  const longest = postings.reduce<PagePosting | null>(
    (best, next) => (best === null || next.description.length > best.description.length ? next : best),
    null,
  );
  return own ?? longest;
}

/** A page in the forms in which it is read. */
interface WholePage {
  readonly $: CheerioAPI;
  readonly html: string;
  readonly hints: PageHints;
}

/** Adds what the rest of the page tells: a missing employer or text, and that the job is gone. */
function completed(posting: PagePosting, { $, html, hints }: WholePage): PagePosting {
  const whole = htmlToText(html);
  return {
    ...posting,
    company: posting.company ?? hints.site,
    description: posting.description === '' ? mainText($, whole) : posting.description,
    is_open: saysClosed(whole) ? false : posting.is_open,
  };
}

function fromMainText({ $, html, hints }: WholePage, url: string | null): PagePosting | null {
  const whole = htmlToText(html);
  const description = mainText($, whole);
  if (description.length < SHORTEST_TEXT) return null;
  return pagePosting({
    title: hints.title,
    company: hints.site,
    url,
    description,
    is_open: saysClosed(whole) ? false : null,
    read_from: 'main_text',
  });
}

/**
 * The posting on a page: what it marks up for machines (schema.org JobPosting as JSON-LD, microdata or RDFa), else
 * what is known of the pages of some boards, else its heading and main text, whose details are for `readPosting`.
 * `null` if the page has too little text to be one. Any text is safe; takes linear time.
 * @param url where the page was found, after redirects
 */
export function readPostingPage(html: string, url: string): PagePosting | null {
  const $ = parseHtml(html);
  const address = webAddress(url);
  const marked = ofThisPage(structured($, address), address);
  const hints = pageHints($);
  if (marked !== null) return completed({ ...marked, url: marked.url ?? address }, { $, html, hints });
  return linkedInPosting($, address) ?? fromMainText({ $, html, hints }, address);
}

/** All postings of a page: the cards of a list that is known, all that are marked up, or the one it shows. */
export function readPostingsOfPage(html: string, url: string | null): PagePosting[] {
  const $ = parseHtml(html);
  const address = webAddress(url);
  const cards = [...icimsCards($, address), ...linkedInCards($)];
  if (cards.length > 0) return cards;
  const marked = structured($, address);
  if (marked.length > 1) return marked;
  const single = readPostingPage(html, address ?? '');
  return single === null ? [] : [single];
}
