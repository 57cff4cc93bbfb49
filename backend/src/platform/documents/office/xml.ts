import { SaxesParser } from 'saxes';
import { DocumentFault } from '../document-fault';
import { MAX_NESTING, MAX_XML_NODES } from '../limits';

export type XmlAttributes = Readonly<Record<string, string | undefined>>;

/** What happens while a part is read, in the order of the text. */
export interface XmlHandler {
  open(name: string, attributes: XmlAttributes): void;
  close(name: string): void;
  text?(text: string): void;
}

/** Counts the elements of all parts of a document. */
export class XmlBudget {
  private nodes = 0;

  /** @throws DocumentFault `too_large` */
  spend(): void {
    this.nodes += 1;
    if (this.nodes > MAX_XML_NODES) throw new DocumentFault('too_large');
  }
}

/** Documents may call a vocabulary as they like: `aliases` maps its address to the prefix that the handler expects. */
export interface XmlOptions {
  readonly budget: XmlBudget;
  readonly aliases?: ReadonlyMap<string, string>;
}

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder('utf-8').decode(bytes);
}

/** Characters that XML does not allow (§2.2) and that some programs write all the same. */

const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Which prefixes of the document stand for other prefixes, read off its root. */
function renamings(attributes: XmlAttributes, aliases: ReadonlyMap<string, string>): Map<string, string> {
  const renamed = new Map<string, string>();
  for (const [name, address = ''] of Object.entries(attributes)) {
    const wanted = aliases.get(address);
    if (wanted === undefined || !name.startsWith('xmlns')) continue;
    renamed.set(name === 'xmlns' ? '' : name.slice('xmlns:'.length), wanted);
  }
  return renamed;
}

function renamedName(name: string, renamed: ReadonlyMap<string, string>): string {
  const colon = name.indexOf(':');
  const prefix = renamed.get(colon === -1 ? '' : name.slice(0, colon));
  return prefix === undefined ? name : `${prefix}:${name.slice(colon + 1)}`;
}

function renamedAttributes(
  attributes: Record<string, string>,
  renamed: ReadonlyMap<string, string>,
): XmlAttributes {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      name.includes(':') ? renamedName(name, renamed) : name,
      value,
    ]),
  );
}

/**
 * Reads a part of a word processor's file. No such part has a document type; one that does is refused, and with it
 * every entity that could be defined there.
 *
 * @throws DocumentFault `corrupt` (not well-formed, or with a document type), `too_large`, and what the handler throws
 */
export function readXml(bytes: Uint8Array, handler: XmlHandler, { budget, aliases }: XmlOptions): void {
  const parser = new SaxesParser({ position: false, xmlns: false as const });
  let renamed: ReadonlyMap<string, string> = new Map();
  let depth = 0;
  parser.on('doctype', () => {
    throw new DocumentFault('corrupt');
  });
  parser.on('error', () => {
    throw new DocumentFault('corrupt');
  });
  parser.on('opentag', ({ name, attributes }) => {
    budget.spend();
    depth += 1;
    if (depth > MAX_NESTING) throw new DocumentFault('too_large');
    if (depth === 1 && aliases !== undefined) renamed = renamings(attributes, aliases);
    handler.open(renamedName(name, renamed), renamedAttributes(attributes, renamed));
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    handler.close(renamedName(name, renamed));
  });
  parser.on('text', (text) => handler.text?.(text));
  parser.on('cdata', (text) => handler.text?.(text));
  parser.write(decoded(bytes).replace(FORBIDDEN, '')).close();
}
