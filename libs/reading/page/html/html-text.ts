import { parseHtml } from './document';
import { visibleText } from './visible-text';
import { text } from '../json/values';

/** How often text that still is markup is read again: boards escape what was escaped before. */
const MOST_ROUNDS = 3;
const MARKUP_LEFT = /<\/?(?:p|div|br|li|ul|ol|h[1-6]|strong|em|b|i|span|a|table|tr|td)\b[^<>]{0,2000}>/i;
const ENTITY_LEFT = /&(?:[a-z]{2,8}\d{0,2}|#\d{1,7}|#x[0-9a-f]{1,6});/i;
const MARKUP_OR_ENTITY = /[<&]/;
/** Without tags that make lines, the line breaks of the source are those of the text. */
const LINE_TAG = /<(?:p|div|br|li|ul|ol|h[1-6]|tr|table|section|article|body)\b/i;
/** Characters that show nothing: controls, zero-width signs, tags of Unicode. */

const INVISIBLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]|[\u{e0000}-\u{e007f}]/gu;

/**
 * The text that people see in a piece of HTML, with "• " before list items and line breaks where they see them.
 * Plain text comes out as it is. Also for markup that was escaped once or twice, and for entities in plain text.
 */
export function htmlToText(html: string): string {
  let current = html;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    if (!MARKUP_OR_ENTITY.test(current)) break;
    if (round > 0 && !MARKUP_LEFT.test(current) && !ENTITY_LEFT.test(current)) break;
    current = visibleText(parseHtml(current).root().toArray(), { keepsBreaks: !LINE_TAG.test(current) });
  }
  return tidied(current);
}

/** Lines without invisible characters and outer spaces, no more than one empty line between them. */
export function tidied(written: string): string {
  return written
    .replace(INVISIBLE, '')
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .split('\n')
    .map((line) => line.replace(/[\s\u00a0]+/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** A value as one line of plain text; `null` if nothing is left of it. */
export function oneLine(value: unknown): string | null {
  const written = text(value);
  return written === null ? null : text(htmlToText(written.slice(0, 20_000)).replace(/\n/g, ' '));
}
