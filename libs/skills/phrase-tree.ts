import { GAPS, tokenize, type Gap, type Token } from './tokens';

/** A stored phrase met in a text: the value stored with it, and the tokens `from` to `to` (exclusive) it covers. */
export interface PhraseMatch<T> {
  readonly value: T;
  readonly from: number;
  readonly to: number;
}

interface Branch<T> {
  readonly node: Node<T>;
  /** What may stand in a text between the word before and this branch's word: the sum of the gaps' bits. */
  gaps: number;
}

interface Node<T> {
  /** Absent where no phrase goes on, as at most nodes. */
  branches?: Map<string, Branch<T>>;
  values?: T[];
}

/** Which gaps of a text pass for the gap of a stored phrase: "Node.js" is also written "Node js" and "Node-js". */
const PASSES_FOR: Readonly<Partial<Record<Gap, readonly Gap[]>>> = {
  space: ['space', 'line', 'hyphen'],
  hyphen: ['hyphen', 'space', 'line'],
  dot: ['dot', 'space', 'hyphen'],
  slash: ['slash', 'hyphen', 'space'],
  ampersand: ['ampersand'],
  apostrophe: ['apostrophe', 'none'],
};

const BIT_OF: Readonly<Record<string, number>> = Object.fromEntries(
  GAPS.map((gap, index) => [gap, 1 << index]),
);
const PASSING_BITS: ReadonlyMap<Gap, number> = new Map(
  GAPS.map((gap) => [gap, bitsOf(PASSES_FOR[gap] ?? [gap])]),
);
/** Most phrases are plain words with spaces; they need no tokenizer, which matters when thousands are stored. */
const PLAIN = /^[a-z]+(?: [a-z]+)*$/i;

const NO_MATCHES: readonly never[] = [];

function bitsOf(gaps: readonly Gap[]): number {
  return gaps.reduce((sum, gap) => sum | (BIT_OF[gap] ?? 0), 0);
}

function stepsOf(phrase: string): readonly { readonly word: string; readonly gap: Gap }[] {
  if (!PLAIN.test(phrase)) return tokenize(phrase);
  return phrase
    .toLowerCase()
    .split(' ')
    .map((word) => ({ word, gap: 'space' }));
}

/** Phrases in a tree of words, to be looked up at any word of a text in time bounded by the longest phrase. */
export class PhraseTree<T> {
  private readonly root: Node<T> = {};

  /** Stores a value under a phrase; several values may share one phrase. A phrase without words is ignored. */
  add(phrase: string, value: T): void {
    const steps = stepsOf(phrase);
    if (steps.length === 0) return;
    let node = this.root;
    for (const { word, gap } of steps) {
      node.branches ??= new Map();
      let branch = node.branches.get(word);
      if (branch === undefined) {
        branch = { node: {}, gaps: 0 };
        node.branches.set(word, branch);
      }
      branch.gaps |= PASSING_BITS.get(gap) ?? 0;
      node = branch.node;
    }
    (node.values ??= []).push(value);
  }

  /** Every stored phrase that begins at a token, longest first. `firstWord` stands in for the token's own word. */
  matchesAt(tokens: readonly Token[], from: number, firstWord?: string): readonly PhraseMatch<T>[] {
    const word = firstWord ?? tokens[from]?.word;
    let node = word === undefined ? undefined : this.root.branches?.get(word)?.node;
    if (node === undefined) return NO_MATCHES;
    const found: PhraseMatch<T>[] = [];
    for (let at = from + 1; node !== undefined; at++) {
      const to = at;
      if (node.values) found.unshift(...node.values.map((value) => ({ value, from, to })));
      const token: Token | undefined = tokens[at];
      const branch: Branch<T> | undefined = token && node.branches?.get(token.word);
      node = token && branch && branch.gaps & (BIT_OF[token.gap] ?? 0) ? branch.node : undefined;
    }
    return found;
  }
}
