import type { DataSource, ObjectLiteral, QueryRunner } from 'typeorm';

interface Waiter {
  readonly runner: object;
  readonly proceed: () => void;
}

/** A compiled statement of better-sqlite3. */
interface Statement {
  readonly reader: boolean;
  all(...parameters: unknown[]): ObjectLiteral[];
  run(...parameters: unknown[]): unknown;
}

type Statements = Map<string, Statement>;

/** Answers a statement at once, or `undefined` while a transaction is open, when it has to queue. */
export type DirectQuery = (sql: string, parameters: readonly unknown[]) => ObjectLiteral[] | undefined;
/** The part of TypeORM's runner that the lock stands on; its public types leave some of it out. */
interface Runner {
  stmtCache: Statements;
  isTransactionActive: boolean;
  query(sql: string, parameters?: unknown[], structured?: boolean): Promise<unknown>;
  startTransaction(level?: string): Promise<void>;
  commitTransaction(): Promise<void>;
  rollbackTransaction(): Promise<void>;
  release(): Promise<void>;
}
type RunnerClass = new (driver: unknown) => Runner;

const MOST_STATEMENTS = 500;

/**
 * Makes transactions on SQLite what they should be.
 *
 * TypeORM has one connection to a SQLite file and lets every query runner use it. A query from another request
 * would therefore run inside whatever transaction is open, see its unfinished work, and be rolled back with it.
 * With the lock, the transaction's own runner has the connection to itself until it ends, and everybody else
 * waits in the order they came. Compiled statements are shared by all runners.
 *
 * @returns a way past the runners for single statements, which halves the cost of a small read: the driver works
 * synchronously, so that with no transaction open nothing can come between
 */
export function lockTransactions(dataSource: DataSource): DirectQuery {
  const { driver } = dataSource;
  // The class is not exported; the driver makes its instances.
  const Base = driver.createQueryRunner('master').constructor as unknown as RunnerClass;
  const statements: Statements = new Map();
  const waiting: Waiter[] = [];
  let owner: object | null = null;

  const acquire = (runner: object): Promise<void> | undefined => {
    if (owner !== null) return new Promise((proceed) => waiting.push({ runner, proceed }));
    owner = runner;
    return undefined;
  };
  const release = (runner: object): void => {
    if (owner !== runner) return;
    const next = waiting.shift();
    owner = next?.runner ?? null;
    next?.proceed();
  };

  class LockedRunner extends Base {
    constructor(of: unknown) {
      super(of);
      this.stmtCache = statements;
    }

    override async query(given: string, parameters?: unknown[], structured?: boolean): Promise<unknown> {
      // A transaction that begins by reading could not wait for another process's writer when it comes to write.
      const sql = given === 'BEGIN TRANSACTION' ? 'BEGIN IMMEDIATE TRANSACTION' : given;
      if (owner === this) return super.query(sql, parameters, structured);
      await acquire(this);
      try {
        return await super.query(sql, parameters, structured);
      } finally {
        if (!this.isTransactionActive) release(this);
      }
    }

    override async startTransaction(level?: string): Promise<void> {
      const outermost = !this.isTransactionActive;
      if (outermost) await acquire(this);
      try {
        await super.startTransaction(level);
      } catch (error) {
        if (outermost) {
          this.isTransactionActive = false;
          release(this);
        }
        throw error;
      }
    }

    override async commitTransaction(): Promise<void> {
      await super.commitTransaction();
      if (!this.isTransactionActive) release(this);
    }

    override async rollbackTransaction(): Promise<void> {
      try {
        await super.rollbackTransaction();
      } finally {
        if (!this.isTransactionActive) release(this);
      }
    }

    override async release(): Promise<void> {
      if (this.isTransactionActive && owner === this) await super.rollbackTransaction();
      release(this);
      return super.release();
    }
  }

  // It is TypeORM's own runner with waiting added.
  driver.createQueryRunner = () => new LockedRunner(driver) as unknown as QueryRunner;

  // The driver's connection is open by now; its type is `any` in TypeORM.
  const connection = (driver as unknown as { databaseConnection: { prepare(sql: string): Statement } })
    .databaseConnection;
  return (sql, parameters) => {
    if (owner !== null) return undefined;
    let statement = statements.get(sql);
    if (!statement) {
      statement = connection.prepare(sql);
      if (statements.size < MOST_STATEMENTS) statements.set(sql, statement);
    }
    if (statement.reader) return statement.all(...parameters);
    statement.run(...parameters);
    return [];
  };
}
