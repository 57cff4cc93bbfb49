import type { DocumentText, TextRun } from '#reading';
import { DocumentFault } from '../document-fault';
import { MAX_CHARACTERS, MAX_NESTING, MAX_RUNS } from '../limits';
import { cleanText } from './clean-text';

/** A stretch of a paragraph in one style. A tab in its text begins a new run further right, a line feed a new line. */
export interface FlowPiece {
  readonly text: string;
  /** In points. */
  readonly size: number;
  readonly bold: boolean;
  readonly href?: string;
}

export interface FlowParagraph {
  readonly pieces: readonly FlowPiece[];
  /** In points, from the left edge of the column. */
  readonly indent?: number;
  readonly bullet?: boolean;
}

/** US Letter. Its margins are an inch. */
const PAGE_WIDTH = 612;
const MARGIN = 72;
const LINE_HEIGHT = 1.25;
/** Of the font size: the mean width of a character. */
const CHARACTER_WIDTH = 0.5;
/** Points between tab stops, as word processors set them. */
const TAB = 36;
/** Points that a line has at least in a narrow column. */
const MIN_ROOM = 18;
/** What size an empty line has. */
const EMPTY_LINE = 11;

interface Column {
  readonly left: number;
  /** `null` where lines may be as long as their paragraph. */
  readonly width: number | null;
}

interface Row {
  readonly top: number;
  readonly column: Column;
  bottom: number;
}

/** A piece without tabs and line feeds, at its place. */
interface Chunk extends FlowPiece {
  readonly x: number;
  readonly width: number;
}

function sameStyle(left: FlowPiece, right: FlowPiece): boolean {
  return left.size === right.size && left.bold === right.bold && left.href === right.href;
}

/** The pieces with what cannot be shown left out and neighbours of one style made one: Word cuts words apart. */
function mergedPieces(pieces: readonly FlowPiece[]): FlowPiece[] {
  const merged: FlowPiece[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (last !== undefined && sameStyle(last, piece)) {
      merged[merged.length - 1] = { ...last, text: last.text + piece.text };
    } else merged.push(piece);
  }
  return merged.map((piece) => ({ ...piece, text: cleanText(piece.text) }));
}

/** The pieces line by line. */
function linesOf(pieces: readonly FlowPiece[]): FlowPiece[][] {
  const lines: FlowPiece[][] = [[]];
  for (const piece of pieces) {
    piece.text.split('\n').forEach((text, index) => {
      if (index > 0) lines.push([]);
      lines.at(-1)?.push({ ...piece, text });
    });
  }
  return lines;
}

/** The pieces of a line from `left` on. Another style begins where the one before ends; a tab leaves a gap. */
function chunksOf(line: readonly FlowPiece[], left: number): Chunk[] {
  const chunks: Chunk[] = [];
  let x = left;
  for (const piece of line) {
    piece.text.split('\t').forEach((text, index) => {
      if (index > 0) x = Math.max(left, (Math.floor((x + piece.size) / TAB) + 1) * TAB);
      const width = text.length * piece.size * CHARACTER_WIDTH;
      if (text.trim() !== '') chunks.push({ ...piece, text, x, width });
      x += width;
    });
  }
  return chunks;
}

/** The chunks moved together so that the line ends where its column does. */
function fitted(chunks: readonly Chunk[], column: Column): readonly Chunk[] {
  const [first, last] = [chunks[0], chunks.at(-1)];
  if (column.width === null || first === undefined || last === undefined) return chunks;
  const room = Math.max(column.left + column.width - first.x, MIN_ROOM);
  const scale = room / (last.x + last.width - first.x);
  if (scale >= 1) return chunks;
  const start = first.x;
  return chunks.map((chunk) => ({
    ...chunk,
    x: start + (chunk.x - start) * scale,
    width: chunk.width * scale,
  }));
}

/**
 * Lays out what has no pages: paragraphs below each other, cells side by side, all on one page that is as high as it
 * needs to be. A paragraph's lines are not wrapped.
 *
 * @throws DocumentFault `too_large` from any method when there is more than a document may have
 */
export class FlowWriter {
  private readonly runs: TextRun[] = [];
  private readonly rows: Row[] = [];
  private column: Column = { left: MARGIN, width: null };
  private y = MARGIN;
  private characters = 0;

  paragraph({ pieces, indent = 0, bullet = false }: FlowParagraph): void {
    let mark = bullet;
    for (const line of linesOf(mergedPieces(pieces))) {
      const left = this.column.left + Math.min(Math.max(0, indent), PAGE_WIDTH / 2);
      const size = Math.max(...line.map((piece) => piece.size), 0) || EMPTY_LINE;
      this.y += size * LINE_HEIGHT;
      const chunks = fitted(chunksOf(line, left), this.column);
      chunks.forEach((chunk, index) => {
        this.write(mark && index === 0 ? { ...chunk, text: `• ${chunk.text.trimStart()}` } : chunk);
      });
      if (chunks.length > 0) mark = false;
    }
  }

  /** Begins a row of a table; cells follow. */
  beginRow(): void {
    if (this.rows.length >= MAX_NESTING) throw new DocumentFault('too_large');
    this.rows.push({ top: this.y, bottom: this.y, column: this.column });
  }

  /** Begins the next cell of the row. `left` and `width` are in points, from the left edge of the table. */
  beginCell(left: number, width: number): void {
    const row = this.rows.at(-1);
    if (row === undefined) return;
    row.bottom = Math.max(row.bottom, this.y);
    this.y = row.top;
    this.column = { left: row.column.left + left, width: Math.max(width, TAB) };
  }

  endRow(): void {
    const row = this.rows.pop();
    if (row === undefined) return;
    this.y = Math.max(row.bottom, this.y);
    this.column = row.column;
  }

  /** @throws DocumentFault `no_text` if there is none */
  end(): DocumentText {
    if (this.runs.length === 0) throw new DocumentFault('no_text');
    return { pages: [{ number: 1, width: PAGE_WIDTH, height: this.y + MARGIN, runs: this.runs }] };
  }

  private write({ text, x, width, size, bold, href }: Chunk): void {
    this.characters += text.length;
    if (this.characters > MAX_CHARACTERS || this.runs.length >= MAX_RUNS)
      throw new DocumentFault('too_large');
    this.runs.push({ text, x, y: this.y, width, size, bold, ...(href === undefined ? {} : { href }) });
  }
}
