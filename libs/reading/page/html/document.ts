import { type CheerioAPI, load } from 'cheerio/slim';
import { boundedNesting } from './nesting';

/** Cheerio's nodes; the package that declares them is not one of ours. */
export type MarkupNode = Exclude<Parameters<typeof load>[0], string | readonly unknown[] | Uint8Array>;
export type MarkupElement = Extract<MarkupNode, { attribs: unknown }>;

/** Largest markup that is looked at, in characters; what is beyond is cut off. */
const MOST_MARKUP = 5_000_000;

/**
 * Markup as a document that can be queried. Read by the forgiving parser that takes linear time: the one that follows
 * the standard in every detail makes millions of elements out of a page made for that.
 */
export function parseHtml(html: string): CheerioAPI {
  const parsed = load(boundedNesting(html.slice(0, MOST_MARKUP)), {
    xml: { xmlMode: false, decodeEntities: true },
  });
  return underOneElement(parsed);
}

/**
 * Puts everything below one element: the time that a query takes grows with the square of the number of elements
 * directly below the one it starts from.
 */
function underOneElement(parsed: CheerioAPI): CheerioAPI {
  const page = load('<x-page></x-page>', { xml: { xmlMode: false, decodeEntities: true } });
  const [holder] = page('x-page').toArray();
  const [root] = parsed.root().toArray();
  if (holder === undefined || root === undefined) return parsed;
  holder.children = root.children;
  for (const child of holder.children) child.parent = holder;
  return page;
}

/** An XML document; names keep their case, CDATA is text. */
export function parseXml(xml: string): CheerioAPI {
  return load(boundedNesting(xml.slice(0, MOST_MARKUP)), { xml: { xmlMode: true, decodeEntities: true } });
}

type Selection = ReturnType<CheerioAPI>;

/** More elements than this directly within a card of a list are no card. */
const MOST_CHILDREN = 100;

/** The first element within a part of a page that a selector fits. */
export function firstWithin(part: Selection, selector: string): Selection {
  return part.children().length > MOST_CHILDREN ? part.slice(0, 0) : part.find(selector).first();
}
