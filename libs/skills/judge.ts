import type { Candidate } from './candidates';
import { evidenceAround, hasContext, isAskedFor, isContradicted } from './evidence';
import { isKin, isNear } from './kinship';
import { areLinked, bareOnes, isJoining } from './links';
import { opensSentence, type Page } from './page';

/** How far a neighbouring skill may stand to be evidence, in words and in candidates. */
const NEAR_REACH = 14;
const NEAR_CANDIDATES = 4;
/** A sentence is a list when at least this share of its words, joining words aside, belongs to names of skills. */
const LIST_SHARE = 0.75;
/** A list this long is one of skills even without a heading; two qualities joined by "and" are just prose. */
const LONG_LIST = 3;

/** What is known of each candidate so far. */
interface Verdicts {
  readonly accepted: boolean[];
  readonly bare: readonly boolean[];
}

type Style = 'small' | 'capital' | 'mixed';

/** Which of the candidates are meant as skills, in order. */
export function judge(page: Page, candidates: readonly Candidate[]): Candidate[] {
  const bare = bareOnes(page, candidates);
  const lists = listSentences(page, candidates, bare);
  const accepted = candidates.map((candidate, index) => {
    if (isContradicted(page, candidate)) return false;
    const list = lists.get(page.sentenceOf[candidate.from] ?? -1);
    const underSkills = page.underSkills[candidate.from] ?? false;
    const inList = underSkills || list !== undefined;
    if (candidate.name.counts === 'listed') return list !== undefined && (underSkills || list.names >= LONG_LIST || list.isAll);
    if (candidate.name.counts === 'asked') return (inList && bare[index]) || isAskedFor(page, candidate);
    if (candidate.name.strength === 'strong') return true;
    const isLongList = list !== undefined && list.names >= LONG_LIST;
    if (inList && bare[index] && (isLongList || isWellWritten(candidate))) return true;
    return isShown(page, candidate);
  });
  const certain = [...accepted];
  candidates.forEach((_, index) => {
    accepted[index] ||= hasNeighbour(page, candidates, index, certain);
  });
  spreadAlongLists(page, candidates, { accepted, bare });
  return candidates.filter((_, index) => accepted[index]);
}

/** Whether a doubtful name is shown to be meant by its capital or the words around it. */
function isShown(page: Page, candidate: Candidate): boolean {
  const evidence = candidate.name.strict ? 'none' : evidenceAround(page, candidate);
  if (candidate.name.skill.category === 'language') return evidence !== 'none';
  if (!isWellWritten(candidate)) return candidate.name.strength === 'proper' && evidence === 'knowing';
  if (evidence !== 'none' || hasContext(page, candidate)) return true;
  return candidate.name.strength === 'proper' && !opensSentence(page, candidate.from);
}

/** The writing of the taxonomy; for names with a capital this tells them from the ordinary word. */
function isWellWritten({ name, written }: Candidate): boolean {
  return written === name.written || name.skill.category === 'language';
}

/** Whether a doubtful name is near, in the text and in the taxonomy, to a skill that is certainly meant. */
function hasNeighbour(
  page: Page,
  candidates: readonly Candidate[],
  index: number,
  certain: readonly boolean[],
): boolean {
  const candidate = candidates[index];
  if (candidate === undefined || certain[index] || !isWellWritten(candidate)) return false;
  if (candidate.name.counts !== 'named' || candidate.name.skill.category === 'language') return false;
  if (isContradicted(page, candidate)) return false;
  for (let other = index - NEAR_CANDIDATES; other <= index + NEAR_CANDIDATES; other++) {
    const neighbour = candidates[other];
    if (neighbour === undefined || !certain[other]) continue;
    if (page.sentenceOf[neighbour.from] !== page.sentenceOf[candidate.from]) continue;
    if (Math.abs(neighbour.from - candidate.from) > NEAR_REACH) continue;
    if (isNear(candidate.name.skill, neighbour.name.skill)) return true;
  }
  return false;
}

/** In a list an accepted name vouches for the doubtful one beside it, and that for the next. */
function spreadAlongLists(page: Page, candidates: readonly Candidate[], { accepted, bare }: Verdicts): void {
  const linked = candidates.map((candidate, index) => {
    const next = candidates[index + 1];
    return next !== undefined && areLinked(page, candidate, next);
  });
  const vouch = (from: number, to: number): void => {
    const one = candidates[from];
    const other = candidates[to];
    if (one === undefined || other === undefined || accepted[to]) return;
    if (other.name.counts === 'listed' || isContradicted(page, other)) return;
    if (accepted[from]) accepted[to] = isVouchedFor(other, one) && (other.name.counts !== 'asked' || bare[to] === true);
    else if (vouchesUnproven(one, other)) accepted[to] = accepted[from] = true;
  };
  for (let at = 0; at + 1 < candidates.length; at++) if (linked[at]) vouch(at, at + 1);
  for (let at = candidates.length - 2; at >= 0; at--) if (linked[at]) vouch(at + 1, at);
}

function isVouchedFor(candidate: Candidate, neighbour: Candidate): boolean {
  if (!isKin(candidate.name.skill, neighbour.name.skill)) return false;
  return candidate.name.counts === 'asked' || isStyledLike(candidate, neighbour);
}

/** Two ordinary words with capitals side by side that both name, say, programming languages: "Go and Rust". */
function vouchesUnproven(one: Candidate, other: Candidate): boolean {
  if (one.name.counts !== 'named' || other.name.counts !== 'named' || one.name.skill.category === 'language') return false;
  const bothNames = isWellWritten(one) && isWellWritten(other) && one.name.skill !== other.name.skill;
  return bothNames && (one.name.skill.category === other.name.skill.category || isNear(one.name.skill, other.name.skill));
}

/** "javascript, go, rust" is one way of writing; "JavaScript, go" is not. */
function isStyledLike(candidate: Candidate, neighbour: Candidate): boolean {
  return isWellWritten(candidate) || styleOf(candidate.written) === styleOf(neighbour.written);
}

function styleOf(written: string): Style {
  if (written === written.toLowerCase()) return 'small';
  return written === written.toUpperCase() ? 'capital' : 'mixed';
}

/** A sentence that is nothing but a list of skills, such as a line of a resume. */
interface ListSentence {
  readonly names: number;
  /** Whether it is the whole text. */
  readonly isAll: boolean;
}

function listSentences(
  page: Page,
  candidates: readonly Candidate[],
  bare: readonly boolean[],
): ReadonlyMap<number, ListSentence> {
  const words = new Map<number, number>();
  page.tokens.forEach((token, index) => {
    const sentence = page.sentenceOf[index] ?? 0;
    if (!isJoining(token.word) && !page.inHeading[index]) words.set(sentence, (words.get(sentence) ?? 0) + 1);
  });
  const named = new Map<number, { words: number; names: number; underSkills: boolean }>();
  for (const [index, candidate] of candidates.entries()) {
    if (!bare[index]) continue;
    const sentence = page.sentenceOf[candidate.from] ?? 0;
    const sum = named.get(sentence) ?? { words: 0, names: 0 };
    named.set(sentence, {
      words: sum.words + candidate.to - candidate.from,
      names: sum.names + 1,
      underSkills: page.underSkills[candidate.from] ?? false,
    });
  }
  const lists = new Map<number, ListSentence>();
  for (const [sentence, sum] of named) {
    const all = words.get(sentence) ?? 1;
    const isAll = words.size === 1 && sum.words >= all;
    const isItem = sum.words >= all && sum.underSkills;
    const isList = sum.names > 1 && sum.words / all >= LIST_SHARE;
    if (isAll || isItem || isList) lists.set(sentence, { names: sum.names, isAll });
  }
  return lists;
}
