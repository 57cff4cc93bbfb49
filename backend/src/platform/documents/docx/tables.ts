import type { FlowWriter } from '../text/flow-writer';

/** Points of a column whose width is not stated. */
const COLUMN_WIDTH = 120;
/** Points between the margins of a page, of which a width may be a share. */
const TEXT_WIDTH = 468;
/** Points: a grid narrower than this was written by a program that leaves the widths to Word. */
const MIN_GRID = 100;

/** A cell's width in points: a number of fiftieths of a percent or a percentage of the text's, or twentieths of a point. */
export function cellWidth(width: string | undefined, type: string | undefined): number | undefined {
  const number = Number.parseFloat(width ?? '');
  if (!(number > 0)) return undefined;
  if (width?.endsWith('%') === true) return (TEXT_WIDTH * Math.min(number, 100)) / 100;
  if (type === 'pct') return (TEXT_WIDTH * Math.min(number, 5000)) / 5000;
  return type === 'auto' || type === 'nil' ? undefined : number / 20;
}

interface Table {
  readonly grid: number[];
  /** Of the grid, from 0. */
  column: number;
  /** In points from the table's left edge. */
  left: number;
  span: number;
  width: number | undefined;
  /** Whether a cell has begun of which nothing has been written. */
  waiting: boolean;
}

/** Places the cells of tables, also of tables inside cells. */
export class Tables {
  private readonly open: Table[] = [];

  constructor(private readonly flow: FlowWriter) {}

  beginTable(): void {
    this.content();
    this.open.push({ grid: [], column: 0, left: 0, span: 1, width: undefined, waiting: false });
  }

  endTable(): void {
    this.open.pop();
  }

  /** @param width in points */
  gridColumn(width: number | undefined): void {
    this.open.at(-1)?.grid.push(width ?? 0);
  }

  beginRow(): void {
    const table = this.open.at(-1);
    if (table === undefined) return;
    Object.assign(table, { column: 0, left: 0, width: undefined });
    this.flow.beginRow();
  }

  endRow(): void {
    if (this.open.length > 0) this.flow.endRow();
  }

  /** Columns of the grid that the row leaves out before its first cell. */
  skip(columns: number): void {
    const table = this.open.at(-1);
    if (table === undefined || !(columns >= 1 && columns <= 100)) return;
    table.left += this.widthOf(table, columns);
    table.column += columns;
  }

  beginCell(): void {
    const table = this.open.at(-1);
    if (table !== undefined) Object.assign(table, { span: 1, width: undefined, waiting: true });
  }

  /** What the cell's properties say, before its content. @param width in points */
  cell(properties: { readonly span?: number; readonly width?: number }): void {
    const table = this.open.at(-1);
    if (table === undefined) return;
    const { span = table.span, width = table.width } = properties;
    table.span = span >= 1 && span <= 100 ? Math.floor(span) : 1;
    table.width = width;
  }

  /** To be called before content is written, which may be the first of a cell. */
  content(): void {
    const table = this.open.at(-1);
    if (table?.waiting !== true) return;
    table.waiting = false;
    this.flow.beginCell(table.left, this.widthOf(table, table.span));
  }

  endCell(): void {
    const table = this.open.at(-1);
    if (table === undefined) return;
    table.waiting = false;
    table.left += this.widthOf(table, table.span);
    table.column += table.span;
  }

  private widthOf(table: Table, columns: number): number {
    if (table.width !== undefined) return table.width;
    const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0);
    if (sum(table.grid) < MIN_GRID) return COLUMN_WIDTH * columns;
    return sum(table.grid.slice(table.column, table.column + columns)) || COLUMN_WIDTH * columns;
  }
}
