import { load } from 'cheerio';
import type { DocumentText } from '#reading';
import { DocumentFault } from '../document-fault';
import { MAX_NESTING, MAX_XML_NODES } from '../limits';
import { linkAddress } from '../text/address';
import { type FlowPiece, FlowWriter } from '../text/flow-writer';

type Node = ReturnType<ReturnType<typeof load>['root']>[0]['children'][number];

const SIZE = 11;
const HEADING_SIZES: Readonly<Record<string, number | undefined>> = {
  h1: 16,
  h2: 14,
  h3: 13,
  h4: 11,
  h5: 11,
  h6: 11,
};
const UNSEEN = new Set([
  ...[
    'script',
    'style',
    'noscript',
    'template',
    'head',
    'svg',
    'math',
    'canvas',
    'iframe',
    'object',
    'embed',
  ],
  ...['select', 'textarea', 'audio', 'video', 'button', 'dialog'],
]);
const BLOCKS = new Set([
  ...[
    'address',
    'article',
    'aside',
    'blockquote',
    'body',
    'dd',
    'div',
    'dl',
    'dt',
    'fieldset',
    'figcaption',
    'figure',
  ],
  ...[
    'footer',
    'form',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'header',
    'hr',
    'html',
    'li',
    'main',
    'nav',
    'ol',
    'p',
  ],
  ...[
    'pre',
    'section',
    'summary',
    'details',
    'table',
    'tbody',
    'thead',
    'tfoot',
    'tr',
    'td',
    'th',
    'caption',
    'ul',
  ],
]);
const HIDDEN_STYLE = /(?:display\s{0,5}:\s{0,5}none|visibility\s{0,5}:\s{0,5}hidden)/i;
/** Points of a cell: the page's width is shared by the cells of a row. */
const TEXT_WIDTH = 468;

interface Look {
  readonly size: number;
  readonly bold: boolean;
  readonly href: string | undefined;
  readonly indent: number;
  readonly preformatted: boolean;
}

class HtmlReading {
  readonly flow = new FlowWriter();
  private pieces: FlowPiece[] = [];
  private bullet = false;
  private indent = 0;
  private nodes = 0;
  private depth = 0;

  read(node: Node, look: Look): void {
    this.nodes += 1;
    if (this.nodes > MAX_XML_NODES || this.depth > MAX_NESTING) throw new DocumentFault('too_large');
    const type: string = node.type;
    // Comments have data too.
    if ('data' in node && type === 'text') this.text(node.data, look);
    else if ('attribs' in node && !this.isHidden(node.name, node.attribs)) {
      this.depth += 1;
      this.element(node, look);
      this.depth -= 1;
    }
  }

  endParagraph(): void {
    if (this.pieces.some((piece) => piece.text.trim() !== '')) {
      this.flow.paragraph({ pieces: this.trimmed(), bullet: this.bullet, indent: this.indent });
      this.bullet = false;
    }
    this.pieces = [];
  }

  private trimmed(): FlowPiece[] {
    const pieces = this.pieces.filter((piece) => piece.text !== '');
    return pieces.map((piece, index) => (index === 0 ? { ...piece, text: piece.text.trimStart() } : piece));
  }

  private isHidden(name: string, attributes: Readonly<Record<string, string | undefined>>): boolean {
    return (
      UNSEEN.has(name) ||
      attributes['hidden'] !== undefined ||
      attributes['aria-hidden'] === 'true' ||
      HIDDEN_STYLE.test(attributes['style'] ?? '')
    );
  }

  private text(data: string, { size, bold, href, preformatted }: Look): void {
    const text = preformatted ? data : data.replace(/[ \t\r\n\f]+/g, ' ');
    const last = this.pieces.at(-1);
    const blank = !preformatted && text.startsWith(' ') && (last === undefined || /\s$/.test(last.text));
    const shown = blank ? text.slice(1) : text;
    if (shown !== '') this.pieces.push({ text: shown, size, bold, ...(href === undefined ? {} : { href }) });
  }

  private element(node: Extract<Node, { attribs: unknown }>, look: Look): void {
    const { name } = node;
    if (name === 'br') this.pieces.push({ text: '\n', size: look.size, bold: look.bold });
    else if (name === 'tr') this.row(node, look);
    else if (BLOCKS.has(name)) {
      this.endParagraph();
      const inner = this.lookOf(node, look);
      this.indent = inner.indent;
      // The paragraph that a list item begins with has its bullet.
      if (name === 'li') this.bullet = true;
      else if (name === 'ul' || name === 'ol') this.bullet = false;
      for (const child of node.children) this.read(child, inner);
      this.endParagraph();
      this.indent = look.indent;
      this.bullet = false;
    } else for (const child of node.children) this.read(child, this.lookOf(node, look));
  }

  private lookOf(node: Extract<Node, { attribs: unknown }>, look: Look): Look {
    const { name, attribs } = node;
    const heading = HEADING_SIZES[name];
    if (heading !== undefined) return { ...look, size: heading, bold: true };
    if (name === 'b' || name === 'strong' || name === 'th') return { ...look, bold: true };
    if (name === 'a') return { ...look, href: linkAddress(attribs['href']) ?? look.href };
    if (name === 'ul' || name === 'ol') return { ...look, indent: look.indent + 18 };
    if (name === 'pre') return { ...look, preformatted: true };
    return look;
  }

  /** Cells side by side, which matters as pages also use tables for columns. */
  private row(node: Extract<Node, { attribs: unknown }>, look: Look): void {
    this.endParagraph();
    const cells = node.children.filter((child) => 'attribs' in child && /^t[dh]$/.test(child.name));
    const width = TEXT_WIDTH / Math.max(1, cells.length);
    this.flow.beginRow();
    cells.forEach((cell, index) => {
      this.flow.beginCell(index * width, width);
      this.read(cell, look);
    });
    this.flow.endRow();
  }
}

/**
 * Reads the text of a page by its blocks: headings, lists, tables, links. Nothing is run or loaded, and what would not
 * be shown is left out.
 *
 * @throws DocumentFault `no_text`, `too_large`
 */
export function readHtml(text: string): DocumentText {
  const reading = new HtmlReading();
  const look: Look = { size: SIZE, bold: false, href: undefined, indent: 0, preformatted: false };
  for (const node of load(text).root()[0]?.children ?? []) reading.read(node, look);
  reading.endParagraph();
  return reading.flow.end();
}
