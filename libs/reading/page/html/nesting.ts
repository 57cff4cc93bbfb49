/** Deeper than any page that people wrote, with room for elements whose end tag may be left out. */
const DEEPEST = 2000;
const TAG = /<(?<close>\/)?(?<name>[a-z][a-z0-9:-]{0,40})/gi;
const VOID = new Set([
  'br',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'wbr',
  'area',
  'base',
  'col',
  'embed',
  'track',
]);

/** How deep the elements may be nested, counted without regard to end tags that are left out: an upper bound. */
function deepest(markup: string): number {
  let depth = 0;
  let most = 0;
  for (const { groups } of markup.matchAll(TAG)) {
    if (VOID.has((groups?.name ?? '').toLowerCase())) continue;
    depth = groups?.close === undefined ? depth + 1 : Math.max(0, depth - 1);
    if (depth > most) most = depth;
  }
  return most;
}

/**
 * The markup as it is, or, where elements are nested thousands deep, without any tag but those of scripts: nesting is
 * what makes parsers and whatever walks their trees slow or overflow.
 */
export function boundedNesting(markup: string): string {
  if (deepest(markup) <= DEEPEST) return markup;
  return markup.replace(/<(?!\/?script\b)\/?[a-z][^<>]{0,2000}>?/gi, ' ');
}
