import type { MarkupNode } from './document';

/** `nodeType` of a text (DOM Standard, 4.4). */
const TEXT = 3;
const HIDDEN = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'math',
  'iframe',
  'object',
  'select',
  'textarea',
  'head',
  'audio',
  'video',
  'canvas',
]);
/** Elements with an empty line before and behind. */
const PARAGRAPH = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'ul',
  'ol',
  'table',
  'section',
  'article',
  'blockquote',
  'pre',
  'header',
  'footer',
  'main',
  'nav',
  'aside',
  'dl',
  'figure',
  'form',
]);
const LINE = new Set([
  'div',
  'tr',
  'dt',
  'dd',
  'address',
  'figcaption',
  'summary',
  'details',
  'fieldset',
  'option',
  'body',
  'html',
  'caption',
  'legend',
]);
const CELL = new Set(['td', 'th']);

/** Text under construction: breaks are asked for before they are written, so that none stands twice. */
class Lines {
  readonly #parts: string[] = [];
  #breaks = 0;
  #space = false;
  #bullet = false;
  #items = 0;

  add(written: string): void {
    if (written === '') return;
    if (this.#parts.length > 0) {
      if (this.#breaks > 0) this.#parts.push('\n'.repeat(this.#breaks));
      else if (this.#space) this.#parts.push(' ');
    }
    this.#breaks = 0;
    this.#space = false;
    this.#parts.push(this.#bullet ? `• ${written}` : written);
    this.#bullet = false;
  }

  /** A list item begins: its first text, however deep it is nested, stands behind the bullet. */
  beginItem(): void {
    this.atLeast(1);
    this.#bullet = true;
    this.#items += 1;
  }

  endItem(): void {
    this.#bullet = false;
    this.#items -= 1;
    this.atLeast(1);
  }

  space(): void {
    this.#space = true;
  }

  /** At least so many line breaks before what comes next; within a list no empty lines. */
  atLeast(breaks: number): void {
    const fitting = this.#items > 0 ? Math.min(1, breaks) : breaks;
    if (!this.#bullet) this.#breaks = Math.max(this.#breaks, fitting);
  }

  /** One more line break. */
  more(): void {
    this.#breaks = Math.min(2, this.#breaks + 1);
  }

  toString(): string {
    return this.#parts.join('');
  }
}

function addText(lines: Lines, data: string, keepsBreaks: boolean): void {
  if (keepsBreaks) {
    lines.add(data);
    return;
  }
  const words = data.replace(/\s+/g, ' ');
  if (words.startsWith(' ')) lines.space();
  lines.add(words.trim());
  if (words.endsWith(' ') && words !== ' ') lines.space();
}

function isHidden(name: string, attributes: Readonly<Record<string, string>>): boolean {
  if (HIDDEN.has(name) || 'hidden' in attributes) return true;
  return /display\s{0,5}:\s{0,5}none/i.test((attributes.style ?? '').slice(0, 1000));
}

function breaksAround(name: string): number {
  if (PARAGRAPH.has(name)) return 2;
  return LINE.has(name) ? 1 : 0;
}

interface Options {
  /** Whether the source's own line breaks count. */
  readonly keepsBreaks: boolean;
  /** Elements to leave out beside those that nobody sees. */
  readonly skips?: (element: MarkupNode) => boolean;
}

/** The text of nodes. Walks without recursion: pages nest deeper than the stack. */
export function visibleText(nodes: readonly MarkupNode[], { keepsBreaks, skips }: Options): string {
  const lines = new Lines();
  /** Nodes still to visit, and the names of elements whose end is due. */
  const due: (MarkupNode | string)[] = [...nodes].reverse();
  for (let next = due.pop(); next !== undefined; next = due.pop()) {
    if (typeof next === 'string') {
      close(lines, next);
      continue;
    }
    if (next.nodeType === TEXT) {
      addText(lines, next.data, keepsBreaks);
      continue;
    }
    if (!('children' in next)) continue;
    const name = 'name' in next ? next.name.toLowerCase() : '';
    if ('attribs' in next && (isHidden(name, next.attribs) || skips?.(next) === true)) continue;
    open(lines, name);
    due.push(name);
    for (let index = next.children.length - 1; index >= 0; index -= 1) {
      const child = next.children[index];
      if (child !== undefined) due.push(child);
    }
  }
  return lines.toString();
}

function open(lines: Lines, name: string): void {
  if (name === 'br') lines.more();
  if (CELL.has(name)) lines.space();
  if (name === 'li') lines.beginItem();
  else lines.atLeast(breaksAround(name));
}

function close(lines: Lines, name: string): void {
  if (name === 'li') lines.endItem();
  else lines.atLeast(breaksAround(name));
}
