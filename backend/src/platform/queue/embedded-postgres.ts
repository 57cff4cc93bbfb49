import type { PgNotification, PgPool, PgPoolClient, PgQueryResult } from 'bullmq';
import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { DirectoryLock } from './directory-lock';
import { DirectoryUnusable, messageOf } from './errors';
import { type ThreadData, type ThreadReply, type ThreadRequest, threadSource } from './pglite-thread';

/** Waits between a crash of the thread and its restarts, in ms; after the last one it stays down. */
const RESTART_WAITS_MS = [100, 1_000, 5_000, 15_000, 60_000];
/** A thread that lived this long was sound: the next crash counts as the first. */
const SOUND_AFTER_MS = 60_000;

interface Waiting {
  resolve(result: PgQueryResult): void;
  reject(error: Error): void;
}

/** `Omit` that keeps the members of a union apart. */
type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never;

/**
 * An embedded PostgreSQL with the shape of a `pg.Pool`, as far as BullMQ uses one. The database is PGlite in
 * a worker thread; this process alone may use its folder.
 *
 * If the thread dies, what was asked of it is rejected, `health` tells why, and it is started again, after
 * 100 ms at first and at most five times in a row: nothing acknowledged is lost, since PostgreSQL replays its
 * log. While it is away everything is refused at once. After the fifth time it stays down and unhealthy, and
 * the process has to be restarted from outside.
 */
export class EmbeddedPostgres extends EventEmitter implements PgPool {
  /** BullMQ reads this off a pool. There is no connection that could drop silently, so the answer is yes. */
  readonly options = { keepAlive: true };
  private readonly waiting = new Map<number, Waiting>();
  private readonly clients = new Set<EmbeddedClient>();
  private thread: Worker | undefined;
  private down: string | undefined = 'it is starting';
  private lastId = 0;
  private restarts = 0;
  private upSince = 0;
  private restartTimer: NodeJS.Timeout | undefined;
  private closing: Promise<void> | undefined;

  private constructor(
    private readonly directory: string,
    private readonly lock: DirectoryLock,
  ) {
    super();
    this.setMaxListeners(0);
    // Without a listener an `error` event would end the process.
    this.on('error', () => undefined);
  }

  /**
   * Opens the database in `directory`, creating it if there is none (about 4 s; later 1 to 2 s).
   *
   * @throws DirectoryInUse, DirectoryUnusable
   */
  static async open(directory: string): Promise<EmbeddedPostgres> {
    const lock = DirectoryLock.take(directory);
    const postgres = new EmbeddedPostgres(directory, lock);
    try {
      await postgres.start();
      return postgres;
    } catch (error) {
      lock.release();
      throw new DirectoryUnusable(directory, error);
    }
  }

  /** Why it is not usable at the moment, or undefined if it is. */
  health(): string | undefined {
    return this.down;
  }

  // The type parameter is BullMQ's: it knows the columns of its own statements.
  query<R>(text: string, parameters?: readonly unknown[]): Promise<PgQueryResult<R>> {
    return this.ask({ text, parameters }) as Promise<PgQueryResult<R>>;
  }

  /** PGlite has one session, so all clients are views of it. BullMQ listens on them. */
  async connect(): Promise<PgPoolClient> {
    if (this.down !== undefined) throw this.unreachable();
    const client = new EmbeddedClient(this, () => this.clients.delete(client));
    this.clients.add(client);
    return client;
  }

  /** For a pool's user. The owner calls `close`. */
  async end(): Promise<void> {}

  /** Ends the thread, waiting for what was asked before, and gives the folder back. May be called twice. */
  close(): Promise<void> {
    this.closing ??= this.shutDown();
    return this.closing;
  }

  private async shutDown(): Promise<void> {
    clearTimeout(this.restartTimer);
    // A thread that dies while it closes has closed.
    if (this.down === undefined) await this.ask({ close: true }).catch(() => undefined);
    await this.thread?.terminate();
    this.down = 'it is closed';
    this.lock.release();
  }

  private ask(request: WithoutId<ThreadRequest>): Promise<PgQueryResult> {
    const { thread } = this;
    if (thread === undefined || this.down !== undefined) return Promise.reject(this.unreachable());
    this.lastId += 1;
    const id = this.lastId;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      thread.postMessage({ ...request, id });
    });
  }

  private start(): Promise<void> {
    const thread = new Worker(threadSource(), {
      eval: true,
      workerData: threadData(join(this.directory, 'database')),
      // Neither the flags nor the environment (secrets) of the process concern it.
      execArgv: [],
      env: {},
    });
    this.thread = thread;
    return new Promise((resolve, reject) => {
      let crash: Error | undefined;
      thread.on('error', (error) => (crash = error));
      thread.on('message', (reply: ThreadReply) => {
        if (reply.kind === 'ready') {
          this.down = undefined;
          this.upSince = performance.now();
          resolve();
        } else if (reply.kind === 'unusable') reject(new Error(reply.reason));
        else this.receive(reply);
      });
      thread.on('exit', () => {
        const reason = messageOf(crash ?? new Error('the embedded database stopped'));
        reject(new Error(reason));
        if (this.thread === thread && this.down === undefined && !this.closing) this.crashed(reason);
      });
    });
  }

  private receive(reply: Exclude<ThreadReply, { kind: 'ready' | 'unusable' }>): void {
    if (reply.kind === 'notification') {
      for (const client of this.clients) client.emit('notification', reply);
      return;
    }
    const waiting = this.waiting.get(reply.id);
    this.waiting.delete(reply.id);
    if (reply.kind === 'error') {
      waiting?.reject(Object.assign(new Error(reply.error.message), reply.error));
      return;
    }
    waiting?.resolve({ rows: reply.rows, rowCount: reply.row_count });
  }

  private crashed(reason: string): void {
    this.down = reason;
    if (performance.now() - this.upSince > SOUND_AFTER_MS) this.restarts = 0;
    const error = this.unreachable();
    for (const waiting of this.waiting.values()) waiting.reject(error);
    this.waiting.clear();
    // Lets BullMQ drop its listening client and ask for a new one.
    for (const client of this.clients) client.emit('error', error);
    this.emit('error', error);
    this.restartLater();
  }

  private restartLater(): void {
    const wait = RESTART_WAITS_MS[this.restarts];
    if (wait === undefined || this.closing) return;
    this.restarts += 1;
    this.restartTimer = setTimeout(() => {
      this.start().catch((error: unknown) => {
        this.down = messageOf(error);
        this.restartLater();
      });
    }, wait);
  }

  /** BullMQ's workers take this code for a lost connection and try again. */
  private unreachable(): Error {
    return Object.assign(new Error(`The embedded queue database is down: ${this.down ?? 'it is not open'}`), {
      code: 'ECONNREFUSED',
    });
  }
}

/** A client of the one session; it emits `notification` and `error`. */
class EmbeddedClient extends EventEmitter implements PgPoolClient {
  constructor(
    private readonly pool: EmbeddedPostgres,
    private readonly onRelease: () => void,
  ) {
    super();
    this.setMaxListeners(0);
    // Without a listener an `error` event would end the process.
    this.on('error', () => undefined);
  }

  query<R>(text: string, parameters?: readonly unknown[]): Promise<PgQueryResult<R>> {
    return this.pool.query<R>(text, parameters);
  }

  release(): void {
    this.onRelease();
  }

  override removeListener(event: 'notification', listener: (message: PgNotification) => void): this {
    return super.removeListener(event, listener);
  }
}

function threadData(directory: string): ThreadData {
  return {
    directory,
    modules: {
      pglite: require.resolve('@electric-sql/pglite'),
      pglite_pg: require.resolve('@electric-sql/pglite/node-postgres'),
      pg: require.resolve('pg'),
      bullmq: require.resolve('bullmq'),
    },
  };
}
