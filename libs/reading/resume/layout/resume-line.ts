/** A piece of a line that a wide gap parts from its neighbours: a table's cell, a date at the right margin. */
export interface Cell {
  readonly text: string;
  /** Left edge in points. */
  readonly x: number;
  /** Right edge in points. */
  readonly right: number;
  /** Baseline in points from the top of the page. */
  readonly y: number;
  /** Largest font size in points. */
  readonly size: number;
  readonly bold: boolean;
  /** Addresses of the links in it. */
  readonly links: readonly string[];
}

/** Cells that stand beside each other, from left to right. */
export type Row = readonly [Cell, ...Cell[]];

/** One line of a resume, in the order in which people read it. */
export interface ResumeLine {
  /** From 1. */
  readonly page: number;
  /** Place among the lines of its page in reading order, from 1. */
  readonly number: number;
  /** The text of all cells, without the bullet. */
  readonly text: string;
  /** At least one, the bullet taken off the first. */
  readonly cells: Row;
  /** Whether it began with a bullet. */
  readonly bullet: boolean;
  /** Left edge of its text in points, the bullet not counted. */
  readonly x: number;
  /** Right edge in points. */
  readonly right: number;
  /** Baseline in points from the top of the page. */
  readonly y: number;
  /** Largest font size in points. */
  readonly size: number;
  readonly bold: boolean;
  /** Distance to the baseline above in units of the font size; 9 at the beginning of a column or page. */
  readonly gap: number;
  /** Number of the stream of text that it belongs to: the page's full width 0, columns from 1. */
  readonly column: number;
}
