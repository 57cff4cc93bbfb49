import { WebPageFault } from './web-page-fault';

const TEXT = /^text\/[\w.+-]{1,60}$|^application\/(?:xml|json|xhtml\+xml|[\w.-]{1,60}\+(?:xml|json))$/;
const SNIFFED = 1000;

/**
 * The type of a page's content without parameters, lower case.
 * @throws {WebPageFault} `not_text` for everything that is no text
 */
export function textType(header: string | undefined): string {
  const type = (header ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (type === '') return 'text/html';
  if (!TEXT.test(type)) throw new WebPageFault('not_text', `its type is ${type.slice(0, 80)}`);
  return type;
}

/** Refuses what calls itself text and is none. A byte of zero is in every picture and archive, and in no page. */
export function refuseBinary(bytes: Buffer): void {
  const isWide = bytes[0] === 0xff || bytes[0] === 0xfe;
  if (!isWide && bytes.subarray(0, SNIFFED).includes(0))
    throw new WebPageFault('not_text', 'it holds binary data');
}
