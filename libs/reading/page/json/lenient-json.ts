/**
 * JSON as pages really hold it. What is mended: a byte-order mark, CDATA and HTML comments around it, a semicolon
 * behind it, control characters within strings, commas before a closing bracket. Integers that a number cannot hold
 * become strings, so that an id keeps its digits.
 */

const UNSAFE_INTEGER = /\d{16}/;
const OUTER_BEFORE = /^[\s\ufeff]{0,99}(?:(?:\/\/|\/\*)?\s{0,9}<!\[CDATA\[(?:\s{0,9}\*\/)?|<!--)?/;
const OUTER_BEHIND = /(?:(?:(?:\/\/|\/\*)\s{0,9})?\]\]>(?:\s{0,9}\*\/)?|-->)?[\s;]{0,99}$/;
const MOST_BEHIND = 300;

/** `undefined` for what cannot be read; never throws. */
export function parseJson(source: string): unknown {
  const exact = UNSAFE_INTEGER.test(source) ? undefined : tryParse(source);
  return exact === undefined ? tryParse(mended(source)) : exact;
}

function tryParse(source: string): unknown {
  try {
    // JSON.parse is typed as any.
    return JSON.parse(source) as unknown;
  } catch {
    return undefined;
  }
}

function withoutWrapping(source: string): string {
  const body = source.replace(OUTER_BEFORE, '');
  const cut = Math.max(0, body.length - MOST_BEHIND);
  return body.slice(0, cut) + body.slice(cut).trimEnd().replace(OUTER_BEHIND, '');
}

function mended(source: string): string {
  const body = withoutWrapping(source);
  const parts: string[] = [];
  let from = 0;
  while (from < body.length) {
    const quote = body.indexOf('"', from);
    const end = quote === -1 ? body.length : quote;
    parts.push(mendedOutside(body.slice(from, end)));
    if (quote === -1) break;
    const close = endOfString(body, quote);
    parts.push(mendedString(body.slice(quote, close)));
    from = close;
  }
  return parts.join('');
}

/** The offset behind the closing quote. */
function endOfString(body: string, open: number): number {
  let offset = open + 1;
  while (offset < body.length) {
    const sign = body[offset];
    if (sign === '"') return offset + 1;
    offset += sign === '\\' ? 2 : 1;
  }
  return body.length;
}

const ESCAPES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function mendedString(written: string): string {
  return written.replace(/[\u0000-\u001f]/g, (sign) => ESCAPES[sign] ?? ' ');
}

function mendedOutside(written: string): string {
  return written
    .replace(/,(?=\s{0,999}[}\]])/g, '')
    .replace(/-?\d{16,40}(?![\d.eE])/g, (digits) =>
      Number.isSafeInteger(Number(digits)) ? digits : `"${digits}"`,
    );
}
