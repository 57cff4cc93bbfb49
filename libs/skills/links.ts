import type { Candidate } from './candidates';
import type { Page } from './page';
import rules from './rules/evidence.json';
import type { Gap } from './tokens';

const JOINING: ReadonlySet<string> = new Set(rules.joining);
const BETWEEN: ReadonlySet<string> = new Set(rules.between);
const DELIMITERS: ReadonlySet<Gap> = new Set<Gap>([
  'comma',
  'colon',
  'semicolon',
  'bullet',
  'slash',
  'open',
  'close',
  'ampersand',
  'break',
  'stop',
]);
const NUMBER = /^v?\d+x?\+?$/;
/** More words than this between two names and they are no longer one list. */
const MOST_JOINING_WORDS = 4;

/** Whether a word only joins the items of a list: "and", "as well as", a version. */
export function isJoining(word: string): boolean {
  return JOINING.has(word) || NUMBER.test(word);
}

/** Whether two candidates that follow each other are items of one list: "Java, Kotlin and Scala". */
export function areListed(page: Page, one: Candidate, next: Candidate): boolean {
  return areWithin(page, one, next, isJoining) && !isCut(page, one, next);
}

/** Whether two candidates that follow each other are said of one another: also "from Ruby to Go", "Python with Flask". */
export function areLinked(page: Page, one: Candidate, next: Candidate): boolean {
  return areWithin(page, one, next, (word) => isJoining(word) || BETWEEN.has(word));
}

function areWithin(
  page: Page,
  one: Candidate,
  next: Candidate,
  mayStand: (word: string) => boolean,
): boolean {
  if (next.from - one.to > MOST_JOINING_WORDS) return false;
  for (let at = one.to; at < next.from; at++) {
    const token = page.tokens[at];
    if (token === undefined || !mayStand(token.word)) return false;
  }
  if (page.sentenceOf[one.from] === page.sentenceOf[next.from]) return true;
  // Names one below the other, each alone on its line.
  return (
    next.from === one.to &&
    opensItem(page, one) &&
    opensItem(page, next) &&
    page.tokens[next.from]?.gap !== 'stop'
  );
}

function isCut({ tokens }: Page, one: Candidate, next: Candidate): boolean {
  for (let at = one.to; at <= next.from; at++) {
    const gap = tokens[at]?.gap;
    if (gap === 'semicolon' || gap === 'colon' || gap === 'stop') return true;
  }
  return false;
}

function opensItem({ tokens }: Page, { from }: Candidate): boolean {
  return tokens[from]?.opensLine === true;
}

/**
 * Which candidates are items by themselves: between commas, brackets, bullets, joining words, line ends or other
 * tags.
 */
export function bareOnes(page: Page, candidates: readonly Candidate[]): boolean[] {
  return candidates.map((candidate, index) => {
    const before = candidates[index - 1];
    const next = candidates[index + 1];
    const touchesBefore = before?.to === candidate.from && areTags(before, candidate);
    const touchesNext = next?.from === candidate.to && areTags(candidate, next);
    return (touchesBefore || isFreeBefore(page, candidate)) && (touchesNext || isFreeBehind(page, candidate));
  });
}

/** Tags are written small one after the other: "angular microservices docker". */
function areTags(one: Candidate, next: Candidate): boolean {
  return one.written === one.written.toLowerCase() && next.written === next.written.toLowerCase();
}

function isFreeBefore({ tokens }: Page, { from }: Candidate): boolean {
  const first = tokens[from];
  const before = tokens[from - 1];
  if (first === undefined || before === undefined || first.opensLine) return true;
  return DELIMITERS.has(first.gap) || isJoining(before.word);
}

function isFreeBehind({ tokens }: Page, { to }: Candidate): boolean {
  const after = tokens[to];
  return after === undefined || after.opensLine || DELIMITERS.has(after.gap) || isJoining(after.word);
}
