/** What a passage of a text is: a skill that the member has, nearly has or lacks, a skill as such, or what a field was read from. */
export type MarkKind = 'matched' | 'near' | 'missing' | 'skill' | 'field';

/** A passage of a text, in UTF-16 offsets. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly kind: MarkKind;
}

/** A piece of a line: plain, or marked. */
export interface Segment {
  readonly text: string;
  readonly kind: MarkKind | null;
}

/** A block of a text: a paragraph, a line that heads what follows, or a list. */
export interface Block {
  readonly kind: 'paragraph' | 'heading' | 'list';
  readonly lines: readonly (readonly Segment[])[];
}

interface Line {
  readonly kind: 'text' | 'heading' | 'item' | 'blank';
  readonly start: number;
  readonly end: number;
}

/** What begins an entry of a list in a posting. */
const BULLET = /^\s*(?:[-–—*•‣◦▪●·►✓✔➤]|\d{1,2}[.)])\s+/;
/** A line up to this length heads what follows if it ends with a colon, or if a list comes next. */
const HEADING_LENGTH = 60;

/**
 * Finds words in a text, whatever their case, where they are not part of a longer word: "Go" not in "Google", "C" not
 * in "C++" or "C#". Longer words win over shorter ones at the same place; marks never overlap.
 */
export function findWords(
  text: string,
  words: readonly { readonly word: string; readonly kind: MarkKind }[],
): Mark[] {
  const kinds = new Map<string, MarkKind>();
  for (const { word, kind } of words) {
    const key = word.trim().toLowerCase();
    if (key !== '' && !kinds.has(key)) kinds.set(key, kind);
  }
  if (kinds.size === 0) return [];
  const alternatives = [...kinds.keys()].sort((a, b) => b.length - a.length).map(escaped);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}_])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}_+#])`, 'giu');
  return [...text.matchAll(pattern)].flatMap((match) => {
    // A character such as "İ" has another length in lower case; such a match names none of the words.
    const kind = kinds.get(match[0].toLowerCase());
    return kind ? [{ start: match.index, end: match.index + match[0].length, kind }] : [];
  });
}

/** Marks in the order of the text, without those that run into an earlier one or out of the text. */
export function inOrder(marks: readonly Mark[], length: number): Mark[] {
  const kept: Mark[] = [];
  for (const mark of [...marks].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const isFree = mark.start >= (kept.at(-1)?.end ?? 0);
    if (isFree && mark.end > mark.start && mark.end <= length) kept.push(mark);
  }
  return kept;
}

/** Takes a plain text apart into paragraphs, headings and lists, with the marked passages set apart. */
export function blocksOf(text: string, marks: readonly Mark[]): Block[] {
  const ordered = inOrder(marks, text.length);
  const blocks: { kind: Block['kind']; lines: Segment[][] }[] = [];
  let before: Line['kind'] = 'blank';
  for (const line of linesOf(text)) {
    if (line.kind !== 'blank') {
      const segments = segmentsOf(text, line, ordered);
      const kind = line.kind === 'item' ? 'list' : line.kind === 'heading' ? 'heading' : 'paragraph';
      const open = line.kind === before && kind !== 'heading' ? blocks.at(-1) : undefined;
      if (open) open.lines.push(segments);
      else blocks.push({ kind, lines: [segments] });
    }
    before = line.kind;
  }
  return blocks;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start <= text.length;) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    lines.push(lineOf(text.slice(start, end), start));
    start = end + 1;
  }
  return lines.map((line, index) => {
    const isShort = line.kind === 'text' && line.end - line.start <= HEADING_LENGTH;
    if (!isShort || /[.;,!?]$/.test(text.slice(line.start, line.end))) return line;
    const next = lines.slice(index + 1, index + 4).find(({ kind }) => kind !== 'blank');
    return next?.kind === 'item' ? { ...line, kind: 'heading' } : line;
  });
}

function lineOf(written: string, start: number): Line {
  const trimmed = written.trim();
  if (trimmed === '') return { kind: 'blank', start, end: start };
  const bullet = BULLET.exec(written)?.[0] ?? '';
  const indent = bullet.length > 0 ? bullet.length : written.length - written.trimStart().length;
  const span = { start: start + indent, end: start + written.trimEnd().length };
  if (bullet.length > 0) return { kind: 'item', ...span };
  return { kind: trimmed.length <= HEADING_LENGTH && trimmed.endsWith(':') ? 'heading' : 'text', ...span };
}

function segmentsOf(text: string, { start, end }: Line, marks: readonly Mark[]): Segment[] {
  const segments: Segment[] = [];
  let at = start;
  for (const mark of marks) {
    const from = Math.max(mark.start, at);
    const to = Math.min(mark.end, end);
    if (to <= from) continue;
    if (from > at) segments.push({ text: text.slice(at, from), kind: null });
    segments.push({ text: text.slice(from, to), kind: mark.kind });
    at = to;
  }
  if (at < end) segments.push({ text: text.slice(at, end), kind: null });
  return segments;
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
