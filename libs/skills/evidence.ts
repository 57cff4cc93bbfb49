import type { Candidate } from './candidates';
import type { Page } from './page';
import { PhraseTree } from './phrase-tree';
import rules from './rules/evidence.json';

/** Words around a name that show it to be meant as a skill. */
interface Cues {
  readonly knowing: ReadonlySet<string>;
  readonly doing: ReadonlySet<string>;
  readonly using: ReadonlySet<string>;
  readonly links: ReadonlySet<string>;
  readonly doingLinks: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
}

const TECHNOLOGY: Cues = {
  knowing: new Set(rules.technology.knowing),
  doing: new Set(rules.technology.doing),
  using: new Set(rules.technology.using),
  links: new Set(rules.technology.links),
  doingLinks: new Set(rules.technology.doing_links),
  after: new Set(rules.technology.after),
};

const SPOKEN: Cues = {
  knowing: new Set(rules.spoken.knowing),
  doing: new Set(),
  using: new Set(),
  links: new Set(rules.spoken.links),
  doingLinks: new Set(),
  after: new Set(rules.spoken.after),
};

const ASKED: Cues = {
  ...TECHNOLOGY,
  knowing: new Set(rules.asked.knowing),
  doing: new Set(),
  using: new Set(),
  links: new Set(rules.asked.links),
  after: new Set(rules.asked.after),
};

const ROLES: ReadonlySet<string> = new Set(rules.roles);
const BRACKETED: ReadonlySet<string> = new Set(rules.bracketed);
const BEING: ReadonlySet<string> = new Set(rules.being);
const WANTED = new PhraseTree<true>();
for (const phrase of rules.wanted) WANTED.add(phrase, true);

/** How far before a name a cue may stand, in words. */
const REACH = 6;
/** How far around a name a word of its context may stand, in words. */
const CONTEXT_REACH = 12;

/** What the words right around a candidate say: "knowing" even for a name written small, "doing" only with its capital. */
export type Evidence = 'knowing' | 'doing' | 'none';

/** Looks for a cue before or behind a candidate, within its sentence. */
export function evidenceAround(page: Page, candidate: Candidate): Evidence {
  const cues = candidate.name.skill.category === 'language' ? SPOKEN : TECHNOLOGY;
  if (isFollowed(page, candidate, cues) || followsRole(page, candidate)) return 'knowing';
  return evidenceBefore(page, candidate, cues);
}

/** Whether a text asks for, or claims, what an ordinary phrase names: "experience in catering", "catering skills". */
export function isAskedFor(page: Page, candidate: Candidate): boolean {
  if (candidate.name.counts !== 'asked') return false;
  return isFollowed(page, candidate, ASKED) || evidenceBefore(page, candidate, ASKED) !== 'none';
}

function evidenceBefore(page: Page, { from }: Candidate, cues: Cues): Evidence {
  let allLinks = true;
  let allDoingLinks = true;
  for (let at = from - 1; at >= from - REACH; at--) {
    const token = page.tokens[at];
    if (token === undefined || page.sentenceOf[at] !== page.sentenceOf[from]) return 'none';
    const isNext = at === from - 1;
    if (cues.knowing.has(token.word)) return 'knowing';
    const isLabel = isNext && page.tokens[from]?.gap === 'colon' && cues.doing.has(token.word);
    if (isLabel || (isNext && cues.using.has(token.word))) return 'doing';
    if (!isNext && allDoingLinks && cues.doing.has(token.word)) return 'doing';
    allLinks &&= cues.links.has(token.word);
    allDoingLinks &&= cues.doingLinks.has(token.word);
    if (!allLinks && !allDoingLinks) return 'none';
  }
  return 'none';
}

/** "Backend Engineer (Go)", "Developer - Swift". */
function followsRole({ tokens }: Page, { from }: Candidate): boolean {
  const gap = tokens[from]?.gap;
  const isSetOff = gap === 'open' || gap === 'dash' || gap === 'slash' || gap === 'comma';
  return isSetOff && ROLES.has(tokens[from - 1]?.word ?? '');
}

function isFollowed(page: Page, { to }: Candidate, cues: Cues): boolean {
  const next = page.tokens[to];
  if (next === undefined || page.sentenceOf[to] !== page.sentenceOf[to - 1]) return false;
  if (cues.after.has(next.word) && (next.gap === 'space' || next.gap === 'hyphen' || next.gap === 'open'))
    return true;
  if (next.gap === 'open' && BRACKETED.has(next.word)) return true;
  if (next.gap !== 'space') return false;
  return WANTED.matchesAt(page.tokens, to).length > 0 || isDefined(page, to, cues);
}

/** "Go is our main language", "Helm is the tool of choice". */
function isDefined({ tokens, sentenceOf }: Page, verb: number, { knowing }: Cues): boolean {
  if (!BEING.has(tokens[verb]?.word ?? '')) return false;
  for (let at = verb + 1; at <= verb + REACH && sentenceOf[at] === sentenceOf[verb]; at++) {
    if (knowing.has(tokens[at]?.word ?? '')) return true;
  }
  return false;
}

/** Whether a word that belongs to the skill's subject stands in the same sentence. */
export function hasContext(page: Page, candidate: Candidate): boolean {
  return hasWordAround(page, candidate, candidate.name.context);
}

/** Whether a word in the same sentence shows that something else is meant: "cafe" beside "Java". */
export function isContradicted(page: Page, candidate: Candidate): boolean {
  return hasWordAround(page, candidate, candidate.name.except);
}

function hasWordAround(page: Page, { from, to }: Candidate, words: ReadonlySet<string>): boolean {
  if (words.size === 0) return false;
  const sentence = page.sentenceOf[from];
  const last = Math.min(page.tokens.length, to + CONTEXT_REACH);
  for (let at = Math.max(0, from - CONTEXT_REACH); at < last; at++) {
    const inside = at >= from && at < to;
    if (!inside && page.sentenceOf[at] === sentence && words.has(page.tokens[at]?.word ?? '')) return true;
  }
  return false;
}
