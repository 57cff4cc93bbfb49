import type { Cell, Row } from './resume-line';

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/gu;
const LETTER = /\p{L}/gu;
const DATE = String.raw`(?:\d{1,2}[./])?(?:19|20)\d\d`;
const YEARS = new RegExp(`(?<!\\d)(${DATE})( ?[-–—] ?)(${DATE})(?!\\d)`, 'g');

/** Whether most letters are of a script that is written from right to left. Names of techniques are Latin anywhere. */
export function runsFromRightToLeft(rows: readonly Row[]): boolean {
  const text = rows.flatMap((row) => row.map((cell) => cell.text)).join(' ');
  const letters = text.match(LETTER)?.length ?? 0;
  return (text.match(RIGHT_TO_LEFT)?.length ?? 0) * 3 > letters && letters > 0;
}

/**
 * A row whose years stand in the order of time. Numbers follow each other from right to left there, so that a PDF,
 * which tells text as it looks, says "2020 – 2016".
 */
export function withYearsInOrder([first, ...rest]: Row): Row {
  return [inOrder(first), ...rest.map(inOrder)];
}

function inOrder(cell: Cell): Cell {
  const text = cell.text.replace(YEARS, (written: string, from: string, dash: string, to: string) =>
    from.slice(-4) > to.slice(-4) ? `${to}${dash}${from}` : written,
  );
  return text === cell.text ? cell : { ...cell, text };
}
