const MOST_RULES = 2000;
const LONGEST_RULE = 500;
/** Characters of all rules with wildcards together: each of them costs a walk over the path. */
const MOST_WILD = 20_000;
const LINE = /^\s{0,20}(user-agent|allow|disallow)\s{0,20}:([^#]{0,2000})/i;

/**
 * The lines of a robots.txt that are for everybody or for one product, within bounds: the library that reads them
 * keeps a rule for each agent named before it, and walks the path for each wildcard, so that a file made for it would
 * take all memory or hours.
 */
export function boundedRules(text: string, product: string): string {
  const kept: string[] = [];
  const agents = new Set<string>();
  let isNaming = false;
  let rules = 0;
  let wild = 0;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const [, key = '', raw = ''] = LINE.exec(line) ?? [];
    if (key === '') continue;
    const value = raw.trim();
    if (key.toLowerCase() === 'user-agent') {
      if (!isNaming) agents.clear();
      isNaming = true;
      const agent = value.split('/', 1)[0]?.trim().toLowerCase() ?? '';
      const isForUs = agent === '*' || agent === product.toLowerCase();
      if (!isForUs || agents.has(agent)) continue;
      agents.add(agent);
      kept.push(`User-agent: ${agent}`);
      continue;
    }
    isNaming = false;
    const cost = value.includes('*') ? value.length : 0;
    const isTooMuch = value.length > LONGEST_RULE || rules >= MOST_RULES || wild + cost > MOST_WILD;
    if (agents.size === 0 || isTooMuch) continue;
    rules += 1;
    wild += cost;
    kept.push(`${key}: ${value}`);
  }
  return kept.join('\n');
}
