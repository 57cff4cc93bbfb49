import type { ObjectLiteral } from 'typeorm';
import type { Table } from './table';

/** For each field: a value it must have, several of which it must have one, or `null`. */
export type Where<T> = { readonly [Field in keyof T]?: T[Field] | readonly T[Field][] | null };

/** Fields to sort by, first one first. */
export type Order<T> = { readonly [Field in keyof T]?: 'asc' | 'desc' };

/**
 * A WHERE of equalities. Names are checked against the table and values are always bound, so that nothing of a
 * request can become SQL.
 */
export function condition<T extends ObjectLiteral>(
  table: Table<T>,
  where: object,
  before: readonly unknown[] = [],
): { text: string; parameters: unknown[] } {
  const parameters = [...before];
  const bind = (column: string, value: unknown): string => {
    parameters.push(table.bind(column, value));
    return table.dialect.parameter(parameters.length);
  };
  const parts: string[] = [];
  for (const [column, value] of Object.entries(where) as [string, unknown][]) {
    if (value === undefined) continue;
    if (value === null) parts.push(`${column} IS NULL`);
    else if (!Array.isArray(value)) parts.push(`${column} = ${bind(column, value)}`);
    else if (value.length === 0) parts.push('1 = 0');
    else parts.push(`${column} IN (${value.map((one) => bind(column, one)).join(', ')})`);
  }
  return { text: parts.length === 0 ? '1 = 1' : parts.join(' AND '), parameters };
}

export function orderBy<T extends ObjectLiteral>(table: Table<T>, order: Order<T> | undefined): string {
  const parts = Object.entries(order ?? {}).map(([column, direction]) => {
    if (!table.columns.some(({ name }) => name === column)) throw new Error(`no column ${column} to sort by`);
    return `${column} ${direction === 'desc' ? 'DESC' : 'ASC'}`;
  });
  return parts.length === 0 ? '' : ` ORDER BY ${parts.join(', ')}`;
}
