import type { Candidate } from './candidates';
import { evidenceAround, hasContext, isAskedFor, isContradicted } from './evidence';
import { isKin, isNear } from './kinship';
import { areLinked, bareOnes } from './links';
import { listSentences, type ListSentence } from './list-sentences';
import { opensSentence, type Page } from './page';

/** How far a neighbouring skill may stand to be evidence, in words and in candidates. */
const NEAR_REACH = 14;
const NEAR_CANDIDATES = 4;
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
    const list = lists.get(page.sentenceOf[candidate.from] ?? -1);
    return isMeant(page, candidate, { list, isBare: bare[index] === true });
  });
  const certain = [...accepted];
  candidates.forEach((_, index) => {
    accepted[index] ||= hasNeighbour(page, candidates, index, certain);
  });
  spreadAlongLists(page, candidates, { accepted, bare });
  return candidates.filter((_, index) => accepted[index]);
}

interface Place {
  /** The list that the candidate's sentence is, if it is one. */
  readonly list: ListSentence | undefined;
  readonly isBare: boolean;
}

function isMeant(page: Page, candidate: Candidate, { list, isBare }: Place): boolean {
  const { counts, strength } = candidate.name;
  if (isContradicted(page, candidate)) return false;
  const underSkills = page.underSkills[candidate.from] === true;
  const isLongList = list !== undefined && list.names >= LONG_LIST;
  if (counts === 'listed') return list !== undefined && (underSkills || isLongList || list.isAll);
  const isItem = isBare && (underSkills || list !== undefined);
  if (counts === 'asked') return isItem || isAskedFor(page, candidate);
  if (strength === 'strong') return true;
  if (isItem && (isLongList || isWellWritten(candidate))) return true;
  return isShown(page, candidate);
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
    if (accepted[from]) {
      accepted[to] = isVouchedFor(other, one) && (other.name.counts !== 'asked' || bare[to] === true);
      return;
    }
    if (vouchesUnproven(one, other)) accepted[to] = accepted[from] = true;
  };
  for (let at = 0; at + 1 < candidates.length; at++) if (linked[at]) vouch(at, at + 1);
  for (let at = candidates.length - 2; at >= 0; at--) if (linked[at]) vouch(at + 1, at);
}

function isVouchedFor(candidate: Candidate, neighbour: Candidate): boolean {
  if (!isKin(candidate.name.skill, neighbour.name.skill)) return false;
  if (candidate.name.counts === 'asked' || isStyledLike(candidate, neighbour)) return true;
  return candidate.name.strength === 'proper' && isNear(candidate.name.skill, neighbour.name.skill);
}

/** Two ordinary words with capitals side by side that both name, say, programming languages: "Go and Rust". */
function vouchesUnproven(one: Candidate, other: Candidate): boolean {
  const [first, second] = [one.name.skill, other.name.skill];
  if (one.name.counts !== 'named' || other.name.counts !== 'named' || first === second) return false;
  if (first.category === 'language' || !isWellWritten(one) || !isWellWritten(other)) return false;
  return first.category === second.category || isNear(first, second);
}

/** "javascript, go, rust" is one way of writing; "JavaScript, go" is not. */
function isStyledLike(candidate: Candidate, neighbour: Candidate): boolean {
  return isWellWritten(candidate) || styleOf(candidate.written) === styleOf(neighbour.written);
}

function styleOf(written: string): Style {
  if (written === written.toLowerCase()) return 'small';
  return written === written.toUpperCase() ? 'capital' : 'mixed';
}
