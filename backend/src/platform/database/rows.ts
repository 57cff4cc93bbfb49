import { randomUUID } from 'node:crypto';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { Clock } from '../clock/clock';
import { AppError } from '../http/app-error';
import { condition, type Order, orderBy, type Where } from './condition';
import type { Kept, Row } from './row';
import type { Table } from './table';
import type { Transactions } from './transactions';
import type { UserId } from './user-id';

/** The fields a caller gives for a new row. */
export type Fields<T extends Row> = Omit<T, Kept>;
/** A new row that may be older than today, because it was kept elsewhere before. */
export type AgedFields<T extends Row> = Fields<T> & { readonly created_at?: string };
/** Equality with a value, one of several values, or `null`. An owner cannot be named: it was said before. */
export type RowsWhere<T extends Row> = Where<Omit<T, 'user_id'>>;

export interface Find<T extends Row> {
  readonly where?: RowsWhere<T>;
  readonly order?: Order<T>;
  readonly skip?: number;
  readonly limit?: number;
}

/** What rows are read and written with. */
export interface Means {
  readonly transactions: Transactions;
  readonly clock: Clock;
}

/** The rows of one table that the holder may touch: one user's, or all of a shared table. */
export class Rows<T extends Row> {
  readonly #owner: { readonly user_id?: UserId };

  constructor(
    private readonly table: Table<T>,
    private readonly means: Means,
    userId: UserId | null,
  ) {
    this.#owner = userId === null ? {} : { user_id: userId };
  }

  /** The rows that fit, maybe none. */
  async find({ where, order, skip, limit }: Find<T> = {}): Promise<T[]> {
    const { text, parameters } = this.#mine(where);
    const { name, list } = this.table;
    const page = limit === undefined ? '' : ` LIMIT ${Math.trunc(limit)} OFFSET ${Math.trunc(skip ?? 0)}`;
    const sql = `SELECT ${list} FROM ${name} WHERE ${text}${orderBy(this.table, order)}${page}`;
    const rows = await this.#query(sql, parameters);
    return rows.map((row) => this.table.read(row));
  }

  /** Some columns of the first row that fits; for rows that are read often and are wide. */
  async pick<C extends keyof T & string>(
    where: RowsWhere<T>,
    columns: readonly C[],
  ): Promise<Pick<T, C> | null> {
    const { text, parameters } = this.#mine(where);
    const [row] = await this.#query(
      `SELECT ${columns.join(', ')} FROM ${this.table.name} WHERE ${text} LIMIT 1`,
      parameters,
    );
    return row ? this.table.read(row) : null;
  }

  async findOne(where: RowsWhere<T>): Promise<T | null> {
    const [row] = await this.find({ where, limit: 1 });
    return row ?? null;
  }

  /** @throws {AppError} `not_found` if there is no such row, or if it is another's */
  async get(id: string): Promise<T> {
    const { byId: sql } = this.table;
    const owner = this.#owner.user_id;
    const [row] = await (owner === undefined
      ? this.#query(sql.shared, [id])
      : this.#query(sql.owned, [id, owner]));
    if (!row) throw this.#notFound();
    return this.table.read(row);
  }

  async count(where?: RowsWhere<T>): Promise<number> {
    const { text, parameters } = this.#mine(where);
    const [row] = await this.#query(`SELECT count(*) AS n FROM ${this.table.name} WHERE ${text}`, parameters);
    // PostgreSQL answers a count as text.
    return Number(row?.['n'] ?? 0);
  }

  async add(fields: Fields<T>): Promise<T> {
    const [row] = await this.addAll([fields]);
    if (!row) throw new Error('one row in, one row out');
    return row;
  }

  /**
   * Adds several rows, a hundred to a statement.
   * @param ids of the rows in their order, where other rows name them already; new ones if absent
   */
  async addAll(fields: readonly AgedFields<T>[], ids: readonly string[] = []): Promise<T[]> {
    const rows = fields.map((one, place) => this.#newRow(one, ids[place]));
    for (let start = 0; start < rows.length; start += 100) await this.#insert(rows.slice(start, start + 100));
    return rows;
  }

  /** Adds a row unless a unique index has one like it already, and answers `null` then. */
  async addUnlessThere(fields: Fields<T>): Promise<T | null> {
    const row = this.#newRow(fields);
    const added = await this.#insert([row], ' ON CONFLICT DO NOTHING RETURNING id');
    return added.length === 0 ? null : row;
  }

  /**
   * Changes one row and answers it as it is now.
   * @throws {AppError} `not_found` if there is no such row, or if it is another's
   */
  async change(id: string, fields: Partial<Fields<T>>): Promise<T> {
    const changed = await this.changeAll(byId<T>(id), fields);
    if (changed === 0) throw this.#notFound();
    return this.get(id);
  }

  /** Changes every row that fits; says how many. `updated_at` moves with them. */
  async changeAll(where: RowsWhere<T>, fields: Partial<Fields<T>>): Promise<number> {
    const given: [string, unknown][] = Object.entries({
      ...fields,
      updated_at: this.means.clock.timestamp(),
    });
    const values = given.filter(([, value]) => value !== undefined);
    const parameters: unknown[] = values.map(([column, value]) => this.table.bind(column, value));
    const set = values.map(([column], place) => `${column} = ${this.table.dialect.parameter(place + 1)}`);
    const mine = this.#mine(where, parameters);
    return this.#write(`UPDATE ${this.table.name} SET ${set.join(', ')} WHERE ${mine.text}`, mine.parameters);
  }

  /**
   * Gives one column of several rows a new value each, without marking the rows as edited: for figures that are
   * computed from them, such as scores.
   */
  async setEach(
    column: keyof T & string,
    type: 'double precision' | 'integer',
    values: ReadonlyMap<string, number>,
  ): Promise<void> {
    const { name, dialect } = this.table;
    const entries = [...values];
    for (let start = 0; start < entries.length; start += 200) {
      const parameters: unknown[] = [];
      const bind = (value: unknown): string => dialect.parameter(parameters.push(value));
      const tuples = entries
        .slice(start, start + 200)
        .map(([id, value]) => `(CAST(${bind(id)} AS varchar(36)), CAST(${bind(value)} AS ${type}))`);
      const owner = this.#owner.user_id === undefined ? '' : ` AND user_id = ${bind(this.#owner.user_id)}`;
      await this.#query(
        `WITH given (row_id, value) AS (VALUES ${tuples.join(', ')}) UPDATE ${name} SET ${column} = given.value FROM given WHERE id = given.row_id${owner}`,
        parameters,
      );
    }
  }

  /** Counts columns up by one where they stand, so that two at once count twice. */
  async countUp(where: RowsWhere<T>, columns: readonly (keyof T & string)[]): Promise<void> {
    const set = columns.map((column) => `${column} = ${column} + 1`).join(', ');
    const { text, parameters } = this.#mine(where);
    await this.#write(`UPDATE ${this.table.name} SET ${set} WHERE ${text}`, parameters);
  }

  /** @throws {AppError} `not_found` if there is no such row, or if it is another's */
  async remove(id: string): Promise<void> {
    const removed = await this.removeAll(byId<T>(id));
    if (removed === 0) throw this.#notFound();
  }

  /** Removes every row that fits; says how many. */
  async removeAll(where: RowsWhere<T>): Promise<number> {
    const { text, parameters } = this.#mine(where);
    return this.#write(`DELETE FROM ${this.table.name} WHERE ${text}`, parameters);
  }

  /**
   * A query for ranges, joins and aggregates. The owner stands in the FROM, so that no later `orWhere` can undo
   * it. Rows come back through `read`.
   */
  query(alias: string): SelectQueryBuilder<ObjectLiteral> {
    const mine = this.#owner.user_id === undefined ? '' : ' WHERE user_id = :owner';
    return this.means.transactions.manager
      .createQueryBuilder()
      .select(`${alias}.*`)
      .from(`(SELECT * FROM ${this.table.name}${mine})`, alias)
      .setParameter('owner', this.#owner.user_id);
  }

  /** The rows of a `query`, as `find` would give them. */
  async read(query: SelectQueryBuilder<ObjectLiteral>): Promise<T[]> {
    const rows = await query.getRawMany<ObjectLiteral>();
    return rows.map((row) => this.table.read(row));
  }

  /** How many rows a `query` finds, whatever page it was cut to. */
  async countOf(query: SelectQueryBuilder<ObjectLiteral>): Promise<number> {
    const row = await query
      .clone()
      .select('count(*)', 'n')
      .orderBy()
      .limit()
      .offset()
      .getRawOne<{ n: number | string }>();
    return Number(row?.n ?? 0);
  }

  #mine(where: object | undefined, before: unknown[] = []): { text: string; parameters: unknown[] } {
    return condition(this.table, { ...where, ...this.#owner }, before);
  }

  #query(sql: string, parameters: unknown[]): Promise<ObjectLiteral[]> {
    return this.means.transactions.query(sql, parameters);
  }

  async #write(sql: string, parameters: unknown[]): Promise<number> {
    return this.table.dialect.affected(await this.#query(`${sql} RETURNING id`, parameters));
  }

  #newRow(fields: AgedFields<T>, id: string = randomUUID()): T {
    const now = this.means.clock.timestamp();
    // Every column is one of `Fields<T>`, or one of those set here.
    return { created_at: now, ...fields, id, ...this.#owner, updated_at: now } as unknown as T;
  }

  async #insert(rows: readonly T[], ending = ''): Promise<ObjectLiteral[]> {
    const { columns, list, name, dialect } = this.table;
    const parameters: unknown[] = [];
    const tuples = rows.map((row) => {
      const places = columns.map(({ name: column, kind }) => {
        parameters.push(dialect.toDatabase((row as ObjectLiteral)[column], kind));
        return dialect.parameter(parameters.length);
      });
      return `(${places.join(', ')})`;
    });
    return this.#query(`INSERT INTO ${name} (${list}) VALUES ${tuples.join(', ')}${ending}`, parameters);
  }

  #notFound(): AppError {
    return new AppError(
      'not_found',
      `There is no such ${this.table.metadata.tableName.replaceAll('_', ' ')}.`,
    );
  }
}

/** The id column is declared by `Row`, which the compiler cannot see through the generic type. */
const byId = <T extends Row>(id: string): RowsWhere<T> => ({ id }) as RowsWhere<T>;
