import { lexicon, type LexiconEntry, type SkillName } from './lexicon';
import { opensSentence, type Page } from './page';
import type { PhraseMatch } from './phrase-tree';
import edges from './rules/edges.json';

/** A name of a skill met in a text, before it is judged. It covers the tokens `from` to `to` (exclusive). */
export interface Candidate {
  readonly name: SkillName;
  readonly from: number;
  readonly to: number;
  /** The mention as the text writes it, white space folded. */
  readonly written: string;
}

const TOP_LEVEL_DOMAINS: ReadonlySet<string> = new Set(edges.top_level_domains);
const TAILS: ReadonlySet<string> = new Set(edges.hyphen_tails);
const WITH_VERSION = /^(\p{L}{2,}|[\p{L}]\+\+|[\p{L}]#)\d+$/u;
const PLURAL_ACRONYM = /^\p{Lu}[\p{Lu}\p{N}]+s$/u;
/** "2 ML", "10 C": a name this short behind a number is a unit. */
const LONGEST_UNIT = 2;
const NUMBER = /^\d+$/;
const ENDS_WITH_DIGIT = /\d$/;
const INNER_CAPITAL = /^\p{Lu}/u;

/** Every name of a skill in a text: at each word the longest, and none inside another. */
export function findCandidates(page: Page): Candidate[] {
  const found: Candidate[] = [];
  for (let at = 0; at < page.tokens.length;) {
    const match = page.inAddress[at] ? undefined : longestAt(page, at);
    if (match === undefined) {
      at++;
      continue;
    }
    const { value, from, to } = match;
    if (value.kind === 'skill' && standsFree(page, match, value)) {
      found.push({ name: value, from, to, written: writtenIn(page, match) });
    }
    at = to;
  }
  return found;
}

function longestAt(page: Page, at: number): PhraseMatch<LexiconEntry> | undefined {
  const direct = lexicon()
    .matchesAt(page.tokens, at)
    .find((match) => isWrittenSo(page, match));
  return direct ?? withoutEnding(page, at);
}

/** `Python3` and `APIs` are looked up as `Python` and `API` when they are no names themselves. */
function withoutEnding({ text, tokens }: Page, at: number): PhraseMatch<LexiconEntry> | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  const isPlural = PLURAL_ACRONYM.test(text.slice(token.start, token.end));
  const base = WITH_VERSION.exec(token.word)?.[1] ?? (isPlural ? token.word.slice(0, -1) : undefined);
  if (base === undefined) return undefined;
  return lexicon()
    .matchesAt(tokens, at, base)
    .find(({ value, to }) => {
      return to === at + 1 && value.kind === 'skill' && value.strength !== 'weak';
    });
}

function isWrittenSo(page: Page, match: PhraseMatch<LexiconEntry>): boolean {
  const { value } = match;
  if (value.kind === 'skill') return !value.exact || writtenIn(page, match) === value.written;
  const inText = writtenIn(page, match).split(/[\s-]/);
  const asked = value.written.split(/[\s-]/);
  // The first word of a sentence has a capital anyway.
  const skipped = opensSentence(page, match.from) ? 1 : 0;
  return inText.slice(skipped).every((word, index) => {
    return !INNER_CAPITAL.test(word) || INNER_CAPITAL.test(asked[index + skipped] ?? '');
  });
}

function writtenIn({ text, tokens }: Page, { from, to }: { from: number; to: number }): string {
  const raw = text.slice(tokens[from]?.start, tokens[to - 1]?.end);
  return to - from === 1 ? raw : raw.replace(/\s+/g, ' ');
}

/** Whether a name is a word of its own and not a piece of "go-between", "node.example.com", "R&B" or "2 ML". */
function standsFree(page: Page, { from, to }: PhraseMatch<LexiconEntry>, name: SkillName): boolean {
  const first = page.tokens[from];
  const before = page.tokens[from - 1];
  const after = page.tokens[to];
  if (before !== undefined && first?.gap === 'dot' && !ENDS_WITH_DIGIT.test(before.word)) return false;
  if (after?.gap === 'dot' && TOP_LEVEL_DOMAINS.has(after.word)) return false;
  const isLetter = name.written.length === 1;
  if (isLetter && (isTightAmpersand(page, from) || isTightAmpersand(page, to))) return false;
  const isShort = name.written.length <= LONGEST_UNIT;
  if (isShort && first?.gap === 'space' && NUMBER.test(before?.word ?? '')) return false;
  if (name.strength === 'strong') return true;
  if (first?.gap === 'hyphen' && before !== undefined) return false;
  if (name.strength === 'weak' && after?.gap === 'apostrophe') return false;
  return after?.gap !== 'hyphen' || TAILS.has(after.word);
}

function isTightAmpersand({ text, tokens }: Page, at: number): boolean {
  const token = tokens[at];
  return at > 0 && token?.gap === 'ampersand' && text[token.start - 1] === '&';
}
