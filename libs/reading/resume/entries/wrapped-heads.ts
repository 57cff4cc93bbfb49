import type { ResumeLine } from '../layout/resume-line';
import { datedLine } from './dated-line';
import { namesDegree, namesInstitution } from './vocabulary';

/** Words after which a name goes on. */
const OPEN_END =
  /(?:[,&(]|(?<![\p{L}])(?:of|and|in|for|the|at|de|da|do|das|dos|del|della|delle|di|du|des|la|le|les|el|los|las|et|y|e|en|für|und|der|die|des|an|im|van|voor|w|i|и|в))$/iu;
const CLOSE = 1.7;
/** No name is longer. */
const LONGEST = 300;
/** Share of the column's width that a full line takes. */
const FULL = 0.88;
/** Shorter columns than this, in points, wrap everything. */
const WIDE = 200;

function withMore(line: ResumeLine, more: ResumeLine): ResumeLine {
  const [first, ...rest] = line.cells;
  const last = rest.pop();
  const added = more.cells.map(({ text }) => text).join('  ');
  const cells =
    last === undefined
      ? ([{ ...first, text: `${first.text} ${added}` }] as const)
      : ([first, ...rest, { ...last, text: `${last.text} ${added}` }] as const);
  return { ...line, cells, text: `${line.text} ${added}`, y: more.y };
}

/**
 * Puts heads together that are wrapped: a line that ends within a name ("University of"), or a full one with the rest
 * below it, goes on with the next.
 */
export function withoutWraps(lines: readonly ResumeLine[]): ResumeLine[] {
  const left = Math.min(...lines.map(({ x }) => x));
  const right = Math.max(...lines.map((line) => line.right));
  const result: ResumeLine[] = [];
  for (const line of lines) {
    const before = result.at(-1);
    const isNext =
      before !== undefined && !line.bullet && line.gap < CLOSE && datedLine(line).period === null;
    if (before !== undefined && isNext && goesOn(before, line, { left, right })) {
      result[result.length - 1] = withMore(before, line);
    } else result.push(line);
  }
  return result;
}

function goesOn(
  before: ResumeLine,
  line: ResumeLine,
  { left, right }: { left: number; right: number },
): boolean {
  if (before.text.length > LONGEST) return false;
  const end = before.cells.at(-1)?.text ?? '';
  if (OPEN_END.test(end) && datedLine(before).text.endsWith(end)) return true;
  const isFull = before.right > left + (right - left) * FULL && right - left > WIDE;
  const isRest = !namesDegree(line.text) && !namesInstitution(line.text) && line.cells.length === 1;
  return isFull && isRest && !before.bullet && end.length > 30;
}
