import type { ColumnType } from 'typeorm';

export type PortableKind = 'timestamp' | 'json';

/** What differs between the databases, in one place each. */
export interface Dialect {
  readonly name: 'sqlite' | 'postgres';
  readonly columnTypes: Readonly<Record<PortableKind, ColumnType>>;

  /** The n-th parameter of a statement, counted from 1. */
  parameter(n: number): string;

  /** A value as it is bound to a statement. */
  toDatabase(value: unknown, kind: PortableKind | undefined): unknown;
  /** A value as it is read from a row, the other way round. */
  fromDatabase(value: unknown, kind: PortableKind | undefined): unknown;

  /** How many rows an UPDATE or DELETE with RETURNING touched, from the driver's answer. */
  affected(answer: readonly unknown[]): number;

  /** Statements that make (or take away) the full-text index of a table with an owner. */
  createTextIndex(index: TextIndex): string[];
  dropTextIndex(index: TextIndex): string[];
  /**
   * A condition that holds for the rows whose text has every word of `query` (the last one may be unfinished).
   * `null` if the query holds no word. Any text is safe: operators of either search language mean nothing.
   */
  textMatch(
    index: TextIndex,
    query: string,
    owner: string,
  ): { condition: string; parameters: Record<string, string> } | null;

  /** Statements that make an index for `startsWith`, where a plain one does not serve it. */
  createPrefixIndex(name: string, table: string, column: string): string[];
  dropPrefixIndex(name: string): string[];
  /**
   * A condition that holds where the text of `column`, `alias.column`, begins with `start`, to the letter.
   * @param name of the parameters, which the query must not use otherwise
   */
  startsWith(column: string, start: string, name: string): Condition;

  /**
   * Statements by which a table only grows: its fixed columns never change, its personal ones can only be emptied,
   * and a row can be removed once it is a month older than the newest one. `letChange` takes that back.
   */
  keepUnchanged(table: string, fixed: readonly string[], personal: readonly string[]): string[];
  letChange(table: string): string[];

  /**
   * Overwrites what rows that are deleted left behind in the files of the database, as far as it does not do so by
   * itself. `run` answers one statement; `alone` does its work in a transaction.
   */
  wipeDeleted(
    run: (sql: string) => Promise<readonly object[]>,
    alone: <T>(work: () => Promise<T>) => Promise<T>,
  ): Promise<void>;

  /** Whether an error says that a unique index refused a row. */
  isUniqueViolation(error: unknown): boolean;
  /** Whether an error says that the row it belongs to is gone. */
  isMissingReference(error: unknown): boolean;
  /** Whether an error says that a text is longer, or a number larger, than its column takes. */
  isTooLong(error: unknown): boolean;
  /** Whether an error says that the database is away or too busy to answer. */
  isUnavailable(error: unknown): boolean;
  /** Whether an error says that there is no room left to write. */
  isFull(error: unknown): boolean;
}

/** A part of a WHERE and what is bound to it. */
export interface Condition {
  readonly condition: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** Which columns of a table are searched. */
export interface TextIndex {
  readonly table: string;
  readonly columns: readonly string[];
}

/** The words of a query, as both databases split text: runs of letters, marks and digits. */
export function wordsOf(query: string): string[] {
  return query.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** Text with the marks taken off its letters: `é` becomes `e`. */
export function foldMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
}

/** The `code` of a driver's error, wherever TypeORM put it. */
export function errorCode(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  const { code, driverError } = error as { code?: unknown; driverError?: unknown };
  if (typeof code === 'string') return code;
  return driverError === undefined ? '' : errorCode(driverError);
}
