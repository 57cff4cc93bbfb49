import type { Candidate } from './candidates';
import { areListed } from './links';
import type { Page } from './page';
import { PhraseTree } from './phrase-tree';
import rules from './rules/negation.json';

/**
 * `list`: "no Java, Python or Ruby" refuses all three. `single`: "Kotlin, not Java, and Go" refuses only Java.
 * `exception`: "not only Java" refuses nothing.
 */
type Negation = 'list' | 'single' | 'exception';

const CUES = new PhraseTree<Negation>();
for (const phrase of rules.cues) CUES.add(phrase, 'list');
for (const phrase of rules.single) CUES.add(phrase, 'single');
for (const phrase of rules.exceptions) CUES.add(phrase, 'exception');
const BEHIND = new PhraseTree<true>();
for (const phrase of rules.behind) BEHIND.add(phrase, true);
const PASSING: ReadonlySet<string> = new Set(rules.passing);
const BETWEEN: ReadonlySet<string> = new Set(rules.between);
const TAKES_BACK: ReadonlySet<string> = new Set(rules.takes_back);

/** How many words may stand between a negation and the name it refuses. */
const REACH = 7;
/** The words of the longest negation: "do not hesitate" has three, "don't hesitate" too. */
const LONGEST_CUE = 4;
/** How far behind "is not required" a word such as "but" or "preferred" takes the refusal back. */
const TAKE_BACK_REACH = 5;

/** The candidates of which a text does not say that it has no need: "no Java needed", "instead of Angular". */
export function withoutRefused(page: Page, candidates: readonly Candidate[]): Candidate[] {
  const before = candidates.map((candidate) => negationBefore(page, candidate));
  const behind = candidates.map((candidate) => isRefusedBehind(page, candidate));
  candidates.forEach((candidate, index) => {
    const previous = candidates[index - 1];
    if (previous === undefined || before[index] !== undefined || !areListed(page, previous, candidate))
      return;
    const negation = before[index - 1];
    if (negation === 'list' || (negation === 'single' && page.tokens[previous.to]?.gap !== 'comma'))
      before[index] = negation;
  });
  for (let index = candidates.length - 2; index >= 0; index--) {
    const candidate = candidates[index];
    const next = candidates[index + 1];
    if (candidate && next && behind[index + 1] && areListed(page, candidate, next)) behind[index] = true;
  }
  return candidates.filter((_, index) => before[index] === undefined && !behind[index]);
}

function negationBefore(page: Page, { from }: Candidate): Negation | undefined {
  for (let at = from - 1; at >= Math.max(0, from - REACH); at--) {
    if (page.sentenceOf[at] !== page.sentenceOf[from]) return undefined;
    const cue = cueEndingAt(page, at);
    if (cue !== undefined) return cue === 'exception' ? undefined : cue;
    const gap = page.tokens[at + 1]?.gap;
    if (!PASSING.has(page.tokens[at]?.word ?? '')) return undefined;
    if (gap !== 'space' && gap !== 'line' && gap !== 'apostrophe' && gap !== 'open') return undefined;
  }
  return undefined;
}

/** The longest negation whose last word is a given token; a longer one such as "if not" may undo a shorter. */
function cueEndingAt({ tokens }: Page, last: number): Negation | undefined {
  let found: Negation | undefined;
  for (let at = last; at > last - LONGEST_CUE && at >= 0; at--) {
    const match = CUES.matchesAt(tokens, at).find(({ to }) => to === last + 1);
    if (match !== undefined) found = match.value;
    else if (at < last && CUES.matchesAt(tokens, at)[0]?.value === 'exception') found = undefined;
  }
  return found;
}

function isRefusedBehind(page: Page, { from, to }: Candidate): boolean {
  let at = to;
  while (at < to + 2 && BETWEEN.has(page.tokens[at]?.word ?? '')) at++;
  const match = BEHIND.matchesAt(page.tokens, at)[0];
  if (match === undefined || page.sentenceOf[at] !== page.sentenceOf[from]) return false;
  for (let after = match.to; after < match.to + TAKE_BACK_REACH; after++) {
    const isSame = page.sentenceOf[after] === page.sentenceOf[from];
    if (isSame && TAKES_BACK.has(page.tokens[after]?.word ?? '')) return false;
  }
  return true;
}
