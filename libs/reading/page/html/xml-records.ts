import type { CheerioAPI } from 'cheerio/slim';
import { parseXml } from './document';
import type { JsonRecord } from '../json/values';

type Node = ReturnType<CheerioAPI['root']>[number]['children'][number];

/** `nodeType` of a text and of a CDATA section (DOM Standard, 4.4). */
const TEXT = 3;
const CDATA = 4;
/** Deeper elements than any feed has are left out. */
const DEEPEST = 12;
/** Elements whose content is text for people: elements within are its markup. */
const PROSE = /^(?:description|content|summary|value|body|content:encoded)$/;

const textOf = (node: Node): string => (node.nodeType === TEXT ? node.data : '');

function valueOf($: CheerioAPI, children: readonly Node[], depth: number): string | JsonRecord {
  const record: Record<string, unknown> = {};
  let characters = '';
  for (const child of children) {
    characters += textOf(child);
    if (child.nodeType === CDATA) characters += child.children.map(textOf).join('');
    else if ('attribs' in child && depth < DEEPEST) add(record, child.name, elementValue($, child, depth));
  }
  return Object.keys(record).length === 0 ? characters.trim() : record;
}

function elementValue($: CheerioAPI, element: Node, depth: number): unknown {
  if (!('attribs' in element)) return '';
  if (element.children.length === 0) return element.attribs.href ?? '';
  const hasMarkup = PROSE.test(element.name) && element.children.some((child) => 'attribs' in child);
  return hasMarkup ? ($(element).html() ?? '') : valueOf($, element.children, depth + 1);
}

function add(record: Record<string, unknown>, name: string, value: unknown): void {
  if (name === '__proto__') return;
  const known = Object.hasOwn(record, name) ? record[name] : undefined;
  if (Array.isArray(known)) known.push(value);
  else record[name] = known === undefined ? value : [known, value];
}

/**
 * An XML document as plain records: an element with elements within is a record by their names, any other its text,
 * and those of one name an array. Attributes are dropped, but for the `href` of an empty element (Atom's links).
 */
export function xmlRecords(xml: string): unknown {
  const $ = parseXml(xml);
  const roots = $.root()
    .toArray()
    .flatMap((root) => root.children);
  return valueOf($, roots, 0);
}
