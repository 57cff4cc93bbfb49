import { grouped } from '../../text/grouped';
import { sectionOfHeading } from '../sections/headings';
import { byBaseline } from './rows';
import type { Cell, Row } from './resume-line';

/** Rows that are read one after the other before the next column begins. */
export interface Column {
  readonly rows: readonly Row[];
  /** What part of the page it is: its full width, or the left or right side of a gutter. */
  readonly side: 'full' | 'left' | 'right';
}

/** A page's columns in reading order, and the gutter between them if there is one. */
export interface PageColumns {
  readonly columns: readonly Column[];
  /** Left edge of the right column in points. */
  readonly gutter: number | null;
}

/** Fewer lines than this beside a gutter are no column. */
const FEWEST_LINES = 3;
/** Edges this close, in points, are one. */
const EDGE = 2;
/** How many left edges are tried as the begin of a column; more only occur in figures. */
const MOST_EDGES = 40;

/** Left edges that several cells share, the most shared first. */
function sharedEdges(rows: readonly Row[]): number[] {
  const shared = grouped(
    rows.flat().map(({ x }) => x),
    (x) => Math.floor(x / EDGE),
  );
  return [...shared.values()]
    .filter(({ length }) => length >= FEWEST_LINES)
    .sort((a, b) => b.length - a.length)
    .slice(0, MOST_EDGES)
    .map((edges) => edges.reduce((least, next) => Math.min(least, next)));
}

/** Whether a cell has text on both sides of a line. */
function crosses(cell: Cell, edge: number): boolean {
  return cell.x < edge - 1 && cell.right > edge + 1;
}

interface Split {
  readonly edge: number;
  /** Index of the first row beside the gutter. */
  readonly from: number;
  /** Index after the last one. */
  readonly to: number;
  readonly left: readonly Cell[];
  readonly right: readonly Cell[];
}

function splitOf(rows: readonly Row[], range: { edge: number; from: number; to: number }): Split {
  const cells = rows.slice(range.from, range.to).flat();
  return {
    ...range,
    left: cells.filter(({ x }) => x < range.edge - 1),
    right: cells.filter(({ x }) => x >= range.edge - 1),
  };
}

/** A short line above the columns, such as a headline, is beside nothing. */
function firstBeside(rows: readonly Row[], edge: number, { from, to }: { from: number; to: number }): number {
  const at = rows.slice(from, to).findIndex((row) => {
    const isBeside = row.some(({ x }) => x < edge - 1) && row.some(({ x }) => x >= edge - 1);
    return isBeside || hasHeading(row);
  });
  return at === -1 ? from : from + at;
}

/** The longest stretch of rows that leaves the line free. */
function longestFree(rows: readonly Row[], edge: number): Split {
  let best = { from: 0, to: 0 };
  let from = 0;
  rows.forEach((row, index) => {
    if (row.some((cell) => crosses(cell, edge))) from = index + 1;
    else if (index + 1 - from > best.to - best.from) best = { from, to: index + 1 };
  });
  return splitOf(rows, { edge, ...best, from: firstBeside(rows, edge, best) });
}

function hasHeading(cells: readonly Cell[]): boolean {
  return cells.some(({ text }) => sectionOfHeading(text) !== null);
}

/**
 * Whether the two sides are texts of their own. Both have headings then; dates beside what they date have none, nor
 * has a table of skills.
 */
function areIndependent({ left, right }: Split): boolean {
  return left.length >= FEWEST_LINES && right.length >= FEWEST_LINES && hasHeading(left) && hasHeading(right);
}

/** A gutter with cells right beside it on both sides wins, since it parts more of the page. */
function bestSplit(rows: readonly Row[], known: number | null): Split | null {
  if (known !== null) {
    const again = longestFree(rows, known);
    if (again.left.length > 0 && again.right.length > 0 && again.to - again.from > rows.length / 3)
      return again;
  }
  const splits = sharedEdges(rows)
    .map((edge) => longestFree(rows, edge))
    .filter(areIndependent);
  const weight = ({ left, right }: Split): number => Math.min(left.length, right.length);
  return splits.reduce<Split | null>(
    (best, next) => (best === null || weight(next) > weight(best) ? next : best),
    null,
  );
}

function regrouped(cells: readonly Cell[]): Row[] {
  return byBaseline(cells).flatMap(([first, ...rest]) =>
    first === undefined ? [] : [[first, ...rest] as const],
  );
}

/**
 * Finds the two columns of a page, such as a sidebar and the main text; dates set beside their entries and cells of
 * tables stay in their rows. `known` is the gutter of the page before, which goes on even without a heading.
 */
export function columnsOf(rows: readonly Row[], known: number | null): PageColumns {
  const split = bestSplit(rows, known);
  if (split === null) return { columns: [{ rows, side: 'full' }], gutter: null };
  const columns: Column[] = [
    { rows: rows.slice(0, split.from), side: 'full' },
    { rows: regrouped(split.left), side: 'left' },
    { rows: regrouped(split.right), side: 'right' },
    { rows: rows.slice(split.to), side: 'full' },
  ];
  return { columns: columns.filter((column) => column.rows.length > 0), gutter: split.edge };
}
