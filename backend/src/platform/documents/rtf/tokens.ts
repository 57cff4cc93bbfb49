/** A step of an RTF file (RTF specification 1.9.1, "RTF syntax"). */
export type RtfToken =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'word'; readonly word: string; readonly value: number | undefined }
  /** Bytes of text in the current code page. */
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array };

const WORD = /([a-zA-Z]{1,32})(-?\d{1,10})? ?/y;
const HEX = /[\da-fA-F]{2}/y;
const PLAIN = /[^\\{}\r\n\0]+/y;

function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}

function bytesOf(source: string): RtfToken {
  return { kind: 'bytes', bytes: Buffer.from(source, 'latin1') };
}

/** What follows a backslash at `at`, and where the next token begins. */
function control(source: string, at: number): { token: RtfToken | null; end: number } {
  const word = matchAt(WORD, source, at);
  if (word !== null) {
    const value = word[2] === undefined ? undefined : Number(word[2]);
    const name = word[1] ?? '';
    const end = at + word[0].length;
    // Binary data follow, of which the word tells the length.
    if (name === 'bin') return { token: null, end: end + Math.max(0, value ?? 0) };
    return { token: { kind: 'word', word: name, value }, end };
  }
  const sign = source.charAt(at);
  if (sign === "'") {
    const hex = matchAt(HEX, source, at + 1);
    if (hex === null) return { token: null, end: at + 1 };
    return { token: { kind: 'bytes', bytes: Uint8Array.of(Number.parseInt(hex[0], 16)) }, end: at + 3 };
  }
  if (sign === '\\' || sign === '{' || sign === '}') return { token: bytesOf(sign), end: at + 1 };
  // Signs such as \~ (a blank that does not break) and \* (a destination that may be passed over).
  return { token: { kind: 'word', word: sign, value: undefined }, end: at + 1 };
}

/** The steps of an RTF file whose bytes are given as characters (Latin-1). Takes linear time. */
export function* rtfTokens(source: string): Generator<RtfToken> {
  let at = 0;
  while (at < source.length) {
    const character = source.charAt(at);
    if (character === '{') yield { kind: 'open' };
    else if (character === '}') yield { kind: 'close' };
    else if (character === '\\') {
      const { token, end } = control(source, at + 1);
      if (token !== null) yield token;
      at = end;
      continue;
    } else if (!/[\r\n\0]/.test(character)) {
      const plain = matchAt(PLAIN, source, at)?.[0] ?? character;
      yield bytesOf(plain);
      at += plain.length;
      continue;
    }
    at += 1;
  }
}
