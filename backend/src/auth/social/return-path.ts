/** Turned back more often than any proxy or page would. */
const MOST_DECODINGS = 4;
/** Control characters and blanks, which browsers drop from addresses, and the backslash, which they take for a slash. */
const DECEPTIVE = /[\p{Cc}\p{Cf}\s\\]/u;

/**
 * The page of the app that somebody wants to come back to, if it is one: a path of this site and nothing that any
 * browser or proxy could take for another site, however it is encoded. `null` for anything else.
 */
export function ownPath(given: string): string | null {
  let text = given;
  for (let times = 0; times < MOST_DECODINGS; times++) {
    if (!isOwn(text)) return null;
    const decoded = decode(text);
    if (decoded === null) return null;
    if (decoded === text) return normalized(given);
    text = decoded;
  }
  return null;
}

function isOwn(text: string): boolean {
  const [path = ''] = text.split(/[?#]/, 1);
  return path.startsWith('/') && !path.includes('//') && !DECEPTIVE.test(path);
}

/** Dots in a path could leave two slashes at its beginning: what a browser makes of it is what is kept. */
function normalized(text: string): string | null {
  const base = 'https://own.invalid';
  if (/[\p{Cc}\\]/u.test(text) || !URL.canParse(text, base)) return null;
  const { origin, pathname, search, hash } = new URL(text, base);
  return origin === base && !pathname.startsWith('//') ? `${pathname}${search}${hash}` : null;
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text.split(/[?#]/, 1)[0] ?? '');
  } catch {
    return null;
  }
}
