import type { Candidate } from './candidates';
import { isJoining } from './links';
import type { Page } from './page';

/** A sentence is a list when at least this share of its words, joining words aside, belongs to names of skills. */
const LIST_SHARE = 0.75;

/** A sentence that is nothing but a list of skills, such as a line of a resume. */
export interface ListSentence {
  readonly names: number;
  /** Whether it is the whole text. */
  readonly isAll: boolean;
}

/** The sentences of a text that are lists of skills, by their number. */
export function listSentences(
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
