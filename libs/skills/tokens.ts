import { foldLetters } from './fold';

/** What stands between two words of a text. */
export const GAPS = [
  'none',
  'space',
  'line',
  'hyphen',
  'dot',
  'slash',
  'ampersand',
  'apostrophe',
  'comma',
  'colon',
  'semicolon',
  'dash',
  'open',
  'close',
  'bullet',
  'stop',
  'break',
  'other',
] as const;

/** One of {@link GAPS}. */
export type Gap = (typeof GAPS)[number];

/** A word of a text. */
export interface Token {
  /** The word in lower case without accents, with a sign that belongs to it: `c++`, `c#`, `.net`. */
  readonly word: string;
  /** Offset of its first character. */
  readonly start: number;
  /** Offset after its last character. */
  readonly end: number;
  /** What stands between the word before and this one; `break` for the first. */
  readonly gap: Gap;
  /** Whether it is the first of its line. */
  readonly opensLine: boolean;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:\+{1,2}|[#♯])?/gu;
const CJK = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff66-\uff9f]/;
const ONE_SCRIPT =
  /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff66-\uff9f]+|[^\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff66-\uff9f]+/g;
const LETTER = /[\p{L}\p{N}]/u;
const ASCII = /^[!-~]+$/;

/** Words whose name ends with a plus: the certificates Security+ and Network+. */
const PLUS_NAMES: ReadonlySet<string> = new Set(['security', 'network']);

const SINGLE_SIGN: ReadonlyMap<string, Gap> = new Map<string, Gap>([
  ['/', 'slash'],
  ['&', 'ampersand'],
  ['+', 'ampersand'],
  [',', 'comma'],
  [':', 'colon'],
  [';', 'semicolon'],
  ['(', 'open'],
  ['[', 'open'],
  ['<', 'open'],
  [')', 'close'],
  [']', 'close'],
  ['>', 'close'],
  ['|', 'bullet'],
  ['•', 'bullet'],
  ['·', 'bullet'],
  ['*', 'bullet'],
  ['–', 'dash'],
  ['—', 'dash'],
  ['、', 'comma'],
  ['，', 'comma'],
  ['。', 'stop'],
]);
const HYPHENS: ReadonlySet<string> = new Set(['-', '‐', '‑', '–', '\u00ad']);
const APOSTROPHES: ReadonlySet<string> = new Set(["'", '’', '‘', '`', '´']);

/** Which {@link Gap} a stretch of text without letters is. */
export function gapOf(between: string): Gap {
  if (between === '') return 'none';
  if (between === ' ') return 'space';
  if (between === ', ') return 'comma';
  const sign = between.trim();
  if (sign === '') return whiteGap(between);
  if (sign === between) {
    if (HYPHENS.has(sign) || sign === '_') return 'hyphen';
    if (APOSTROPHES.has(sign)) return 'apostrophe';
    if (sign === '.') return 'dot';
  }
  if (sign === '-') return between.includes('\n') ? 'bullet' : 'dash';
  return SINGLE_SIGN.get(sign) ?? mixedGap(between);
}

function whiteGap(between: string): Gap {
  const first = between.indexOf('\n');
  if (first < 0) return 'space';
  return between.indexOf('\n', first + 1) < 0 ? 'line' : 'break';
}

function mixedGap(between: string): Gap {
  if (/[.!?…。]["'”’)\]]*(?:\s|$)/u.test(between)) return 'stop';
  if (/[\n•▪●◦·|*]/u.test(between)) return 'bullet';
  if (between.includes(';')) return 'semicolon';
  if (/[([<]/.test(between)) return 'open';
  if (between.includes(':')) return 'colon';
  if (between.includes(',')) return 'comma';
  if (/[)\]>]/.test(between)) return 'close';
  if (between.includes('/')) return 'slash';
  return 'other';
}

/** The words of a text in order. Runs in time linear in the text's length. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let last = 0;
  for (const match of text.matchAll(WORD)) {
    for (const [from, to] of wordsIn(match[0])) {
      const next = text[match.index + to] ?? '';
      const kept = withoutForeignSign(match[0].slice(from, to), next);
      const at = match.index + from;
      const word = ASCII.test(kept) ? kept.toLowerCase() : foldLetters(kept);
      const dotted = word === 'net' && isDotNet(text, at);
      const start = dotted ? at - 1 : at;
      const between = text.slice(last, start);
      const gap = tokens.length === 0 ? 'break' : gapOf(between);
      const opensLine = tokens.length === 0 || between.includes('\n');
      last = at + kept.length;
      tokens.push({ word: dotted ? '.net' : word, start, end: last, gap, opensLine });
    }
  }
  return tokens;
}

/** Chinese and Japanese set no space around a Latin name, so a run of letters is cut where the script changes. */
function wordsIn(run: string): readonly (readonly [number, number])[] {
  if (ASCII.test(run) || !CJK.test(run)) return [[0, run.length]];
  return [...run.matchAll(ONE_SCRIPT)].map((part) => [part.index, part.index + part[0].length] as const);
}

/** `C#`, `C++` and `A+` keep their sign; `Java+Spring` and `item#` do not have one. */
function withoutForeignSign(raw: string, next: string): string {
  if (/[#♯]$/.test(raw)) return raw.length === 2 ? raw : raw.slice(0, -1);
  if (!raw.endsWith('+') || raw.endsWith('++')) return raw;
  const base = raw.slice(0, -1);
  const isPart = base.length === 1 || /\d$/.test(base) || PLUS_NAMES.has(base.toLowerCase());
  return isPart && !LETTER.test(next) ? raw : base;
}

function isDotNet(text: string, at: number): boolean {
  return text[at - 1] === '.' && !LETTER.test(text[at - 2] ?? ' ');
}
