import type { DocumentText } from '#reading';
import { DocumentFault } from '../document-fault';
import type { Archive } from '../office/archive';
import { type XmlAttributes, readXml, XmlBudget } from '../office/xml';
import { FlowWriter } from '../text/flow-writer';
import { DocxBody } from './body';
import { linkTargets, readRelations, type Relation } from './relations';
import { readStyles, type Styles } from './styles';
import { WORD_ALIASES } from './vocabulary';

/** Headers and footers that are looked at: a section has up to three of each. */
const MAX_MARGINS = 30;
const MAIN_PART = /^word\/document\d{0,3}\.xml$/i;
const MACROS = /(?:^|\/)vbaProject\.bin$/i;

/** Whether an archive holds a document of Word. */
export function isDocx(archive: Archive): boolean {
  return archive.names.some((name) => MAIN_PART.test(name));
}

/** Whether an archive holds programs. */
export function hasMacros(archive: Archive): boolean {
  return archive.names.some((name) => MACROS.test(name));
}

/** Where the relations of a part are kept, and whereto a target in them leads. */
function relationsName(part: string): string {
  return part.replace(/([^/]+)$/, '_rels/$1.rels');
}
function resolved(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `word/${target}`;
}

/** A part's text alone, to tell whether several headers say the same. */
function plainTextOf(part: Uint8Array, budget: XmlBudget): string {
  let text = '';
  let wanted = false;
  const handler = {
    open: (name: string, _attributes: XmlAttributes) => {
      wanted = name === 'w:t';
    },
    close: () => {
      wanted = false;
    },
    text: (more: string) => {
      if (wanted) text += more;
    },
  };
  readXml(part, handler, { budget, aliases: WORD_ALIASES });
  return text.trim();
}

/** Reads the parts of one document into one flow. */
class DocxReading {
  readonly flow = new FlowWriter();
  private readonly budget = new XmlBudget();
  private readonly seen = new Set<string>(['']);
  private styles: Styles | undefined;

  constructor(private readonly archive: Archive) {}

  async relations(part: string): Promise<readonly Relation[]> {
    return readRelations(await this.archive.read(relationsName(part)), this.budget);
  }

  async body(name: string): Promise<void> {
    const part = await this.archive.read(name);
    if (part === null) throw new DocumentFault('corrupt');
    await this.write(part, await this.relations(name));
  }

  /** Headers or footers; what another one said before is left out. */
  async margins(relations: readonly Relation[], kind: 'header' | 'footer'): Promise<void> {
    const names = relations
      .filter((relation) => relation.kind === kind)
      .map(({ target }) => resolved(target));
    for (const name of names.slice(0, MAX_MARGINS)) {
      const part = await this.archive.read(name);
      if (part === null) continue;
      const text = plainTextOf(part, this.budget);
      if (this.seen.has(text)) continue;
      this.seen.add(text);
      await this.write(part, await this.relations(name));
    }
  }

  private async write(part: Uint8Array, relations: readonly Relation[]): Promise<void> {
    this.styles ??= readStyles(await this.archive.read('word/styles.xml'), this.budget);
    const body = new DocxBody({ flow: this.flow, styles: this.styles, links: linkTargets(relations) });
    readXml(part, body, { budget: this.budget, aliases: WORD_ALIASES });
  }
}

/**
 * Reads a document of Word: headers, text with tables and text boxes, footers. Foot- and endnotes and comments are
 * left out.
 *
 * @throws DocumentFault `corrupt`, `too_large`, `no_text`
 */
export async function readDocx(archive: Archive): Promise<DocumentText> {
  const main = archive.names.find((name) => MAIN_PART.test(name));
  if (main === undefined) throw new DocumentFault('corrupt');
  const reading = new DocxReading(archive);
  const relations = await reading.relations(main);
  await reading.margins(relations, 'header');
  await reading.body(main);
  await reading.margins(relations, 'footer');
  return reading.flow.end();
}
