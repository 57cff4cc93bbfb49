import { analyse } from 'chardet';
import { decode, encodingExists } from 'iconv-lite';
import { AppError } from '../platform/http';

/** How files begin that are no text, and what they are called. */
const OTHER_FILES: readonly (readonly [string, string])[] = [
  ['504b0304', 'an Excel, Numbers or OpenDocument workbook, or a ZIP archive'],
  ['504b0506', 'an empty ZIP archive'],
  ['d0cf11e0a1b11ae1', 'an old Excel workbook'],
  ['25504446', 'a PDF'],
  ['7b5c727466', 'a text with formatting (RTF)'],
  ['1f8b', 'a compressed file'],
  ['89504e47', 'a picture'],
  ['ffd8ff', 'a picture'],
];
const MARKUP = /^\s{0,200}<(?:!doctype|html|\?xml|table)/i;

const refused = (what: string): AppError =>
  new AppError(
    'unsupported_media_type',
    `This is ${what}. Open it where it was made, save or download it as CSV, and choose that file.`,
  );

/** Encodings by the marks at the beginning of a file. */
const MARKS: readonly (readonly [string, string])[] = [
  ['efbbbf', 'utf-8'],
  ['fffe', 'utf-16le'],
  ['feff', 'utf-16be'],
];
const LOOKED_AT = 64 * 1024;
/** From this on, out of 100, chardet is believed. */
const SURE = 40;
/** Encodings of Western Europe that differ from windows-1252 in signs that nobody uses. */
const WESTERN = /^(?:iso-8859-(?:1|15|2|9)|ascii|windows-125[24]|utf-8)$/i;

/**
 * The text of a file: UTF-8 or UTF-16, with a mark or without; else what its letters are most likely written in;
 * windows-1252, as Excel writes in Western Europe, if nothing is likely. No bytes make it fail.
 * @throws {AppError} `unsupported_media_type` for what is no text
 */
export function fileText(bytes: Buffer): string {
  const begin = bytes.subarray(0, 8).toString('hex');
  const other = OTHER_FILES.find(([magic]) => begin.startsWith(magic));
  if (other) throw refused(other[1]);
  const text = decode(bytes, encodingOf(bytes)).replace(/^\ufeff/, '');
  if (text.slice(0, LOOKED_AT).includes('\0')) throw refused('no text');
  if (MARKUP.test(text)) throw refused('a web page or XML');
  return text;
}

function encodingOf(bytes: Buffer): string {
  const begin = bytes.subarray(0, 3).toString('hex');
  const marked = MARKS.find(([mark]) => begin.startsWith(mark));
  if (marked) return marked[1];
  const part = bytes.subarray(0, LOOKED_AT);
  const wide = unmarkedUtf16(part);
  if (wide) return wide;
  if (isUtf8(bytes)) return 'utf-8';
  const [likely] = analyse(part);
  const isLikely = likely !== undefined && likely.confidence >= SURE && !WESTERN.test(likely.name);
  return isLikely && encodingExists(likely.name) ? likely.name : 'windows-1252';
}

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Every other byte of Latin text in UTF-16 is zero. */
function unmarkedUtf16(part: Buffer): string | null {
  const zeros = [0, 0];
  part.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const many = part.length / 4;
  if (odd > many && even < many / 8) return 'utf-16le';
  return even > many && odd < many / 8 ? 'utf-16be' : null;
}
