import WordExtractor from 'word-extractor';
import type { DocumentText } from '#reading';
import { DocumentFault } from '../document-fault';
import { readTxt } from '../plain/read-txt';

/** Quotes stay typographic. */
const AS_WRITTEN = { filterUnicode: false };
/** Where text boxes and pictures are anchored, and other marks of the format inside its text. */

const MARKS = /[\u0001-\u0006\u0008\u000e-\u001f]/g;

/**
 * Reads the text of a document of Word 97 to 2003: headers, text, text boxes. The library gives no sizes and no bold
 * type; cells stand side by side by their tabs.
 *
 * @param bytes which are known to be such a document
 * @throws DocumentFault `corrupt`, `no_text`, `too_large`
 */
export async function readDoc(bytes: Uint8Array): Promise<DocumentText> {
  try {
    const document = await new WordExtractor().extract(Buffer.from(bytes));
    const parts = [
      document.getHeaders({ ...AS_WRITTEN, includeFooters: false }),
      document.getBody(AS_WRITTEN),
      document.getTextboxes(AS_WRITTEN),
      document.getFooters(AS_WRITTEN),
    ];
    return readTxt(
      parts
        .filter((part) => part.trim() !== '')
        .join('\n')
        .replace(MARKS, ''),
    );
  } catch (error) {
    throw error instanceof DocumentFault ? error : new DocumentFault('corrupt');
  }
}
