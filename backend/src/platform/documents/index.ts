/**
 * Reading the files that people hand in (spec §5): text with its place on the pages, whatever the format, in processes
 * of their own with limits on time and memory.
 *
 * | Format      | Told by                                   | Read by                                              |
 * | ----------- | ----------------------------------------- | ---------------------------------------------------- |
 * | PDF         | `%PDF-` at a line's start in the first KB | `pdf/`: pdf.js (unpdf), text and link annotations    |
 * | DOCX        | ZIP with word/document.xml                | `docx/`: our own reading (yauzl, saxes)              |
 * | ODT         | ZIP whose `mimetype` says so              | `odt/`: our own reading (yauzl, saxes)               |
 * | DOC         | OLE2 with a stream WordDocument           | `doc/`: word-extractor, text only                    |
 * | RTF         | `{\rtf`                                   | `rtf/`: our own reading (iconv-lite)                 |
 * | JSON Resume | JSON object with an object `basics`       | `plain/`: parsed, and laid out as lines              |
 * | HTML        | doctype, `<html>`, or its name            | `plain/`: blocks of the page (cheerio)               |
 * | Markdown    | its name, or two headings                 | `plain/`: headings, lists, bold type, links, tables  |
 * | text        | few controls                              | `plain/`: lines, parts side by side (chardet, iconv) |
 *
 * `PK` archives with macros, encrypted files, pictures of text and everything else are refused with a `DocumentFault`.
 */
export { DocumentFault, type DocumentFaultCode } from './document-fault';
export { Documents } from './documents';
export { DocumentsModule } from './documents.module';
export { MAX_INPUT_BYTES } from './limits';
export { type JsonObject, type ReadDocument, type ReadOptions } from './read-document';
