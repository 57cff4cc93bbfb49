import type { JudgeFigures } from './judge';
import type { Fault, Figure, Outcome } from './outcome';

/** What is printed of one kind. */
export interface Section {
  readonly kind: string;
  readonly rules: Outcome;
  /** The same with a language model, if there is one. */
  readonly model: Outcome | null;
  readonly judge: JudgeFigures | null;
  readonly recorded: Readonly<Record<string, number>>;
}

const NAME_WIDTH = 38;
const COLUMN = 9;
/** Differences below this are rounding: the judge gives three decimals. */
const ROUNDING = 0.0006;

/** The heading of the table; columns without anything below them are left out. */
export const heading = ({ hasModel, hasJudge }: { hasModel: boolean; hasJudge: boolean }): string =>
  line('', ['rules', ...(hasModel ? ['model'] : []), ...(hasJudge ? ['judge'] : []), 'recorded'], '');

/** The figures of a kind, one line each, details indented. A judge who says otherwise is marked. */
export function rowsOf(section: Section, hasModel: boolean): string[] {
  const { kind, rules, model, judge, recorded } = section;
  return rules.figures.map((figure) => {
    const other = model?.figures.find(({ name }) => name === figure.name);
    const judged = figure.judge === undefined ? undefined : judge?.get(figure.judge);
    const isOther = judged !== undefined && Math.abs(judged - figure.value) > ROUNDING;
    return line(
      figure.is_detail ? `    ${figure.name}` : `${kind}: ${figure.name}`,
      [
        shown(figure, figure.value),
        ...(hasModel ? [shown(figure, other?.value)] : []),
        ...(judge ? [`${isOther ? '≠ ' : ''}${shown(figure, judged)}`] : []),
        figure.is_detail ? '' : shown(figure, recorded[figure.name]),
      ],
      figure.basis ?? '',
    );
  });
}

const line = (name: string, cells: readonly string[], basis: string): string =>
  `${name.padEnd(NAME_WIDTH)}${cells.map((cell) => cell.padStart(COLUMN)).join('')}  ${basis}`.trimEnd();

function shown({ unit }: Figure, value: number | undefined): string {
  if (value === undefined) return '';
  return unit === 'faults' ? String(value) : value.toFixed(3);
}

const LONGEST_DETAIL = 1500;

/** The worst items, each in one line. */
export const worstOf = (kind: string, faults: readonly Fault[], most: number): string[] =>
  [...faults]
    .sort((a, b) => b.weight - a.weight)
    .slice(0, most)
    .map(({ item, detail }) => {
      const text = detail.replace(/\s+/g, ' ');
      return `${kind} ${item}: ${text.length > LONGEST_DETAIL ? `${text.slice(0, LONGEST_DETAIL)}…` : text}`;
    });
