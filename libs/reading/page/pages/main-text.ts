import type { CheerioAPI } from 'cheerio/slim';
import type { MarkupElement, MarkupNode } from '../html/document';
import { tidied } from '../html/html-text';
import { visibleText } from '../html/visible-text';

/** A part is taken for the main one as long as it holds this share of the text of the part around it. */
const SHARE = 0.7;
/** Less than this is no main text, in characters. */
const SHORTEST = 200;
const BESIDE = new Set(['nav', 'footer', 'aside', 'form', 'header', 'button', 'dialog', 'menu']);
const BESIDE_ROLE = /^(?:navigation|banner|contentinfo|dialog|search|complementary)$/;
const BESIDE_NAME =
  /(?:^|[\s_-])(?:cookies?|consent|breadcrumbs?|newsletter|social|share|sharing|related|similar|sidebar|menu|navbar|footer|subscribe)(?:$|[\s_-])/i;
const UNSEEN = new Set(['script', 'style', 'noscript', 'template', 'svg', 'head', 'select', 'iframe']);

const isElement = (node: MarkupNode): node is MarkupElement => 'attribs' in node;

/** Navigation and the like. */
function isBeside({ name, attribs }: MarkupElement): boolean {
  if (BESIDE.has(name) || BESIDE_ROLE.test(attribs.role ?? '')) return true;
  return name !== 'body' && BESIDE_NAME.test(`${attribs.class ?? ''} ${attribs.id ?? ''}`.slice(0, 300));
}

/** The elements of a page in the order of their start tags, without those beside the main part. */
function partsOf(root: MarkupNode): MarkupNode[] {
  const parts: MarkupNode[] = [];
  const due: MarkupNode[] = [root];
  for (let next = due.pop(); next !== undefined; next = due.pop()) {
    if (isElement(next) && (UNSEEN.has(next.name) || isBeside(next))) continue;
    parts.push(next);
    if ('children' in next) for (const child of next.children) due.push(child);
  }
  return parts;
}

/** How much text, links left out, each part holds with all that is within. */
function weights(parts: readonly MarkupNode[]): ReadonlyMap<MarkupNode, number> {
  const sums = new Map<MarkupNode, number>();
  // Backwards, each part comes after all that is within it.
  for (const part of [...parts].reverse()) {
    const own = 'data' in part ? part.data.trim().length : (sums.get(part) ?? 0);
    const weight = isElement(part) && part.name === 'a' ? 0 : own;
    sums.set(part, weight);
    if (part.parent !== null) sums.set(part.parent, (sums.get(part.parent) ?? 0) + weight);
  }
  return sums;
}

/** From the whole page down to the smallest part that still holds most of its text. */
function mainPart(root: MarkupNode): MarkupNode {
  const sums = weights(partsOf(root));
  let part = root;
  for (;;) {
    const whole = sums.get(part) ?? 0;
    const inner: readonly MarkupNode[] = 'children' in part ? part.children : [];
    const next = inner.find((child) => isElement(child) && (sums.get(child) ?? 0) >= whole * SHARE);
    if (next === undefined || whole === 0) return part;
    part = next;
  }
}

/**
 * The main text of a page without its navigation, footer and banners.
 * @param whole the text of the whole page, which is taken if no main part is found
 */
export function mainText($: CheerioAPI, whole: string): string {
  const [root] = $.root().toArray();
  if (root === undefined) return whole;
  const found = tidied(
    visibleText([mainPart(root)], {
      keepsBreaks: false,
      skips: (node) => isElement(node) && isBeside(node),
    }),
  );
  return found.length >= Math.min(SHORTEST, whole.length / 2) ? found : whole;
}
