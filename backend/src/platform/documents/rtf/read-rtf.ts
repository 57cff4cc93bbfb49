import { decode, encodingExists } from 'iconv-lite';
import type { DocumentText } from '#reading';
import { DocumentFault } from '../document-fault';
import { hyperlinkOf } from '../docx/fields';
import { MAX_CHARACTERS, MAX_NESTING } from '../limits';
import { type FlowPiece, FlowWriter } from '../text/flow-writer';
import { CHARACTERS, CHARSETS, SKIPPED } from './words';
import { type RtfToken, rtfTokens } from './tokens';

/** What a group may change; its end brings back what was before. */
interface State {
  readonly bold: boolean;
  /** In points. */
  readonly size: number;
  readonly hidden: boolean;
  /** Text that does not belong to the document's, such as the list of fonts. */
  readonly skipped: boolean;
  /** Where the text is the instruction of a field. */
  readonly instruction: boolean;
  readonly href: string | undefined;
  /** Characters after a `\u` that stand for it in old programs. */
  readonly fallback: number;
  readonly codepage: string;
}

const START: State = {
  bold: false,
  size: 12,
  hidden: false,
  skipped: false,
  instruction: false,
  href: undefined,
  fallback: 1,
  codepage: 'windows-1252',
};
/** Points of a table's cell, where none of its right edges says. */
const CELL_WIDTH = 120;

class RtfReading {
  readonly flow = new FlowWriter();
  private readonly stack: State[] = [];
  private state = START;
  /** Whether the last word was `\*`: what follows may be passed over. */
  private optional = false;
  private toSkip = 0;
  private instruction = '';
  private instructedHref: string | undefined;
  private bytes: Uint8Array[] = [];
  private waiting = 0;
  private pieces: FlowPiece[] = [];
  private list = false;
  private indent = 0;
  private readonly fonts = new Map<number, string>();
  private fontNumber = 0;
  private inTable = false;
  private cells: FlowPiece[][] = [];
  private edges: number[] = [];

  take(token: RtfToken): void {
    if (token.kind === 'bytes') {
      this.takeBytes(token.bytes);
      return;
    }
    this.flushBytes();
    if (token.kind === 'open') this.open();
    else if (token.kind === 'close') this.close();
    else this.word(token.word, token.value);
  }

  end(): DocumentText {
    this.flushBytes();
    this.endParagraph();
    this.endRow();
    return this.flow.end();
  }

  private open(): void {
    if (this.stack.length >= MAX_NESTING) throw new DocumentFault('too_large');
    this.toSkip = 0;
    this.stack.push(this.state);
  }

  private close(): void {
    const wasInstruction = this.state.instruction;
    this.state = this.stack.pop() ?? START;
    if (wasInstruction && !this.state.instruction) {
      this.instructedHref = hyperlinkOf(this.instruction);
      this.instruction = '';
    }
  }

  private takeBytes(bytes: Uint8Array): void {
    const wanted = bytes.subarray(Math.min(this.toSkip, bytes.length));
    this.toSkip -= bytes.length - wanted.length;
    if (this.state.skipped && !this.state.instruction) return;
    this.waiting += wanted.length;
    // A character has up to four bytes.
    if (this.waiting > 4 * MAX_CHARACTERS) throw new DocumentFault('too_large');
    this.bytes.push(wanted);
  }

  private flushBytes(): void {
    if (this.bytes.length === 0) return;
    const text = decode(Buffer.concat(this.bytes), this.state.codepage);
    this.bytes = [];
    this.waiting = 0;
    this.add(text);
  }

  private add(text: string): void {
    const { bold, size, href, hidden, skipped, instruction } = this.state;
    if (instruction) {
      if (this.instruction.length < 4000) this.instruction += text;
      return;
    }
    if (hidden || skipped) return;
    this.pieces.push({ text, bold, size, ...(href === undefined ? {} : { href }) });
  }

  private word(word: string, value: number | undefined): void {
    const optional = this.optional;
    this.optional = word === '*';
    if (word === 'fldinst') this.change({ instruction: true, skipped: false });
    else if (word === 'fldrslt') this.change({ href: this.instructedHref });
    else if (word === 'shptxt' || word === 'shpinst' || word === 'shp') this.change({ skipped: false });
    else if (SKIPPED.has(word) || (optional && word !== '*')) this.change({ skipped: true });
    if (this.fontWord(word, value)) return;
    if (word === 'u') this.unicode(value ?? 0);
    else if (CHARACTERS[word] !== undefined) this.add(CHARACTERS[word]);
    else if (!this.format(word, value)) this.structure(word, value);
  }

  private change(change: Partial<State>): void {
    this.state = { ...this.state, ...change };
  }

  /** `\u` counts in signed 16 bits (specification, "Unicode RTF"). */
  private unicode(value: number): void {
    this.add(String.fromCharCode(value < 0 ? value + 0x10000 : value));
    this.toSkip = this.state.fallback;
  }

  /** Fonts matter for the code page of their text. */
  private fontWord(word: string, value = 0): boolean {
    if (word === 'fcharset') {
      const charset = CHARSETS[value];
      if (charset !== undefined) this.fonts.set(this.fontNumber, charset);
    } else if (word === 'f') {
      this.fontNumber = value;
      const codepage = this.fonts.get(value);
      if (codepage !== undefined && !this.state.skipped) this.change({ codepage });
    } else if (word === 'ansicpg') {
      const codepage = value === 65001 ? 'utf-8' : `cp${value}`;
      if (encodingExists(codepage)) this.change({ codepage });
    } else return false;
    return true;
  }

  private format(word: string, value: number | undefined): boolean {
    if (word === 'b') this.change({ bold: value !== 0 });
    else if (word === 'fs') this.change({ size: Math.min(Math.max((value ?? 24) / 2, 1), 200) });
    else if (word === 'v') this.change({ hidden: value !== 0 });
    else if (word === 'plain') this.change({ bold: false, hidden: false, size: START.size });
    else if (word === 'uc') this.change({ fallback: Math.min(Math.max(value ?? 1, 0), 10) });
    else return false;
    return true;
  }

  private structure(word: string, value: number | undefined): void {
    if (this.state.skipped) return;
    if (word === 'par' || word === 'sect' || word === 'page') this.endParagraph();
    else if (word === 'pard') Object.assign(this, { list: false, indent: 0, inTable: false });
    else if (word === 'ls' || word === 'pnlvlblt') this.list = true;
    else if (word === 'li') this.indent = Math.max(0, (value ?? 0) / 20);
    else if (word === 'trowd') this.edges = [];
    else if (word === 'cellx') this.edges.push((value ?? 0) / 20);
    else if (word === 'intbl') this.inTable = true;
    else if (word === 'cell') {
      this.cells.push(this.pieces);
      this.pieces = [];
    } else if (word === 'row') this.endRow();
  }

  private endParagraph(): void {
    if (this.inTable) {
      this.add('\n');
      return;
    }
    this.endRow();
    this.flow.paragraph({ pieces: this.pieces, bullet: this.list, indent: this.indent });
    this.pieces = [];
  }

  private endRow(): void {
    if (this.cells.length === 0) return;
    this.flow.beginRow();
    let left = 0;
    this.cells.forEach((pieces, index) => {
      const right = Math.max(this.edges[index] ?? 0, left + 1);
      const width = this.edges[index] === undefined ? CELL_WIDTH : right - left;
      this.flow.beginCell(left, width);
      this.flow.paragraph({ pieces });
      left += width;
    });
    this.flow.endRow();
    this.cells = [];
  }
}

/**
 * Reads an RTF file: text with its sizes, bold type, lists, tables and links, in the order of the file, headers and
 * footers included. Pictures and embedded objects are passed over.
 *
 * @throws DocumentFault `too_large`, `no_text`
 */
export function readRtf(bytes: Uint8Array): DocumentText {
  const reading = new RtfReading();
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  for (const token of rtfTokens(source)) reading.take(token);
  return reading.end();
}
