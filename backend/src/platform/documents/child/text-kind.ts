import type { JsonObject } from '../read-document';
import { isShallow, parseJsonResume } from '../plain/read-json-resume';

/** What a text turned out to be. */
export type TextKind =
  | { readonly kind: 'txt' | 'md' | 'html' | 'foreign' }
  | { readonly kind: 'json-resume'; readonly resume: JsonObject };

const HTML_START =
  /^\s{0,200}(?:<\?xml[^>]{0,200}>\s{0,20})?(?:<!--[^>]{0,2000}-->\s{0,20}){0,3}<(?:!doctype\s{1,5}html|html|head|body)[\s>]/i;
/** Two headings make a text Markdown: a single one may be a remark or a hash tag. */
const HEADINGS = /^#{1,4} \S[^\n]{0,200}\n[^]{0,50000}?^#{1,4} \S/m;

function extensionOf(name: string): string {
  return /\.([a-z\d]{1,10})$/i.exec(name.trim())?.[1]?.toLowerCase() ?? '';
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Tells text formats apart: by what they hold, and where that may be read either way by the file's name. JSON that is
 * no resume, and other XML than HTML, are `foreign`.
 */
export function textKindOf(text: string, name: string): TextKind {
  const extension = extensionOf(name);
  if (/^\ufeff?\s{0,1000}[{[]/.test(text)) {
    const resume = parseJsonResume(text);
    if (resume !== null) return isShallow(resume) ? { kind: 'json-resume', resume } : { kind: 'foreign' };
    if (extension === 'json' || isJson(text)) return { kind: 'foreign' };
  }
  if (HTML_START.test(text) || /^(?:x?html?)$/.test(extension)) return { kind: 'html' };
  if (/^\ufeff?\s{0,1000}<\?xml /.test(text)) return { kind: 'foreign' };
  if (/^(?:md|markdown|mdown)$/.test(extension)) return { kind: 'md' };
  return { kind: extension !== 'txt' && HEADINGS.test(text) ? 'md' : 'txt' };
}
