import type { DocumentText } from '#reading';
import { DocumentFault } from '../document-fault';
import type { Archive } from '../office/archive';
import { type XmlAttributes, type XmlHandler, readXml, XmlBudget } from '../office/xml';
import { FlowWriter } from '../text/flow-writer';
import { OdtBody } from './body';
import { OdtStyles } from './styles';
import { OPEN_DOCUMENT_ALIASES } from './vocabulary';

/** Whether an archive is a text document or a template of one, as it says itself (OpenDocument 1.3, part 2, §3.3). */
export async function isOdt(archive: Archive): Promise<boolean> {
  const type = await archive.read('mimetype');
  return /^application\/vnd\.oasis\.opendocument\.text(?:-template)?\s*$/.test(
    type?.toString('latin1') ?? '',
  );
}

/** Hands on what stands inside one of `sections`, and nothing else. */
function inside(sections: ReadonlySet<string>, handler: XmlHandler): XmlHandler {
  let depth = 0;
  return {
    open: (name: string, attributes: XmlAttributes) => {
      if (depth > 0) handler.open(name, attributes);
      if (depth > 0 || sections.has(name)) depth += 1;
    },
    close: (name: string) => {
      if (depth > 0) depth -= 1;
      if (depth > 0) handler.close(name);
    },
    text: (text: string) => {
      if (depth > 0) handler.text?.(text);
    },
  };
}

/**
 * Reads a text document of OpenOffice or LibreOffice: headers, text with tables and text boxes, footers.
 *
 * @throws DocumentFault `encrypted`, `corrupt`, `too_large`, `no_text`
 */
export async function readOdt(archive: Archive): Promise<DocumentText> {
  const budget = new XmlBudget();
  const manifest = await archive.read('META-INF/manifest.xml');
  if (manifest?.includes('encryption-data') === true) throw new DocumentFault('encrypted');
  const content = await archive.read('content.xml');
  if (content === null) throw new DocumentFault('corrupt');
  const common = await archive.read('styles.xml');
  const options = { budget, aliases: OPEN_DOCUMENT_ALIASES };

  const flow = new FlowWriter();
  const styles = new OdtStyles();
  if (common !== null) readXml(common, styles, options);
  // A header's own styles stand in the part before it, so a pass for styles goes first.
  const margin = (section: string): void => {
    if (common !== null) readXml(common, inside(new Set([section]), new OdtBody(flow, styles)), options);
  };
  margin('style:header');
  readXml(content, styles, options);
  readXml(content, inside(new Set(['office:body']), new OdtBody(flow, styles)), options);
  margin('style:footer');
  return flow.end();
}
