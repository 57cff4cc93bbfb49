/** Kinds of files that are told by their first bytes. */
export type Container = 'pdf' | 'zip' | 'ole' | 'rtf' | 'other';

/** How far into a file a PDF may begin (ISO 32000-2, annex I.3.4): mail and web servers have put text before it. */
const PDF_WITHIN = 1024;
const PDF = /(?:^|[\r\n])%PDF-\d/;
/** OLE2 compound files, as of Office before 2007 (MS-CFB, §2.2). */
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] as const;

/** What the first bytes of a file say that it is. */
export function containerOf(bytes: Uint8Array): Container {
  const head = Buffer.from(bytes.subarray(0, PDF_WITHIN)).toString('latin1');
  if (head.startsWith('PK\x03\x04')) return 'zip';
  if (OLE.every((byte, index) => bytes[index] === byte)) return 'ole';
  if (head.startsWith('{\\rtf')) return 'rtf';
  return PDF.test(head) ? 'pdf' : 'other';
}

/**
 * Whether a compound file has a stream of this name: its directory holds names in UTF-16. They are looked for byte by
 * byte, since Node's search for UTF-16 never ends where the bytes begin at an odd address.
 */
export function hasStream(bytes: Uint8Array, name: string): boolean {
  const wanted = Buffer.from(`${name}\0`, 'utf16le');
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(wanted);
}
