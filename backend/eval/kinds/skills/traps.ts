import { extractSkills } from '#skills';
import { added, countSets, NONE } from '../../measures/counts';
import { countFigure, shareFigure } from '../../measures/figures';
import type { Kind } from '../kind';
import { skillSets } from './skill-table';

/** A sentence with the skills that it names and those that it only seems to name. */
interface Trap {
  readonly id: string;
  readonly text: string;
  readonly expected: readonly string[];
  readonly forbidden: readonly string[];
  readonly tolerated?: readonly string[];
}

/** Sentences in which ordinary words are names of skills. */
export const traps: Kind = {
  name: 'traps',
  parts: ['skills/traps.jsonl'],
  reads: false,
  measure: async (data) => {
    const setOf = skillSets(data);
    const judged = data.lines<Trap>('skills/traps.jsonl').map((trap) => {
      const found = setOf(extractSkills(trap.text));
      const counts = countSets(setOf(trap.expected), found, setOf(trap.tolerated ?? []));
      const forbidden = setOf(trap.forbidden);
      const caught = [...forbidden].filter((name) => found.has(name)).length;
      return { trap, found, counts, forbidden: forbidden.size, caught };
    });
    const wrong = judged.filter(({ counts }) => counts.wrong + counts.missed > 0);
    const sum = (of: (one: (typeof judged)[number]) => number): number =>
      judged.reduce((total, one) => total + of(one), 0);
    const all = sum(({ forbidden }) => forbidden);
    return {
      predictions: Object.fromEntries(judged.map(({ trap }) => [trap.id, extractSkills(trap.text)])),
      figures: [
        shareFigure('exact', [judged.length - wrong.length, judged.length], { judge: 'exact' }),
        countFigure('skills', judged.map(({ counts }) => counts).reduce(added, NONE), 'f1'),
        shareFigure('not caught', [all - sum(({ caught }) => caught), all]),
      ],
      faults: wrong.map(({ trap, found, counts }) => ({
        item: trap.id,
        weight: counts.wrong + counts.missed,
        detail: `${trap.text} → ${[...found].join(', ') || 'nothing'}`,
      })),
    };
  },
};
