import { detect } from 'chardet';
import { decode, encodingExists } from 'iconv-lite';

/** Bytes that are looked at to guess an encoding. */
const SAMPLE = 64 * 1024;
/** Of all characters: a text has fewer controls than this, not counting a few that slip into any. */
const MAX_CONTROLS = 0.005;
const STRAY_CONTROLS = 4;
/** Encodings that the guess is trusted with; its other single-byte guesses are mostly wrong for short texts. */
const TRUSTED = /^(?:UTF-16|UTF-32|Shift_JIS|EUC-|GB18030|Big5|ISO-2022|windows-1251|KOI8-R|ISO-8859-[5-8])/i;

function unicode(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text;
  } catch {
    const marked = first === 0xef && second === 0xbb && third === 0xbf;
    return marked ? new TextDecoder('utf-8').decode(bytes) : null;
  }
}

function guessed(bytes: Uint8Array): string {
  const guess = detect(bytes.subarray(0, SAMPLE)) ?? '';
  const encoding = TRUSTED.test(guess) && encodingExists(guess) ? guess : 'windows-1252';
  return decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding);
}

/**
 * The text of a file that says nothing about its encoding but perhaps by a byte order mark: UTF-8 if it is valid,
 * else what the bytes look like, else Windows-1252. `null` if it is no text: too many of its characters are controls.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const text = unicode(bytes) ?? guessed(bytes);

  const controls = text.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/g)?.length ?? 0;
  return controls > STRAY_CONTROLS + text.length * MAX_CONTROLS ? null : text;
}
