import { text } from '../json/values';

const MOST = 2000;

/** An http(s) address in its normal form, resolved against `base` if it is relative; else `null`. */
export function webAddress(value: unknown, base?: string | null): string | null {
  const written = text(value);
  if (written === null || written.length > MOST) return null;
  const url = parsedAddress(written, base);
  return url !== null && /^https?:$/.test(url.protocol) ? url.href : null;
}

/** The address taken apart, or `null` if it is none. */
export function parsedAddress(value: string | null | undefined, base?: string | null): URL | null {
  if (value === null || value === undefined || !URL.canParse(value, base ?? undefined)) return null;
  return new URL(value, base ?? undefined);
}

/** The parts of the path, decoded: `/jobs/5` is `['jobs', '5']`. */
export function pathParts(url: URL): readonly string[] {
  return url.pathname.split('/').flatMap((part) => (part === '' ? [] : [decoded(part)]));
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
