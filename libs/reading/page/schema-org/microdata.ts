import type { CheerioAPI } from 'cheerio/slim';
import type { MarkupElement as Element, MarkupNode as Node } from '../html/document';
import type { JsonRecord } from '../json/values';

type Selection = ReturnType<CheerioAPI>;

/** Attribute names of the two ways to mark up data in elements (HTML microdata; RDFa Lite). */
interface Syntax {
  readonly scope: string;
  readonly type: string;
  readonly property: string;
}

const MICRODATA: Syntax = { scope: 'itemscope', type: 'itemtype', property: 'itemprop' };
const RDFA: Syntax = { scope: 'typeof', type: 'typeof', property: 'property' };

const DEEPEST = 5;
const MOST_POSTINGS = 20;
const MOST_PROPERTIES = 200;
/** Properties whose markup counts: their lists and paragraphs are those of the posting. */
const RICH =
  /^(?:description|responsibilities|qualifications|skills|jobBenefits|incentives|\w{1,20}Requirements)$/;

/** The elements that state properties of a scope, and not of one within it. */
function propertiesOf(scope: Element, { scope: scopeName, property }: Syntax): Element[] {
  const found: Element[] = [];
  const due: Node[] = [...scope.children].reverse();
  for (let next = due.pop(); next !== undefined; next = due.pop()) {
    if (!isElement(next)) continue;
    if (property in next.attribs) found.push(next);
    if (found.length >= MOST_PROPERTIES) break;
    if (!(scopeName in next.attribs)) for (const child of [...next.children].reverse()) due.push(child);
  }
  return found;
}

const isElement = (node: Node): node is Element => 'attribs' in node && 'children' in node;

function valueOf(element: Selection, name: string): unknown {
  const content = element.attr('content') ?? element.attr('datetime');
  if (content !== undefined) return content;
  const link = element.attr('href') ?? element.attr('src');
  if (link !== undefined && /^(?:url|sameAs|image|logo)$/.test(name)) return link;
  return RICH.test(name) ? element.html() : element.text().trim();
}

function nodeOf($: CheerioAPI, scope: Element, syntax: Syntax, depth = 0): JsonRecord {
  const node: Record<string, unknown> = { '@type': scope.attribs[syntax.type] ?? '' };
  for (const element of propertiesOf(scope, syntax)) {
    const isScope = syntax.scope in element.attribs && depth < DEEPEST;
    const nested = isScope ? nodeOf($, element, syntax, depth + 1) : null;
    for (const name of (element.attribs[syntax.property] ?? '').split(/\s+/).slice(0, 3)) {
      if (name === '' || name === '__proto__') continue;
      const value = nested ?? valueOf($(element), name);
      const known = node[name];
      node[name] = known === undefined ? value : [known, value].flat();
    }
  }
  return node;
}

/** The postings that elements of the page are marked up as, in the shape of JSON-LD. */
export function markedUpPostings($: CheerioAPI): JsonRecord[] {
  return [MICRODATA, RDFA].flatMap((syntax) =>
    $(`[${syntax.type}*="JobPosting"]`)
      .slice(0, MOST_POSTINGS)
      .toArray()
      .filter((node: Node) => isElement(node))
      .map((scope) => nodeOf($, scope, syntax)),
  );
}
