import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, type ObjectLiteral } from 'typeorm';
import { errorCode } from './dialect';
import { dialectOf, directQueryOf } from './data-source';
import type { DirectQuery } from './sqlite-lock';

/** SQLSTATE of a transaction that was sacrificed to another: serialization failure, deadlock. */
const COLLIDED = new Set(['40001', '40P01']);
const MOST_TRIES = 3;

interface Running {
  readonly manager: EntityManager;
  readonly afterCommit: (() => Promise<void> | void)[];
}

/**
 * Transactions that need not be passed around: inside `run`, every repository of this call chain takes part,
 * and a `run` inside another joins it.
 */
@Injectable()
export class Transactions {
  readonly #running = new AsyncLocalStorage<Running>();

  readonly #direct: DirectQuery | undefined;

  constructor(private readonly dataSource: DataSource) {
    this.#direct = directQueryOf(dataSource);
  }

  /** What to query with here and now: the running transaction, or the pool. */
  get manager(): EntityManager {
    return this.#running.getStore()?.manager ?? this.dataSource.manager;
  }

  /** One statement, in the running transaction if there is one. */
  async query(sql: string, parameters: unknown[]): Promise<ObjectLiteral[]> {
    const running = this.#running.getStore();
    const answer = running ? undefined : this.#direct?.(sql, parameters);
    return answer ?? this.manager.query<ObjectLiteral[]>(sql, parameters);
  }

  /** Does all of `work` or nothing, again if it collided with another. What it asked for `afterCommit` is done before this answers. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#running.getStore()) return work();
    for (let tries = 1; ; tries++) {
      const afterCommit: Running['afterCommit'] = [];
      try {
        const result = await this.dataSource.transaction((manager) =>
          this.#running.run({ manager, afterCommit }, work),
        );
        for (const action of afterCommit) await action();
        return result;
      } catch (error) {
        if (tries >= MOST_TRIES || !COLLIDED.has(errorCode(error))) throw error;
      }
    }
  }

  /** Overwrites what deleted rows left behind in the files of the database. */
  async wipeDeleted(): Promise<void> {
    await dialectOf(this.dataSource).wipeDeleted(
      (sql) => this.query(sql, []),
      (work) => this.run(work),
    );
  }

  /** Does `action` once the running transaction is committed, never if it is rolled back; at once if there is none. */
  async afterCommit(action: () => Promise<void> | void): Promise<void> {
    const running = this.#running.getStore();
    if (running) running.afterCommit.push(action);
    else await action();
  }
}
