import { isDateFragment } from '../dates/fragment';
import { findDatePoints } from '../dates/point';
import type { Cell, Row } from './resume-line';

/** How far down the rest of a wrapped date may stand, in rows and in units of the font size. */
const REACH_ROWS = 3;
const REACH = 2.4;
const OPEN_END = /(?:[-–—~]|\b(?:to|bis|until|au|hasta|al|tot|do))$/iu;
const LEADING_JOINT = /^(?:[-–—~]|(?:to|bis|until|au|hasta|al|tot)\b)/iu;

/** Whether the rest of a date must follow: a month without a year, or a dash at the end. */
function isUnfinished(text: string): boolean {
  return OPEN_END.test(text.trim()) || findDatePoints(text).at(-1)?.lacksYear === true;
}

function joined(first: Cell, next: Cell): Cell {
  return { ...first, text: `${first.text} ${next.text}`, right: Math.max(first.right, next.right) };
}

/**
 * Puts together dates that are wrapped in a narrow column beside their entries ("2017 –" above "Present"), in the
 * row where they begin.
 */
export function withDateColumn(rows: readonly Row[]): Row[] {
  const left = rows.map((row): Cell[] => [...row]);
  left.forEach((row, index) => {
    let [head] = row;
    let last = head;
    if (head === undefined || last === undefined || !isDateFragment(head.text)) return;
    for (let at = index + 1; at <= index + REACH_ROWS; at++) {
      const [next] = left[at] ?? [];
      if (next === undefined) continue;
      const isNear = Math.abs(next.y - last.y) <= REACH * next.size && next.x < head.right + next.size;
      if (!isNear || !isDateFragment(next.text)) break;
      if (!isUnfinished(head.text) && !LEADING_JOINT.test(next.text)) break;
      head = joined(head, next);
      last = next;
      row[0] = head;
      left[at]?.shift();
    }
  });
  return left.flatMap(([first, ...rest]) => (first === undefined ? [] : [[first, ...rest] as const]));
}
