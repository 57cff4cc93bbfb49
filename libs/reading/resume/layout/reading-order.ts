import type { DocumentText } from '../../text/document-text';
import { sectionOfHeading } from '../sections/headings';
import { type Column, columnsOf } from './columns';
import { withDateColumn } from './date-column';
import { type PageRows, withoutFurniture } from './furniture';
import type { Cell, ResumeLine, Row } from './resume-line';
import { runsFromRightToLeft, withYearsInOrder } from './right-to-left';
import { rowsOf } from './rows';

const BULLET =
  /^(?:[•●▪▫◦‣⁃∙·○■□►▸➢➤✓✔◆◇*]|[–—-](?= ?\p{L}| \d)|[{o](?= \p{Lu})|\(?\d{1,2}[.)](?= \p{L}))[ \u00a0]{0,4}/u;
/** The gap of a line that begins a column: larger than any between lines. */
const FIRST_GAP = 9;
/** A side that begins beyond this share of the page's width, or ends before the rest, is a sidebar. */
const SIDEBAR = 0.46;

interface PlacedColumn extends Column {
  readonly page: PageRows;
  /** 1 for sidebars, which are read last. */
  readonly order: number;
}

function withoutBullet(row: Row): { row: Row; bullet: boolean } {
  const [first, ...rest] = row;
  const bullet = BULLET.exec(first.text);
  if (bullet === null) return { row, bullet: false };
  const text = first.text.slice(bullet[0].length).trim();
  const [next, ...others] = rest;
  if (text === '')
    return next === undefined ? { row, bullet: false } : { row: [next, ...others], bullet: true };
  const step = (first.right - first.x) / Math.max(1, first.text.length);
  const x = first.x + bullet[0].length * step;
  return { row: [{ ...first, text, x }, ...rest], bullet: true };
}

/** A heading that stands left of what it heads becomes a row of its own. */
function withHangingHeadings(rows: readonly Row[]): Row[] {
  return rows.flatMap((row) => {
    const [first, second, ...rest] = row;
    if (second === undefined || second.x - first.right < first.size) return [row];
    const isHeading = sectionOfHeading(first.text) !== null && !/[:,]$/.test(first.text);
    return isHeading ? [[first], [second, ...rest]] : [row];
  });
}

/** Where a sidebar stands is told by the narrower side; it is read after the main text. */
function sidebarSide(gutter: number, width: number): 'left' | 'right' | null {
  if (gutter < width * SIDEBAR) return 'left';
  return gutter > width * (1 - SIDEBAR) ? 'right' : null;
}

function placedColumns(pages: readonly PageRows[]): PlacedColumn[] {
  let known: number | null = null;
  const placed: PlacedColumn[] = [];
  for (const page of pages) {
    const { columns, gutter } = columnsOf(page.rows, known);
    known = gutter ?? known;
    const aside = gutter === null ? null : sidebarSide(gutter, page.width);
    for (const column of columns) {
      // Sidebars of all pages come behind the main text of all pages, so that sections go on over a page break.
      placed.push({ ...column, page, order: column.side === aside ? 1 : 0 });
    }
  }
  return placed.sort((a, b) => a.order - b.order);
}

const COLUMN_NUMBERS = { full: 0, left: 1, right: 2 } as const;

function lineOf(row: Row, before: Cell | undefined): Omit<ResumeLine, 'page' | 'number' | 'column'> {
  const { row: cells, bullet } = withoutBullet(row);
  const [first] = cells;
  const gap = before === undefined || before.y > row[0].y ? FIRST_GAP : (row[0].y - before.y) / row[0].size;
  return {
    text: cells.map(({ text }) => text).join('  '),
    cells,
    bullet,
    x: first.x,
    right: Math.max(...cells.map(({ right }) => right)),
    y: first.y,
    size: Math.max(...cells.map(({ size }) => size)),
    bold: first.bold,
    gap,
  };
}

/**
 * The lines of a document in the order in which people read them: running heads and page numbers gone, columns one
 * after the other, sidebars last, dates in a column beside their entries.
 */
export function readingOrder(document: DocumentText): ResumeLine[] {
  const read = document.pages.map((page) => ({ ...page, rows: rowsOf(page) }));
  const isMirrored = runsFromRightToLeft(read.flatMap(({ rows }) => rows));
  const pages = withoutFurniture(
    isMirrored ? read.map((page) => ({ ...page, rows: page.rows.map(withYearsInOrder) })) : read,
  );
  const numbers = new Map<number, number>();
  return placedColumns(pages).flatMap(({ rows, page, side }) => {
    const lines = withDateColumn(withHangingHeadings(rows));
    return lines.map((row, index): ResumeLine => {
      const number = (numbers.get(page.number) ?? 0) + 1;
      numbers.set(page.number, number);
      const before = lines[index - 1]?.[0];
      return { ...lineOf(row, before), page: page.number, number, column: COLUMN_NUMBERS[side] };
    });
  });
}
