import type { MessagePort } from 'node:worker_threads';
import type { QueryResult } from 'pg';

/** What the thread is started with. Modules by absolute path, since a thread made from text has no folder. */
export interface ThreadData {
  readonly directory: string;
  readonly modules: {
    readonly pglite: string;
    readonly pglite_pg: string;
    readonly pg: string;
    readonly bullmq: string;
  };
}

/** To the thread: one statement, or the wish to end. */
export type ThreadRequest =
  | { readonly id: number; readonly text: string; readonly parameters: readonly unknown[] | undefined }
  | { readonly id: number; readonly close: true };

/** A PostgreSQL error's fields that survive the way between threads. */
export interface ThreadError {
  readonly message: string;
  readonly code?: string;
  readonly detail?: string;
  readonly constraint?: string;
}

/** From the thread. */
export type ThreadReply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'unusable'; readonly reason: string }
  | { readonly kind: 'notification'; readonly channel: string; readonly payload: string }
  | {
      readonly kind: 'rows';
      readonly id: number;
      readonly rows: unknown[];
      readonly row_count: number | null;
    }
  | { readonly kind: 'error'; readonly id: number; readonly error: ThreadError };

/** What the thread is given from outside: Node's `require`, its port and its data. */
export interface ThreadWorld {
  readonly require: NodeJS.Require;
  readonly port: MessagePort;
  readonly data: ThreadData;
}

/**
 * The body of the thread that owns the embedded PostgreSQL. It has a thread of its own because a query would
 * otherwise hold up the event loop of the API.
 *
 * It is started from its own source text (`threadSource`), so that the compiled program and the tests, which
 * run the TypeScript sources, start it in the same way without a file to find. Therefore it must not refer to
 * anything outside itself; types are fine.
 *
 * node-postgres sits between, on the embedded database as its connection, because BullMQ expects values as
 * that driver reads them. Its pool has one connection: PGlite has one session.
 */
/* istanbul ignore next -- coverage counters live outside of the function */
export async function runPgliteThread(world: ThreadWorld): Promise<void> {
  const { port, data } = world;
  const load = (path: string): unknown => world.require(path);
  // The casts name what is behind the four paths.
  const { PGlite } = load(data.modules.pglite) as typeof import('@electric-sql/pglite');
  const { createPgConfig } = load(
    data.modules.pglite_pg,
  ) as typeof import('@electric-sql/pglite/node-postgres');
  const { Pool } = load(data.modules.pg) as typeof import('pg');
  const { runMigrations } = load(data.modules.bullmq) as typeof import('bullmq');
  const send = (reply: ThreadReply): void => port.postMessage(reply);

  const database = await PGlite.create({
    dataDir: data.directory,
    // -F would switch fsync off: a task would be acknowledged before it is on the disk.
    startParams: [...PGlite.defaultStartParams.filter((part) => part !== '-F'), '-c', 'shared_buffers=8MB'],
  });
  const pool = new Pool({ ...createPgConfig(database), max: 1, idleTimeoutMillis: 0 });
  pool.on('error', () => process.exit(1));
  const client = await pool.connect();
  await runMigrations(client);
  await client.query('SET search_path TO bullmq');
  client.release();
  database.onNotification((channel, payload) => send({ kind: 'notification', channel, payload }));

  const close = async (id: number): Promise<void> => {
    await pool.end();
    await database.close();
    send({ kind: 'rows', id, rows: [], row_count: 0 });
    port.close();
  };
  const answer = async (request: ThreadRequest): Promise<void> => {
    if ('close' in request) return close(request.id);
    try {
      const parameters = request.parameters && [...request.parameters];
      // The driver answers several statements in one text with a list, which its types leave out.
      const result = (await pool.query<object>(request.text, parameters)) as QueryResult | QueryResult[];
      const last = Array.isArray(result) ? result.at(-1) : result;
      send({ kind: 'rows', id: request.id, rows: last?.rows ?? [], row_count: last?.rowCount ?? null });
    } catch (thrown) {
      const error = thrown as Error & Partial<ThreadError>; // node-postgres throws nothing but errors
      const { message, code, detail, constraint } = error;
      send({ kind: 'error', id: request.id, error: { message, code, detail, constraint } });
      // Without an SQLSTATE it was not the statement that failed but the database under it; class 57P is
      // the server going down. The owner of the thread starts a new one.
      const isSqlState = typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code);
      if (!isSqlState || code.startsWith('57P')) setImmediate(() => process.exit(1));
    }
    return undefined;
  };
  port.on('message', (request: ThreadRequest) => void answer(request));
  send({ kind: 'ready' });
}

/** The program of the thread, for `new Worker(threadSource(), { eval: true })`. */
export function threadSource(): string {
  return `
    const { parentPort, workerData } = require('node:worker_threads');
    (${runPgliteThread.toString()})({ require, port: parentPort, data: workerData }).catch((error) => {
      parentPort.postMessage({ kind: 'unusable', reason: error instanceof Error ? error.message : String(error) });
      parentPort.close();
    });`;
}
