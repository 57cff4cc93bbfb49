import { findDatePoints } from './point';

const LONGEST = 40;
/** What may stand around dates in a cell that holds nothing else. */
const JOINTS = /^[\s,.()–—~-]*(?:to|bis|until|au|hasta|al|tot)?[\s,.()–—~-]*$/iu;

/** Whether a cell holds nothing but dates or parts of one: "Sep", "2017–Aug", "Present". */
export function isDateFragment(text: string): boolean {
  const points = findDatePoints(text);
  if (points.length === 0 || text.length > LONGEST) return false;
  const rest = points.reduceRight((left, { from, to }) => left.slice(0, from) + left.slice(to), text);
  return JOINTS.test(rest);
}
