import { DEADLINE_MS, MAX_CHARACTERS, MAX_INPUT_BYTES, MAX_PAGES } from './limits';

const MEGABYTE = 1024 * 1024;

/** Why a file cannot be read, each with what its owner should be told. */
const SENTENCES = {
  empty: 'The file is empty.',
  unsupported_type:
    'This is not a kind of document that can be read. Upload a PDF, DOCX, DOC, ODT, RTF, HTML, Markdown or text file.',
  encrypted: 'The file is protected with a password. Save a copy without the password and upload that.',
  no_text:
    'There is no text in the file: it may be scanned or a picture. Export it from the program it was written in, or run text recognition (OCR) on it first.',
  corrupt: 'The file is damaged. Open it in the program it was written in, save it again and upload that.',
  too_large: `The file holds more than can be read: at most ${MAX_INPUT_BYTES / MEGABYTE} MB, ${MAX_PAGES} pages and ${MAX_CHARACTERS.toLocaleString('en')} characters.`,
  too_slow: `The file could not be read within ${DEADLINE_MS / 1000} seconds. Save it in a simpler form, such as a new PDF, and upload that.`,
  has_macros: 'The file contains macros. Save it as a document without macros (.docx) and upload that.',
  busy: 'Too many files are being read at the moment. Try again in a minute.',
} as const;

/** The kinds of `DocumentFault`. `busy` says nothing about the file. */
export type DocumentFaultCode = keyof typeof SENTENCES;

/** A file could not be read. The message is a plain sentence for the person who uploaded it. */
export class DocumentFault extends Error {
  /** @param cause what a library said, for the log only */
  constructor(
    readonly code: DocumentFaultCode,
    cause?: string,
  ) {
    super(SENTENCES[code], { cause });
    this.name = 'DocumentFault';
  }
}
