import { createRedisBackend, Queue, Worker } from 'bullmq';
import Redis from 'ioredis';
import { messageOf } from './errors';
import {
  QueueBackend,
  type TaskProcessor,
  type TaskStore,
  type TaskWorker,
  type TaskWorkerOptions,
} from './queue-backend';

/** Of both kinds of connection. */
const PATIENCE = {
  /** Reconnects at once at first, then every two seconds: tasks flow again soon after Redis is back. */
  retryStrategy: (times: number): number => Math.min(times * 100, 2_000),
  connectTimeout: 2_000,
  /** How long a shutdown waits for a server that does not take notice of it. */
  disconnectTimeout: 200,
};

/**
 * Tasks in Redis. Redis need not be there when the process starts: the rest of the product works without,
 * and the queue works from the moment Redis answers.
 */
export class RedisBackend extends QueueBackend {
  /**
   * Adds and looks. It refuses commands instead of keeping them while there is no connection, so that a task
   * whose request was told "unavailable" does not run later all the same.
   */
  private readonly producer: Redis;
  private lastError: Error | undefined;

  constructor(
    private readonly url: string,
    private readonly prefix = 'career-copilot',
  ) {
    super();
    this.producer = new Redis(url, {
      enableOfflineQueue: false,
      maxRetriesPerRequest: 1,
      ...PATIENCE,
    });
    this.producer.on('error', (error: Error) => (this.lastError = error));
    this.producer.on('ready', () => (this.lastError = undefined));
  }

  openQueue(name: string): TaskStore {
    return new Queue<object, void>(
      name,
      { connection: this.producer, prefix: this.prefix },
      createRedisBackend,
    );
  }

  openWorker(name: string, processor: TaskProcessor, options: TaskWorkerOptions): TaskWorker {
    // Workers wait in blocking commands and for as long as Redis is away: connections of their own.
    const connection = { url: this.url, maxRetriesPerRequest: null, ...PATIENCE };
    return new Worker<object, void>(
      name,
      processor,
      { ...options, connection, prefix: this.prefix },
      createRedisBackend,
    );
  }

  async ready(): Promise<void> {
    if (this.producer.status === 'ready') return;
    if (this.lastError !== undefined) throw this.lastError;
    await new Promise<void>((resolve, reject) => {
      this.producer.once('ready', resolve);
      this.producer.once('error', (error: Error) => reject(new Error(messageOf(error), { cause: error })));
    });
  }

  async ping(): Promise<void> {
    await this.ready();
    await this.producer.ping();
  }

  async dropEvents(name: string): Promise<void> {
    await this.producer.xtrim(`${this.prefix}:${name}:events`, 'MAXLEN', 0);
  }

  async close(): Promise<void> {
    // There is nothing left to wait for, and a polite QUIT would hang while Redis is away.
    this.producer.disconnect();
  }
}
