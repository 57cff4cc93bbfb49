import type { XmlAttributes, XmlHandler } from '../office/xml';
import { linkAddress } from '../text/address';
import type { FlowPiece, FlowWriter } from '../text/flow-writer';
import type { OdtStyle, OdtStyles } from './styles';

const TEXT_SIZE = 11;
/** Sizes of headings by level whose style does not say. */
const HEADING_SIZES = [16, 14, 13] as const;
/** Points by which the items of a list are set in for each level, where the document does not say. */
const LIST_INDENT = 18;
const COLUMN_WIDTH = 120;
/** Blanks and cells that one element may stand for. */
const MAX_REPEATS = 50;

/** What is not part of the text as it stands: changes, remarks, notes, descriptions of pictures, and forms. */
const SKIPPED = new Set([
  ...['text:tracked-changes', 'office:annotation', 'text:note', 'office:forms', 'svg:title', 'svg:desc'],
  ...['text:table-of-content', 'text:ruby-text', 'office:event-listeners', 'draw:object'],
]);

interface Paragraph {
  readonly pieces: FlowPiece[];
  readonly style: OdtStyle;
  readonly heading: number | undefined;
  readonly first_of_item: boolean;
}

interface Table {
  readonly widths: number[];
  column: number;
  left: number;
}

function repeats(value: string | undefined): number {
  const count = Number(value ?? 1);
  return count >= 1 ? Math.min(Math.floor(count), MAX_REPEATS) : 1;
}

/** Writes the paragraphs and tables of a part of an ODT file (OpenDocument 1.3, part 3, §4 to §9) into a flow. */
export class OdtBody implements XmlHandler {
  private readonly paragraphs: Paragraph[] = [];
  private readonly spans: OdtStyle[] = [];
  private readonly hrefs: (string | undefined)[] = [];
  private readonly tables: Table[] = [];
  /** For each open list whether an item has begun of which nothing has been written. */
  private readonly lists: boolean[] = [];
  private skipping = 0;

  constructor(
    private readonly flow: FlowWriter,
    private readonly styles: OdtStyles,
  ) {}

  open(name: string, attributes: XmlAttributes): void {
    if (this.skipping > 0 || SKIPPED.has(name)) {
      this.skipping += 1;
      return;
    }
    if (name === 'text:p' || name === 'text:h') this.beginParagraph(name, attributes);
    else if (name === 'text:list') this.lists.push(false);
    else if (name === 'text:list-item') this.lists[this.lists.length - 1] = true;
    else if (name.startsWith('table:')) this.openTable(name, attributes);
    else if (this.paragraphs.length > 0) this.openInline(name, attributes);
  }

  close(name: string): void {
    if (this.skipping > 0) {
      this.skipping -= 1;
      return;
    }
    if (name === 'text:p' || name === 'text:h') this.endParagraph();
    else if (name === 'text:list') this.lists.pop();
    else if (name === 'table:table') this.tables.pop();
    else if (name === 'table:table-row' && this.tables.length > 0) this.flow.endRow();
    else if (name === 'text:span') this.spans.pop();
    else if (name === 'text:a') this.hrefs.pop();
  }

  /** Line ends and more than one blank mean one blank (§6.1.2). */
  text(text: string): void {
    if (this.skipping === 0) this.add(text.replace(/[ \t\r\n]+/g, ' '));
  }

  private openInline(name: string, attributes: XmlAttributes): void {
    if (name === 'text:span') this.spans.push(this.styles.style('text', attributes['text:style-name']));
    else if (name === 'text:a') this.hrefs.push(linkAddress(attributes['xlink:href']));
    else if (name === 'text:tab') this.add('\t');
    else if (name === 'text:line-break') this.add('\n');
    else if (name === 'text:s') this.add(' '.repeat(repeats(attributes['text:c'])));
  }

  private openTable(name: string, attributes: XmlAttributes): void {
    const table = this.tables.at(-1);
    if (name === 'table:table') this.tables.push({ widths: [], column: 0, left: 0 });
    else if (table === undefined) return;
    else if (name === 'table:table-column') this.columns(table, attributes);
    else if (name === 'table:table-row') {
      table.column = 0;
      table.left = 0;
      this.flow.beginRow();
    } else if (name === 'table:table-cell' || name === 'table:covered-table-cell') {
      this.cell(table, name, attributes);
    }
  }

  private columns(table: Table, attributes: XmlAttributes): void {
    const style = this.styles.style('table-column', attributes['table:style-name']);
    const count = repeats(attributes['table:number-columns-repeated']);
    table.widths.push(...Array.from({ length: count }, () => style.column_width ?? COLUMN_WIDTH));
  }

  private cell(table: Table, name: string, attributes: XmlAttributes): void {
    const spanned = repeats(attributes['table:number-columns-spanned']);
    const covered = name === 'table:covered-table-cell';
    if (!covered) this.flow.beginCell(table.left, this.widthOf(table, spanned));
    // The columns that a cell covers follow as cells of their own.
    const count = repeats(attributes['table:number-columns-repeated']);
    table.left += this.widthOf(table, count);
    table.column += count;
  }

  private widthOf(table: Table, columns: number): number {
    let width = 0;
    for (let index = 0; index < columns; index++) width += table.widths[table.column + index] ?? COLUMN_WIDTH;
    return width;
  }

  private beginParagraph(name: string, attributes: XmlAttributes): void {
    const level = Number(attributes['text:outline-level'] ?? 1);
    this.paragraphs.push({
      pieces: [],
      style: this.styles.style('paragraph', attributes['text:style-name']),
      heading: name === 'text:h' && level >= 1 ? level : undefined,
      first_of_item: this.lists.at(-1) === true,
    });
    if (this.lists.length > 0) this.lists[this.lists.length - 1] = false;
  }

  private endParagraph(): void {
    const paragraph = this.paragraphs.pop();
    if (paragraph === undefined) return;
    const bullet =
      paragraph.first_of_item && paragraph.heading === undefined && paragraph.style.heading !== true;
    const set = paragraph.style.indent ?? 0;
    const indent = this.lists.length > 0 && set === 0 ? LIST_INDENT * this.lists.length : set;
    this.flow.paragraph({ pieces: paragraph.pieces, bullet, indent });
  }

  private add(text: string): void {
    const paragraph = this.paragraphs.at(-1);
    if (paragraph === undefined) return;
    const styles = [...this.spans].reverse().concat(paragraph.style);
    if (styles.some((style) => style.hidden === true)) return;
    const { heading } = paragraph;
    const usual = heading === undefined ? TEXT_SIZE : (HEADING_SIZES[heading - 1] ?? HEADING_SIZES[2]);
    const href = this.hrefs.findLast((address) => address !== undefined);
    paragraph.pieces.push({
      text,
      size: styles.find((style) => style.size !== undefined)?.size ?? usual,
      bold:
        styles.find((style) => style.bold !== undefined)?.bold ??
        (heading !== undefined || paragraph.style.heading === true),
      ...(href === undefined ? {} : { href }),
    });
  }
}
