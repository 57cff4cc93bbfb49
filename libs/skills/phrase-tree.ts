import { tokenize, type Gap, type Token } from './tokens';

/** A stored phrase met in a text: the value stored with it, and the tokens `from` to `to` (exclusive) it covers. */
export interface PhraseMatch<T> {
  readonly value: T;
  readonly from: number;
  readonly to: number;
}

interface Branch<T> {
  readonly node: Node<T>;
  /** What may stand in a text between the word before and this branch's word. */
  readonly gaps: Set<Gap>;
}

interface Node<T> {
  readonly branches: Map<string, Branch<T>>;
  values: T[];
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

const NO_MATCHES: readonly never[] = [];

/** Phrases in a tree of words, to be looked up at any word of a text in time bounded by the longest phrase. */
export class PhraseTree<T> {
  private readonly root: Node<T> = { branches: new Map(), values: [] };

  /** Stores a value under a phrase; several values may share one phrase. A phrase without words is ignored. */
  add(phrase: string, value: T): void {
    const tokens = tokenize(phrase);
    if (tokens.length === 0) return;
    let node = this.root;
    tokens.forEach(({ word, gap }, index) => {
      const gaps: readonly Gap[] = index === 0 ? [] : (PASSES_FOR[gap] ?? [gap]);
      const branch = node.branches.get(word) ?? { node: { branches: new Map(), values: [] }, gaps: new Set() };
      gaps.forEach((each) => branch.gaps.add(each));
      node.branches.set(word, branch);
      node = branch.node;
    });
    node.values.push(value);
  }

  /** Whether a word begins a stored phrase. */
  begins(word: string): boolean {
    return this.root.branches.has(word);
  }

  /** Every stored phrase that begins at a token, longest first. `firstWord` stands in for the token's own word. */
  matchesAt(tokens: readonly Token[], from: number, firstWord?: string): readonly PhraseMatch<T>[] {
    const word = firstWord ?? tokens[from]?.word;
    let node = word === undefined ? undefined : this.root.branches.get(word)?.node;
    if (node === undefined) return NO_MATCHES;
    const found: PhraseMatch<T>[] = [];
    for (let at = from + 1; node !== undefined; at++) {
      found.unshift(...node.values.map((value) => ({ value, from, to: at })));
      const token: Token | undefined = tokens[at];
      const branch: Branch<T> | undefined = token && node.branches.get(token.word);
      node = token && branch?.gaps.has(token.gap) ? branch.node : undefined;
    }
    return found;
  }
}
