import type { ImportField, ImportFormat } from '#contracts/job-import';
import { isNothing } from './cell-reading';
import {
  type ColumnMapping,
  fieldsOfColumns,
  formatOf,
  headerRow,
  type SheetColumn,
  shownColumns,
} from './columns';
import { type DateOrder, orderOfColumn } from './dates';
import { foldedWords } from './folded';
import { unguardFormula } from './formula-guard';
import { isDayFirstLanguage } from './header-words';

/** What is known of a sheet before its rows are read one by one. */
export interface SheetPlan {
  readonly format: ImportFormat;
  readonly columns: readonly SheetColumn[];
  readonly columnOf: ReadonlyMap<ImportField, number>;
  /** How the dates of each field are written. */
  readonly orders: ReadonlyMap<ImportField, DateOrder>;
  /** Place of the header in the file, from 1. */
  readonly header_row: number;
  /** ISO 8601: what has happened lies before this. */
  readonly latest: string;
}

export interface SheetOptions {
  /** Wins over what is guessed. */
  readonly mapping?: ColumnMapping;
  /** ISO 8601: dates of applications and of saving do not lie after it, which tells the order of ambiguous ones. */
  readonly now: string;
}

/** How many rows a guess is made by. */
const LOOKED_AT = 200;
const DATES = [
  'date_applied',
  'created_at',
  'interview_date',
  'follow_up_at',
] as const satisfies readonly ImportField[];
const PAST: ReadonlySet<ImportField> = new Set(['date_applied', 'created_at']);
const DAY_MS = 86_400_000;

/** A cell as it was before a spreadsheet: without guard, white space around, and what no text may hold. */
export const plainCell = (cell: string | undefined): string =>
  unguardFormula(cell ?? '')
    .replaceAll('\0', '')
    .toWellFormed()
    .trim();

/**
 * Finds out what a sheet holds: whose export it is, which column fills which field, and how its dates are written.
 * @param rows of the file from its first, the header among them; rows may be of different length
 */
export function planSheet(rows: readonly (readonly string[])[], { mapping, now }: SheetOptions): SheetPlan {
  const at = headerRow(rows);
  const body = rows.slice(at + 1);
  const width = Math.max(0, ...rows.slice(at, at + LOOKED_AT).map((row) => row.length));
  const headers = Array.from({ length: width }, (_, index) => plainCell(rows[at]?.[index]));
  const filled = Array.from({ length: width }, (_, index) =>
    body.slice(0, LOOKED_AT).flatMap((row) => plainCell(row[index]) || []),
  );
  const cells = (index: number): readonly string[] => filled[index] ?? [];
  const fields = fieldsOfColumns(headers, cells, mapping ?? new Map());
  const columnOf = new Map([...fields].map(([index, field]) => [field, index]));
  const format = formatOf(headers, cells);
  // It may be tomorrow already where the member lives.
  const latest = new Date(Date.parse(now) + DAY_MS).toISOString();
  return {
    format,
    columns: shownColumns(headers, cells, fields),
    columnOf,
    orders: ordersOf(body, columnOf, { latest, usual: usualOrder(format, headers) }),
    header_row: at + 1,
    latest,
  };
}

/** Huntr and Teal are of the United States; other sheets tell their language by their headers. */
function usualOrder(format: ImportFormat, headers: readonly string[]): DateOrder {
  if (format === 'huntr' || format === 'teal') return 'month';
  return headers.some((header) => isDayFirstLanguage(foldedWords(header))) ? 'day' : null;
}

/** Each column's own order; one that does not tell it follows the others of the sheet, then what is usual. */
function ordersOf(
  body: readonly (readonly string[])[],
  columnOf: ReadonlyMap<ImportField, number>,
  { latest, usual }: { readonly latest: string; readonly usual: DateOrder },
): ReadonlyMap<ImportField, DateOrder> {
  const own = DATES.map((field): [ImportField, DateOrder] => {
    const index = columnOf.get(field);
    const cells =
      index === undefined ? [] : body.map((row) => plainCell(row[index])).filter((cell) => !isNothing(cell));
    return [field, orderOfColumn(cells) ?? (PAST.has(field) ? orderOfColumn(cells, latest) : null)];
  });
  const told = new Set(own.flatMap(([, order]) => order ?? []));
  const [shared = usual] = told.size > 1 ? [null] : told;
  return new Map(own.map(([field, order]) => [field, order ?? shared]));
}
