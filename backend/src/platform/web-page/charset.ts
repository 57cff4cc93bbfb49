import { decode, encodingExists } from 'iconv-lite';

/** How far a page is searched for the name of its encoding, in bytes (HTML Standard asks for 1024). */
const PRESCAN = 4096;
const FALLBACK = 'windows-1252';
const META = /<meta[^<>]{0,300}charset\s{0,5}=\s{0,5}["']?\s{0,5}([\w.:-]{1,40})/i;
const XML = /^[^<]{0,5}<\?xml[^<>]{0,200}encoding\s{0,5}=\s{0,5}["']([\w.:-]{1,40})["']/i;
const MARKS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

function known(name: string | undefined): string | null {
  return name !== undefined && encodingExists(name) ? name.toLowerCase() : null;
}

/** What the page itself says; UTF-16 cannot be true where its words could be read (HTML Standard, prescan). */
function named(bytes: Buffer): string | null {
  const head = bytes.subarray(0, PRESCAN).toString('latin1');
  const name = known((META.exec(head) ?? XML.exec(head))?.[1]);
  return name !== null && /^utf-?16/.test(name) ? 'utf-8' : name;
}

function unnamed(bytes: Buffer): string {
  const text = new TextDecoder('utf-8', { fatal: true });
  try {
    text.decode(bytes);
    return 'utf-8';
  } catch {
    return FALLBACK;
  }
}

/**
 * The text of a body: by its byte-order mark, the header's charset, the name within the page, or UTF-8 if it is valid,
 * else Windows-1252 (HTML Standard, "determining the character encoding").
 * @param contentType value of the header, with its parameters
 */
export function decodeText(bytes: Buffer, contentType: string): string {
  const mark = MARKS.find(([, signs]) => signs.every((sign, index) => bytes[index] === sign))?.[0];
  const header = known(/charset\s{0,5}=\s{0,5}["']?([\w.:-]{1,40})/i.exec(contentType)?.[1]);
  return decode(bytes, mark ?? header ?? named(bytes) ?? unnamed(bytes));
}
