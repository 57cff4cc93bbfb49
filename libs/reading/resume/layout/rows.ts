import type { TextPage, TextRun } from '../../text/document-text';
import { isDateFragment } from '../dates/fragment';
import { cleanText, unspaced } from './clean-text';
import type { Cell, Row } from './resume-line';

/** Baselines this far apart, in units of the smaller font size, are one line. */
const SAME_LINE = 0.36;
/** A gap of more than this, in units of the font size, begins a new cell; a space is about 0.25 wide. */
const CELL_GAP = 1.05;
/** A column of dates may stand closer to what it dates. */
const DATE_GAP = 0.45;
/** From this gap on there is a space between two runs. */
const SPACE_GAP = 0.12;
/** Signs that are wide by themselves and need no space between. */
const IDEOGRAPH = /[\u3040-\u30ff\u3400-\u9fff\uff01-\uff5e]/;
/** Runs that overlap by more than this, in units of the font size, are of two cells. */
const OVERLAP = 0.6;
const BULLET_ALONE = /^(?:[•●▪▫◦‣⁃∙·○■□►▸➢➤✓✔◆◇*–-]|\{|o)$/u;

interface CleanRun extends TextRun {
  readonly right: number;
}

function cleanRuns(page: TextPage): CleanRun[] {
  return page.runs.flatMap((run) => {
    const text = cleanText(run.text);
    const lead = text.length - text.trimStart().length;
    const body = unspaced(text.trim());
    if (body === '' || ![run.x, run.y, run.width, run.size].every(Number.isFinite)) return [];
    const step = run.width / Math.max(1, text.length);
    const x = run.x + lead * step;
    return [{ ...run, text: body, x, size: Math.max(1, run.size), right: Math.max(x, run.x + run.width) }];
  });
}

/** Groups what shares a baseline; each group from left to right. */
export function byBaseline<T extends { readonly x: number; readonly y: number; readonly size: number }>(
  items: readonly T[],
): T[][] {
  const sorted = [...items].sort((a, b) => a.y - b.y || a.x - b.x);
  const groups: T[][] = [];
  let top: T | undefined;
  for (const item of sorted) {
    const group = groups.at(-1);
    if (
      group !== undefined &&
      top !== undefined &&
      item.y - top.y <= SAME_LINE * Math.min(item.size, top.size)
    ) {
      group.push(item);
    } else {
      groups.push([item]);
      top = item;
    }
  }
  return groups.map((group) => group.sort((a, b) => a.x - b.x));
}

function isSpaceBetween(left: CleanRun, right: CleanRun): boolean {
  const gap = right.x - left.right;
  if (/[\s]$/.test(left.text)) return false;
  const size = Math.min(left.size, right.size);
  if (IDEOGRAPH.test(left.text.slice(-1)) && IDEOGRAPH.test(right.text.charAt(0))) return gap > 0.4 * size;
  if (/^[,;.:)]/.test(right.text)) return gap > 0.4 * size;
  return gap > SPACE_GAP * size;
}

function textOf(runs: readonly CleanRun[]): string {
  let text = '';
  runs.forEach((run, index) => {
    const before = runs[index - 1];
    if (before !== undefined && isSpaceBetween(before, run)) text += ' ';
    text += run.text;
  });
  return unspaced(text.replace(/ {2,}/g, ' ').trim());
}

function cellOf(runs: readonly CleanRun[], first: CleanRun): Cell {
  let letters = 0;
  let boldLetters = 0;
  runs.forEach((run) => {
    letters += run.text.length;
    if (run.bold) boldLetters += run.text.length;
  });
  return {
    text: textOf(runs),
    x: first.x,
    right: Math.max(...runs.map(({ right }) => right)),
    y: first.y,
    size: Math.max(...runs.map(({ size }) => size)),
    bold: boldLetters * 2 > letters,
    links: [...new Set(runs.flatMap(({ href }) => (href === undefined ? [] : [href])))],
  };
}

/** Whether what follows a date is what it dates. In a table the text of a full cell touches that of the next. */
function beginsDated(run: CleanRun, gap: number): boolean {
  return gap > DATE_GAP || (gap > -OVERLAP && /^\p{Lu}/u.test(run.text) && !isDateFragment(run.text));
}

/** The cells of one line: what stands close together is one, and a bullet belongs to the text behind it. */
function cellsOf(runs: readonly CleanRun[]): Cell[] {
  const groups: CleanRun[][] = [];
  for (const run of runs) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (group === undefined || before === undefined) {
      groups.push([run]);
      continue;
    }
    // The same words drawn twice for a bold look.
    if (before.text === run.text && Math.abs(before.x - run.x) < 1) continue;
    const gap = (run.x - before.right) / Math.min(run.size, before.size);
    const isBullet = group.length === 1 && BULLET_ALONE.test(before.text) && gap < 4;
    const isDated = groups.length === 1 && isDateFragment(textOf(group)) && beginsDated(run, gap);
    // Widths of text that was never set are estimates, so that neighbours may seem to overlap.
    const overlaps = gap < -OVERLAP && run.x > before.x + 1;
    if (!isBullet && (gap > CELL_GAP || isDated || overlaps)) groups.push([run]);
    else group.push(run);
  }
  return groups.flatMap((group) => (group[0] === undefined ? [] : [cellOf(group, group[0])]));
}

/** The lines of a page from top to bottom over its whole width, each with its cells. */
export function rowsOf(page: TextPage): Row[] {
  return byBaseline(cleanRuns(page)).flatMap((runs) => {
    const [first, ...rest] = cellsOf(runs);
    return first === undefined ? [] : [[first, ...rest] as const];
  });
}
