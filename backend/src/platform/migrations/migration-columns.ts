import type { QueryRunner, TableColumnOptions, TableForeignKeyOptions } from 'typeorm';
import type { Dialect } from '../database/dialect';
import { postgres } from '../database/dialect.postgres';
import { sqlite } from '../database/dialect.sqlite';

type Extra = Partial<TableColumnOptions>;

export const dialectOfRunner = (runner: QueryRunner): Dialect =>
  runner.dataSource.options.type === 'postgres' ? postgres : sqlite;

/** The kinds of columns of `database/columns.ts`, for migrations: named as the database at hand names them. */
export function columnsFor(runner: QueryRunner) {
  const { columnTypes } = dialectOfRunner(runner);
  const column = (name: string, type: string, extra: Extra = {}): TableColumnOptions => ({
    name,
    type,
    ...extra,
  });
  const text = (name: string, length: number, extra?: Extra): TableColumnOptions =>
    column(name, 'varchar', { length: String(length), ...extra });
  const timestamp = (name: string, extra?: Extra): TableColumnOptions =>
    column(name, String(columnTypes.timestamp), extra);
  return {
    text,
    timestamp,
    reference: (name: string, extra?: Extra) => text(name, 36, extra),
    longText: (name: string, extra?: Extra) => column(name, 'text', extra),
    whole: (name: string, extra?: Extra) => column(name, 'integer', extra),
    real: (name: string, extra?: Extra) => column(name, 'double precision', extra),
    json: (name: string, extra?: Extra) => column(name, String(columnTypes.json), extra),
    /** The columns of every table. */
    row: () => [text('id', 36, { isPrimary: true }), timestamp('created_at'), timestamp('updated_at')],
    /** The columns of every table of user data. */
    ownedRow: () => [
      text('id', 36, { isPrimary: true }),
      timestamp('created_at'),
      timestamp('updated_at'),
      text('user_id', 36),
    ],
  };
}

/** A row goes with the row of another table that it belongs to. */
export const belongsTo = (column: string, table: string): TableForeignKeyOptions => ({
  columnNames: [column],
  referencedTableName: table,
  referencedColumnNames: ['id'],
  onDelete: 'CASCADE',
});

export const nullable: Extra = { isNullable: true };
