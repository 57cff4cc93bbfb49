import { canonicalSkill } from '#skills';
import { shareFigure } from '../../measures/figures';
import { isSame } from '../../measures/same-text';
import type { Kind } from '../kind';
import { aliasesOf } from './skill-table';

/** Names of skills and the skill that each names. */
export const aliases: Kind = {
  name: 'aliases',
  parts: ['skills/aliases.json'],
  reads: false,
  measure: async (data) => {
    const table = aliasesOf(data);
    const others = table.filter(({ self }) => !self);
    const wrong = others.filter(({ alias, canonical }) => !isSame(canonicalSkill(alias), canonical));
    const counts = [others.length - wrong.length, others.length] as const;
    return {
      predictions: Object.fromEntries(table.map(({ alias }) => [alias, canonicalSkill(alias)])),
      figures: [shareFigure('accuracy', counts, { judge: 'accuracy' })],
      faults: wrong.map(({ alias, canonical }) => ({
        item: alias,
        weight: 1,
        detail: `is ${canonical}, not ${canonicalSkill(alias)}`,
      })),
    };
  },
};
