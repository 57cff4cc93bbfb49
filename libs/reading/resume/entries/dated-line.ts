import { DURATION, findPeriods, type Period, withoutStretch } from '../dates/period';
import type { ResumeLine } from '../layout/resume-line';

/** A line of a section with entries, its dates taken out. */
export interface DatedLine {
  readonly line: ResumeLine;
  /** What the cells hold beside dates and durations; empty ones are gone. */
  readonly cells: readonly string[];
  readonly text: string;
  readonly period: Period | null;
  /** Whether the dates have a cell for themselves or stand at the line's end, as those of entries do. */
  readonly isSetApart: boolean;
  /** Left edge of the text in points, a column of dates left of it not counted. */
  readonly x: number;
}

/** Longer lines are prose, in which dates date nothing. */
const LONGEST_DATED = 170;
const EXPECTED =
  /^(?:expected|anticipated|voraussichtlich|graduation|graduated|class of|prévu|previsto)(?: graduation)?(?: date)?:?\s*/iu;

interface DatedCell {
  readonly text: string;
  readonly period: Period | null;
  readonly isSetApart: boolean;
}

function withoutDuration(text: string): string {
  return text.replace(DURATION, ' ').replace(/ {2,}/g, ' ').trim();
}

function datedCell(text: string): DatedCell {
  const periods = text.length > LONGEST_DATED ? [] : findPeriods(text);
  // Of several the longest: "2 of 3 shops, 2019 – 2021".
  const period = periods.reduce<Period | null>(
    (best, next) => (best === null || next.to - next.from > best.to - best.from ? next : best),
    null,
  );
  if (period === null) return { text: withoutDuration(text), period, isSetApart: false };
  const rest = withoutDuration(withoutStretch(text, period.from, period.to)).replace(EXPECTED, '');
  const atEdge =
    period.from < 3 || text.length - period.to < 4 + (text.length - withoutDuration(text).length);
  return { text: rest.replace(/^[\s,;:|·•–—-]+|[\s,;:|·•–—-]+$/g, ''), period, isSetApart: atEdge };
}

/** Takes the dates out of a line: of its cells the last with dates tells them. */
export function datedLine(line: ResumeLine): DatedLine {
  const cells = line.cells.map((cell) => ({ ...datedCell(cell.text), cell }));
  const dated = cells.findLast(({ period }) => period !== null);
  const kept = cells.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  return {
    line,
    cells: kept.map(({ text }) => text),
    text: kept.map(({ text }) => text).join('  '),
    period: dated?.period ?? null,
    isSetApart: dated !== undefined && (dated.isSetApart || cells.length > 1),
    x: kept[0]?.cell.x ?? line.x,
  };
}
