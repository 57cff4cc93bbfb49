import type { CheerioAPI } from 'cheerio/slim';
import { parseJson } from '../json/lenient-json';

const MOST_BLOCKS = 50;

/** The data of a page's JSON-LD blocks, unreadable ones left out. */
export function jsonLdBlocks($: CheerioAPI): unknown[] {
  return $('script[type*="ld+json" i]')
    .slice(0, MOST_BLOCKS)
    .toArray()
    .flatMap((script) => parseJson(scriptText(script.children)) ?? []);
}

function scriptText(children: readonly object[]): string {
  return children
    .flatMap((child) => ('data' in child && typeof child.data === 'string' ? child.data : []))
    .join('');
}
