import type { DocumentText } from '#reading';
import { FlowWriter, type FlowPiece } from '../text/flow-writer';

const SIZE = 11;
/** Points of a character, all being as wide as the others. */
const CHARACTER = SIZE * 0.5;
/** Characters between tab stops. */
const TAB = 8;

interface Part {
  readonly text: string;
  /** In characters from the left edge. */
  readonly column: number;
}

/** The parts of a line between tabs or three and more blanks, where they stand on a screen. */
function partsOf(line: string): Part[] {
  const parts: Part[] = [];
  let column = 0;
  for (const piece of line.split(/(\t| {3,})/)) {
    if (piece === '\t') column = (Math.floor(column / TAB) + 1) * TAB;
    else {
      if (piece.trim() !== '') {
        const left = piece.length - piece.trimStart().length;
        parts.push({ text: piece.trim(), column: column + left });
      }
      column += piece.length;
    }
  }
  return parts;
}

/** Writes a line of plain text: one part as a paragraph, several side by side as in a row of a table. */
export function writeLine(flow: FlowWriter, line: string, style: Pick<FlowPiece, 'size' | 'bold'>): void {
  const parts = partsOf(line);
  const [first, ...others] = parts;
  if (first === undefined || others.length === 0) {
    const pieces = first === undefined ? [] : [{ ...style, text: first.text }];
    flow.paragraph({ pieces, indent: (first?.column ?? 0) * CHARACTER });
    return;
  }
  flow.beginRow();
  for (const [index, part] of parts.entries()) {
    const right = parts[index + 1]?.column ?? part.column + part.text.length;
    flow.beginCell(part.column * CHARACTER, Math.max(1, right - part.column) * CHARACTER);
    flow.paragraph({ pieces: [{ ...style, text: part.text }] });
  }
  flow.endRow();
}

/** Lays a plain text out line by line. @throws DocumentFault `no_text`, `too_large` */
export function readTxt(text: string): DocumentText {
  const flow = new FlowWriter();
  for (const line of text.split(/\r\n?|[\n\u0085\u2028\u2029\v\f]/)) {
    writeLine(flow, line, { size: SIZE, bold: false });
  }
  return flow.end();
}
