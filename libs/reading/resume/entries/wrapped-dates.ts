import { findPeriods } from '../dates/period';
import type { Cell, ResumeLine } from '../layout/resume-line';

/** "04/2019 –" at the end of a line that was too narrow for "04/2019 – 12/2021". */
const OPEN_END = /\d\s{0,3}[–—-]$/u;
const LONGEST_END = 30;
const CLOSE = 2;

/** Lines of which the second only ends the period that the first begins become one. */
export function joinWrappedDates(lines: readonly ResumeLine[]): ResumeLine[] {
  const joined: ResumeLine[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    if (before !== undefined && endsPeriodOf(before, line))
      joined[joined.length - 1] = together(before, line);
    else joined.push(line);
  }
  return joined;
}

function endsPeriodOf(before: ResumeLine, line: ResumeLine): boolean {
  if (!OPEN_END.test(before.text) || line.text.length > LONGEST_END) return false;
  if (line.column !== before.column || line.gap > CLOSE || line.bullet) return false;
  const whole = `${before.text} ${line.text}`;
  return findPeriods(whole).some(({ from, to }) => from < before.text.length && to === whole.length);
}

function together(line: ResumeLine, end: ResumeLine): ResumeLine {
  const [first, ...rest] = line.cells;
  const last = rest.at(-1) ?? first;
  const longer: Cell = { ...last, text: `${last.text} ${end.text}` };
  return {
    ...line,
    text: `${line.text} ${end.text}`,
    cells: rest.length === 0 ? [longer] : [first, ...rest.slice(0, -1), longer],
  };
}
