import type { ResumeLine } from '../layout/resume-line';
import { isEntryLabel } from './vocabulary';
import { datedLine, type DatedLine } from './dated-line';

/** One entry of a section: the lines that name it, and what is told about it. */
export interface Block {
  readonly heads: readonly DatedLine[];
  /** The line that tells its dates. */
  readonly dated: DatedLine | null;
  readonly body: readonly ResumeLine[];
}

/** What stands further right than this from where entries begin, in points, is told about an entry. */
const INDENT = 7;
const LONGEST_HEAD = 120;
/** Lines of an entry's head before and after the one with the dates. */
const MOST_BEFORE = 3;
const MOST_AFTER = 3;
const LINE_END = 0.82;
const CLOSE = 1.65;

interface Sorted extends DatedLine {
  readonly isBody: boolean;
}

/** From this many words on a text with mostly small initials is a sentence; names have capitals. */
const SENTENCE_WORDS = 8;

function isProse(text: string): boolean {
  const all = text.split(/\s+/);
  const words = all.length;
  if (text.length > LONGEST_HEAD || words > 16) return true;
  const small = all.filter((word) => /^\p{Ll}/u.test(word)).length;
  if (words >= SENTENCE_WORDS && small * 2 > words) return true;
  if (
    /[.!;]$/.test(text) &&
    words > 5 &&
    !/\b(?:inc|ltd|co|corp|b\.v|e\.v|s\.a|s\.l|p\.a|u\.s)\.$/i.test(text)
  )
    return true;
  return words >= 4 && /^\p{Ll}{2}/u.test(text);
}

function leftEdge(lines: readonly DatedLine[]): number {
  const heads = lines.filter(({ line, period }) => !line.bullet || period !== null);
  return Math.min(...heads.map(({ x }) => x));
}

/** Sorts lines into those that name an entry and those that tell about it. */
function sortLines(lines: readonly DatedLine[]): Sorted[] {
  const left = leftEdge(lines);
  const right = Math.max(...lines.map(({ line }) => line.right));
  const sorted: Sorted[] = [];
  lines.forEach((dated, index) => {
    const next = lines[index + 1];
    // What stands right above a line of nothing but dates is what they date.
    const isDatedBelow =
      next?.period != null && next.text === '' && !dated.line.bullet && dated.text.length <= LONGEST_HEAD;
    const before = sorted.at(-1);
    sorted.push({ ...dated, isBody: !isDatedBelow && isBody(dated, before, { left, right }) });
  });
  return sorted;
}

function isBody(
  dated: DatedLine,
  before: Sorted | undefined,
  { left, right }: { left: number; right: number },
): boolean {
  const { line, text, period, isSetApart } = dated;
  if (line.bullet || isEntryLabel(text)) return true;
  if (period !== null && isSetApart && text.length <= LONGEST_HEAD) return false;
  if (isProse(text)) return true;
  if (text !== '' && dated.x > left + INDENT && line.cells.length === 1) return true;
  if (before?.isBody !== true || line.gap > CLOSE) return false;
  const isWrapped = before.line.right > left + (right - left) * LINE_END;
  if (!isWrapped || line.bold) return false;
  if (/^\p{Ll}/u.test(text)) return true;
  return !/[.!?]$/.test(before.text) && line.x >= before.line.x - INDENT / 2;
}

interface Run {
  readonly heads: Sorted[];
  readonly body: Sorted[];
}

function runsOf(lines: readonly Sorted[]): Run[] {
  const runs: Run[] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    if (line.isBody) {
      if (run === undefined) runs.push({ heads: [], body: [line] });
      else run.body.push(line);
    } else if (run === undefined || run.body.length > 0) runs.push({ heads: [line], body: [] });
    else run.heads.push(line);
  }
  return runs;
}

/** Where the entry of each dated line begins in a run of heads with several of them. */
function beginnings(heads: readonly Sorted[], dated: readonly number[], usual: number): number[] {
  const smallest = Math.min(...heads.slice(1).map(({ line }) => line.gap));
  return dated.map((at, index) => {
    if (index === 0) return Math.max(0, at - MOST_BEFORE);
    const previous = dated[index - 1] ?? 0;
    const between = heads.slice(previous + 1, at + 1);
    const gap = Math.max(...between.map(({ line }) => line.gap));
    const byCount = Math.max(previous + 1, at - usual);
    const isWidest = (place: number): boolean => (heads[place]?.line.gap ?? 0) > gap - 0.05;
    if (gap <= smallest * 1.2 || isWidest(byCount)) return byCount;
    return previous + 1 + between.findIndex(({ line }) => line.gap > gap - 0.05);
  });
}

function splitRun(run: Run, usual: number): Block[] {
  const dated = run.heads.flatMap(({ period }, index) => (period === null ? [] : [index]));
  const from = beginnings(run.heads, dated, usual);
  return dated.map((at, index): Block => {
    const start = from[index] ?? at;
    const end = from[index + 1] ?? run.heads.length;
    const until = Math.min(end, at + 1 + MOST_AFTER);
    const rest = run.heads.slice(until, end);
    const isLast = index === dated.length - 1;
    return {
      heads: run.heads.slice(start, until),
      dated: run.heads[at] ?? null,
      body: [...rest, ...(isLast ? run.body : [])].map(({ line }) => line),
    };
  });
}

/** A run without dates in its heads: they may stand beside its text, or it belongs to the entry before. */
function undatedRun(run: Run, previous: Block | undefined, hasDates: boolean): Block | null {
  const beside = run.body.find(
    ({ period, isSetApart, line }) => period !== null && isSetApart && line.cells.length > 1,
  );
  const heads = run.heads.slice(0, MOST_BEFORE + 1);
  const body = [...run.heads.slice(MOST_BEFORE + 1), ...run.body].map(({ line }) => line);
  if (heads.length === 0) return null;
  if (beside !== undefined) return { heads, dated: beside, body };
  const looksAlike =
    previous === undefined ||
    (previous.heads[0]?.line.bold === heads[0]?.line.bold && previous.heads.length <= heads.length);
  return hasDates && !looksAlike ? null : { heads, dated: null, body };
}

/**
 * Parts the lines of a section into its entries. An entry begins with the lines around its dates that are no
 * bullets, prose or indented text; entries that stand close together are told apart by the space between, or by how
 * many lines the first one has above its dates.
 */
export function blocksOf(lines: readonly ResumeLine[]): Block[] {
  if (lines.length === 0) return [];
  const sorted = sortLines(lines.map(datedLine));
  const runs = runsOf(sorted);
  const first = runs.find(({ heads }) => heads.some(({ period }) => period !== null));
  const usual = Math.min(MOST_BEFORE, first?.heads.findIndex(({ period }) => period !== null) ?? 0);
  const blocks: Block[] = [];
  for (const run of runs) {
    if (run.heads.some(({ period }) => period !== null)) {
      blocks.push(...splitRun(run, usual));
      continue;
    }
    const block = undatedRun(run, blocks.at(-1), first !== undefined);
    if (block !== null) blocks.push(block);
    else addToLast(blocks, run);
  }
  return blocks;
}

function addToLast(blocks: Block[], run: Run): void {
  const last = blocks.pop();
  if (last === undefined) return;
  blocks.push({ ...last, body: [...last.body, ...[...run.heads, ...run.body].map(({ line }) => line)] });
}
