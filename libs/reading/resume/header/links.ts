import type { ResumeLine } from '../layout/resume-line';
import { type Sourced, sourced } from '../sourced';

const URL =
  /(?<![\p{L}\p{N}@._/-])(?:https?:\/\/)?(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62})\.){1,5}(?<tld>\p{L}{2,18})(?::\d{2,5})?(?:\/[^\s|•·,;()<>"]{0,200})?(?![\p{L}\p{N}@])/giu;
/** Names of techniques and files that look like host names. */
const NO_DOMAIN = /^(?:js|ts|net|py|rb|php|md|pdf|docx?|txt|json|yml|sc|tech|eng|com|ed|phil|a|s)$/i;
const NO_HOST =
  /^(?:asp|node|vue|next|nuxt|react|express|three|d3|ember|backbone|socket|b|m|bachelor|e|i|u|ph|dr|st)\./i;
const PROSE = /(?:\s\S+){5}[.!]$/;
const OPEN_END = /[-/_=]$/;
const SCHEME = /^(?:https?:)?\/\/(?:www\.)?|^www\./i;

function keyOf(url: string): string {
  return url.replace(SCHEME, '').replace(/\/+$/, '').toLowerCase();
}

function isAddress(url: string, tld: string): boolean {
  if (/^https?:\/\/|^www\.|\//i.test(url)) return !/^\d/.test(tld);
  const isTechnique = NO_HOST.test(url) || /^(?:js|ts|py|rb|md|pdf|docx?|txt|json|yml)$/i.test(tld);
  return !isTechnique && !(NO_DOMAIN.test(tld) && tld !== 'net' && tld !== 'com' && tld !== 'tech');
}

function visible(text: string): string[] {
  return [...text.matchAll(URL)].flatMap(({ 0: url, groups }) => {
    const bare = url.replace(/[.,;:]+$/, '');
    return isAddress(bare, groups?.tld ?? '') ? [bare] : [];
  });
}

/** The line with the rest of an address that is wrapped at its end. */
function unwrapped(line: ResumeLine, next: ResumeLine | undefined): string {
  const last = line.text.split(/\s/).at(-1) ?? '';
  const rest = next?.column === line.column ? /^[^\s|•·,@]+(?=$|\s)/.exec(next.text)?.[0] : undefined;
  if (rest === undefined || !OPEN_END.test(last) || !/[./]/.test(last)) return line.text;
  return line.text + rest;
}

/** Web addresses among contact data, written or behind a text, each once, in their order. */
export function readLinks(lines: readonly ResumeLine[], email: string | null): Sourced<string>[] {
  const found: Sourced<string>[] = lines.flatMap((line, index) => {
    if (PROSE.test(line.text)) return [];
    const hidden = line.cells.flatMap(({ links }) => links).filter((link) => /^https?:\/\//i.test(link));
    const written = visible(unwrapped(line, lines[index + 1])).filter((url) => email?.endsWith(url) !== true);
    return [
      ...written.map((url) => sourced(line, url, 0.9)),
      ...hidden.map((url) => sourced(line, url, 0.8)),
    ];
  });
  const keys = found.map(({ value }) => keyOf(value));
  return found.filter((_, index) => {
    const key = keys[index] ?? '';
    const isRepeated = keys.indexOf(key) < index;
    // A wrapped address is found in part and in full.
    const isPart = keys.some(
      (other) => other.length > key.length && other.startsWith(key) && /[-_/]$/.test(key),
    );
    return !isRepeated && !isPart;
  });
}
