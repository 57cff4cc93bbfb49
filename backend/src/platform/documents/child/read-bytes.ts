import type { ResumeFormat } from '#contracts/resume';
import type { DocumentText } from '#reading';
import { DocumentFault } from '../document-fault';
import { readDoc } from '../doc/read-doc';
import { hasMacros, isDocx, readDocx } from '../docx/read-docx';
import { isOdt, readOdt } from '../odt/read-odt';
import { Archive } from '../office/archive';
import { readPdf } from '../pdf/read-pdf';
import { decodeText } from '../plain/decode-text';
import { readHtml } from '../plain/read-html';
import { readJsonResume } from '../plain/read-json-resume';
import { readMarkdown } from '../plain/read-markdown';
import { readTxt } from '../plain/read-txt';
import type { ReadDocument, ReadOptions } from '../read-document';
import { readRtf } from '../rtf/read-rtf';
import { containerOf, hasStream } from './signatures';
import { textKindOf } from './text-kind';

function made(format: ResumeFormat, text: DocumentText): ReadDocument {
  if (text.pages.every((page) => page.runs.length === 0)) throw new DocumentFault('no_text');
  return { format, text, pages: text.pages.length };
}

async function readArchive(bytes: Uint8Array): Promise<ReadDocument> {
  const archive = await Archive.open(bytes);
  if (hasMacros(archive)) throw new DocumentFault('has_macros');
  if (isDocx(archive)) return made('docx', await readDocx(archive));
  if (await isOdt(archive)) return made('odt', await readOdt(archive));
  throw new DocumentFault('unsupported_type');
}

/** Office keeps a document with a password in a compound file too, whatever its format was. */
async function readCompound(bytes: Uint8Array): Promise<ReadDocument> {
  if (hasStream(bytes, 'EncryptedPackage')) throw new DocumentFault('encrypted');
  if (!hasStream(bytes, 'WordDocument')) throw new DocumentFault('unsupported_type');
  return made('doc', await readDoc(bytes));
}

function readText(bytes: Uint8Array, name: string): ReadDocument {
  const text = decodeText(bytes);
  if (text === null) throw new DocumentFault('unsupported_type');
  const found = textKindOf(text, name);
  switch (found.kind) {
    case 'json-resume':
      return { ...made('json-resume', readJsonResume(found.resume)), json_resume: found.resume };
    case 'html':
      return made('html', readHtml(text));
    case 'md':
      return made('md', readMarkdown(text));
    case 'txt':
      return made('txt', readTxt(text));
    case 'foreign':
      throw new DocumentFault('unsupported_type');
  }
}

/**
 * Reads a file in this process: its format is told by its content. What an attacker made may take all of the
 * process's time and memory, so this only runs in one that can be ended.
 *
 * @throws DocumentFault of every code but `too_slow` and `busy`; any other error means that the file is damaged
 */
export async function readBytes(bytes: Uint8Array, { name = '' }: ReadOptions): Promise<ReadDocument> {
  switch (containerOf(bytes)) {
    case 'pdf':
      return made('pdf', await readPdf(bytes));
    case 'zip':
      return readArchive(bytes);
    case 'ole':
      return readCompound(bytes);
    case 'rtf':
      return made('rtf', readRtf(bytes));
    case 'other':
      return readText(bytes, name);
  }
}
