import { createPostgresBackend, type PgPool, runMigrations, withBackend } from 'bullmq';
import { Pool } from 'pg';
import { EmbeddedPostgres } from './embedded-postgres';
import { QueueUnreachable } from './errors';
import {
  QueueBackend,
  type TaskProcessor,
  type TaskStore,
  type TaskWorker,
  type TaskWorkerOptions,
} from './queue-backend';
import { QUEUE_NAMES } from './task';

const { Queue, Worker } = withBackend(createPostgresBackend);

/** One connection to listen on for each queue's worker, and enough for the bookkeeping of busy ones. */
const POOL_SIZE = QUEUE_NAMES.length + 5;

/** Tasks in PostgreSQL: one over the network, or the embedded one. BullMQ sees a pool in both cases. */
export class PostgresBackend extends QueueBackend {
  private constructor(
    private readonly pool: PgPool,
    private readonly whyDown: () => string | undefined,
    private readonly closePool: () => Promise<void>,
  ) {
    super();
  }

  /** @throws DirectoryInUse, DirectoryUnusable */
  static async openEmbedded(directory: string): Promise<PostgresBackend> {
    const pool = await EmbeddedPostgres.open(directory);
    return new PostgresBackend(
      pool,
      () => pool.health(),
      () => pool.close(),
    );
  }

  /**
   * Connects and brings BullMQ's tables up to date. Unlike Redis it must be there when the process starts.
   *
   * @throws QueueUnreachable naming host and database, never the password
   */
  static async openServer(url: string): Promise<PostgresBackend> {
    const pool = new Pool({
      connectionString: url,
      max: POOL_SIZE,
      connectionTimeoutMillis: 2_000,
      keepAlive: true,
      options: '-c search_path=bullmq',
      application_name: 'career-copilot queue',
    });
    // node-postgres replaces a connection that drops while idle; without a listener it would end the process.
    pool.on('error', () => undefined);
    try {
      const client = await pool.connect();
      await runMigrations(client).finally(() => client.release());
    } catch (error) {
      await pool.end();
      throw new QueueUnreachable(`PostgreSQL at ${withoutSecrets(url)}`, error);
    }
    return new PostgresBackend(
      pool,
      () => undefined,
      () => pool.end(),
    );
  }

  openQueue(name: string): TaskStore {
    return new Queue<object, void>(name, { connection: this.pool });
  }

  openWorker(name: string, processor: TaskProcessor, options: TaskWorkerOptions): TaskWorker {
    return new Worker<object, void>(name, processor, { ...options, connection: this.pool });
  }

  async ready(): Promise<void> {
    const reason = this.whyDown();
    if (reason !== undefined) throw new Error(`the embedded database is down (${reason})`);
  }

  async ping(): Promise<void> {
    await this.ready();
    await this.pool.query('SELECT 1');
  }

  async dropEvents(name: string): Promise<void> {
    await this.pool.query('DELETE FROM event WHERE queue = $1', [name]);
  }

  close(): Promise<void> {
    return this.closePool();
  }
}

function withoutSecrets(url: string): string {
  try {
    const { host, pathname } = new URL(url);
    return `${host}${pathname}`;
  } catch {
    return 'an address that is not a URL';
  }
}
