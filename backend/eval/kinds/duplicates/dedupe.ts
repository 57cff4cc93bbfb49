import { added, type Counts, NONE, share } from '../../measures/counts';
import { countFigure } from '../../measures/figures';
import type { Figure } from '../../outcome';
import type { Kind } from '../kind';
import { isDuplicate, type LabelledOpening } from './predict';

interface LabelledPair {
  readonly id: string;
  readonly label: 'duplicate' | 'different';
  readonly difficulty: string;
  readonly rule: string;
  readonly a: LabelledOpening;
  readonly b: LabelledOpening;
}

interface JudgedPair extends LabelledPair {
  readonly found: boolean;
  readonly counts: Counts;
}

/** Pairs of postings that are one opening, or two. */
export const dedupe: Kind = {
  name: 'dedupe',
  parts: ['dedupe/pairs.jsonl'],
  reads: false,
  measure: async (data) => {
    const judged = data.lines<LabelledPair>('dedupe/pairs.jsonl').map(judge);
    const total = judged.map(({ counts }) => counts).reduce(added, NONE);
    return {
      predictions: Object.fromEntries(judged.map(({ id, found }) => [id, found])),
      figures: [countFigure('pairs', total, 'f1'), ...byDifficulty(judged)],
      faults: judged
        .filter((pair) => !isRight(pair))
        .map(({ id, label, rule, a, b }) => ({
          item: id,
          weight: label === 'different' ? 2 : 1,
          detail: `${label}: ${rule} (${a.title} / ${b.title})`,
        })),
    };
  },
};

function judge(pair: LabelledPair): JudgedPair {
  const found = isDuplicate(pair.a, pair.b);
  const isOne = pair.label === 'duplicate';
  const counts = {
    right: found && isOne ? 1 : 0,
    wrong: found && !isOne ? 1 : 0,
    missed: isOne && !found ? 1 : 0,
  };
  return { ...pair, found, counts };
}

const isRight = ({ found, label }: JudgedPair): boolean => found === (label === 'duplicate');

function byDifficulty(judged: readonly JudgedPair[]): Figure[] {
  const groups = new Map<string, JudgedPair[]>();
  for (const pair of judged) {
    const name = `${pair.label}, ${pair.difficulty}`;
    groups.set(name, [...(groups.get(name) ?? []), pair]);
  }
  return [...groups].sort().map(([name, pairs]) => {
    const right = pairs.filter(isRight).length;
    return {
      name,
      value: share(right, pairs.length),
      unit: 'share',
      basis: `${right} of ${pairs.length}`,
      is_detail: true,
    };
  });
}
