/**
 * First characters that make a spreadsheet run a cell as a formula (OWASP, CSV injection), with the full-width forms
 * that some programs make plain first; apostrophes before them are guards already.
 */
const GUARDED = /^'+[=+\-@\t\r＝＋－＠]/;
const RUNS = /^'*[=+\-@\t\r＝＋－＠]/;

/** The text as a cell that no spreadsheet runs: one apostrophe before it where it needs one. */
export const guardFormula = (text: string): string => (RUNS.test(text) ? `'${text}` : text);

/** The text that {@link guardFormula} made a cell of. */
export const unguardFormula = (cell: string): string => (GUARDED.test(cell) ? cell.slice(1) : cell);
