import type { XmlAttributes, XmlHandler } from '../office/xml';
import { linkAddress } from '../text/address';
import type { FlowPiece, FlowWriter } from '../text/flow-writer';
import { Fields } from './fields';
import { type Look, type Style, type Styles, withProperty } from './styles';
import { cellWidth, Tables } from './tables';
import { twips } from './vocabulary';

/** Points by which the items of a list are set in for each level, where the document does not say. */
const LIST_INDENT = 18;

/**
 * What is not part of the text as it stands: what was deleted or moved away, former properties, the second of two
 * renderings of the same content, and the small print of ruby text.
 */
const SKIPPED = new Set([
  ...['w:del', 'w:moveFrom', 'mc:Fallback', 'w:rt', 'w:pPrChange', 'w:rPrChange', 'w:sectPrChange'],
  ...['w:tblPrChange', 'w:trPrChange', 'w:tcPrChange', 'w:tblGridChange', 'w:numberingChange'],
]);

/** Elements that stand for characters. */
const CHARACTERS: Readonly<Record<string, string | undefined>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
};

interface Paragraph {
  readonly pieces: FlowPiece[];
  style: Style | undefined;
  /** `undefined` leaves it to the style. */
  list: boolean | undefined;
  level: number;
  indent: number | undefined;
}

interface Parts {
  readonly flow: FlowWriter;
  readonly styles: Styles;
  readonly links: ReadonlyMap<string, string>;
}

/** Writes the paragraphs and tables of a part of a DOCX file (ECMA-376 part 1, §17) into a flow. */
export class DocxBody implements XmlHandler {
  private readonly tables: Tables;
  private readonly fields = new Fields();
  /** Paragraphs inside each other: those of a text box stand inside the one that it is anchored to. */
  private readonly paragraphs: Paragraph[] = [];
  private readonly hrefs: (string | undefined)[] = [];
  private look: Look = {};
  private runStyle: Style | undefined;
  /** Elements that are open inside one that is skipped, itself included. */
  private skipping = 0;
  private inRun = false;
  private inParagraphProperties = false;
  private wanted: 'text' | 'instruction' | null = null;

  constructor(private readonly parts: Parts) {
    this.tables = new Tables(parts.flow);
  }

  open(name: string, attributes: XmlAttributes): void {
    if (this.skipping > 0 || SKIPPED.has(name)) {
      this.skipping += 1;
      return;
    }
    if (this.inParagraphProperties) this.paragraphProperty(name, attributes);
    else if (this.inRun) this.runContent(name, attributes);
    this.structure(name, attributes);
  }

  close(name: string): void {
    if (this.skipping > 0) {
      this.skipping -= 1;
      return;
    }
    if (name === 'w:p') this.endParagraph();
    else if (name === 'w:pPr') this.inParagraphProperties = false;
    else if (name === 'w:r') this.inRun = false;
    else if (name === 'w:t' || name === 'w:instrText') this.wanted = null;
    else if (name === 'w:hyperlink' || name === 'w:fldSimple') this.hrefs.pop();
    else if (name === 'w:tc') this.tables.endCell();
    else if (name === 'w:tr') this.tables.endRow();
    else if (name === 'w:tbl') this.tables.endTable();
    // A run goes on after a text box in it.
    else if (name === 'w:txbxContent') this.inRun = true;
  }

  text(text: string): void {
    if (this.skipping > 0 || this.wanted === null) return;
    if (this.wanted === 'instruction') this.fields.instruct(text);
    else this.add(text);
  }

  private structure(name: string, attributes: XmlAttributes): void {
    if (name === 'w:p') this.beginParagraph();
    else if (name === 'w:pPr') this.inParagraphProperties = true;
    else if (name === 'w:r') this.beginRun();
    else if (name === 'w:hyperlink')
      this.hrefs.push(linkAddress(this.parts.links.get(attributes['r:id'] ?? '')));
    else if (name === 'w:fldSimple') {
      const field = new Fields();
      field.turn('begin');
      field.instruct(attributes['w:instr'] ?? '');
      field.turn('separate');
      this.hrefs.push(field.href);
    } else this.table(name, attributes);
  }

  private table(name: string, attributes: XmlAttributes): void {
    const value = Number(attributes['w:val']);
    if (name === 'w:tbl') this.tables.beginTable();
    else if (name === 'w:gridCol') this.tables.gridColumn(twips(attributes['w:w']));
    else if (name === 'w:tr') this.tables.beginRow();
    else if (name === 'w:gridBefore') this.tables.skip(value);
    else if (name === 'w:tc') this.tables.beginCell();
    else if (name === 'w:gridSpan') this.tables.cell({ span: value });
    else if (name === 'w:tcW')
      this.tables.cell({ width: cellWidth(attributes['w:w'], attributes['w:type']) });
  }

  private beginParagraph(): void {
    this.tables.content();
    this.inRun = false;
    this.paragraphs.push({ pieces: [], style: undefined, list: undefined, level: 0, indent: undefined });
  }

  private endParagraph(): void {
    const paragraph = this.paragraphs.pop();
    if (paragraph === undefined) return;
    const { pieces, style, level } = paragraph;
    const bullet = (paragraph.list ?? style?.list ?? false) && style?.heading === undefined;
    const indent = paragraph.indent ?? style?.indent ?? (bullet ? LIST_INDENT * (level + 1) : 0);
    this.parts.flow.paragraph({ pieces, bullet, indent });
  }

  private paragraphProperty(name: string, attributes: XmlAttributes): void {
    const paragraph = this.paragraphs.at(-1);
    if (paragraph === undefined) return;
    const value = attributes['w:val'];
    if (name === 'w:pStyle') paragraph.style = this.parts.styles.style(value);
    else if (name === 'w:numId') paragraph.list = value !== '0';
    else if (name === 'w:ilvl') paragraph.level = Math.min(Math.max(Number(value) || 0, 0), 8);
    else if (name === 'w:ind') paragraph.indent = twips(attributes['w:left'] ?? attributes['w:start']);
  }

  private beginRun(): void {
    this.inRun = true;
    this.look = {};
    this.runStyle = undefined;
  }

  private runContent(name: string, attributes: XmlAttributes): void {
    if (name === 'w:t') this.wanted = 'text';
    else if (name === 'w:instrText') this.wanted = 'instruction';
    else if (name === 'w:fldChar') this.fields.turn(attributes['w:fldCharType']);
    else if (name === 'w:rStyle') this.runStyle = this.parts.styles.style(attributes['w:val']);
    else if (name === 'w:sym') this.symbol(attributes['w:char']);
    else if (CHARACTERS[name] !== undefined) this.add(CHARACTERS[name]);
    else this.look = withProperty(this.look, name, attributes);
  }

  /** A glyph of a symbol font, by its code in hexadecimal. */
  private symbol(code: string | undefined): void {
    const point = Number.parseInt(code ?? '', 16);
    if (point > 0 && point <= 0xffff) this.add(String.fromCodePoint(point));
  }

  private add(text: string): void {
    const paragraph = this.paragraphs.at(-1);
    const { defaults } = this.parts.styles;
    const looks = [this.look, this.runStyle, paragraph?.style, defaults];
    const first = <K extends keyof Look>(key: K): Look[K] =>
      looks.find((look) => look?.[key] !== undefined)?.[key];
    if (first('hidden') === true) return;
    const href = this.hrefs.findLast((address) => address !== undefined) ?? this.fields.href;
    const size = first('size') ?? 11;
    paragraph?.pieces.push({
      text,
      size,
      bold: first('bold') ?? false,
      ...(href === undefined ? {} : { href }),
    });
  }
}
