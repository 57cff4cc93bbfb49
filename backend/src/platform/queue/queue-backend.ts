import type { IQueueBackend, Job, Processor, Queue, Worker, WorkerOptions } from 'bullmq';

/** A BullMQ queue as the rest sees it: whatever backend is under it. */
export interface TaskStore extends Pick<
  Queue<object, void, string, object, void, string, IQueueBackend>,
  'add' | 'getJob' | 'getJobCounts' | 'getJobs' | 'close'
> {
  on(event: 'error', listener: (error: Error) => void): unknown;
}

/** A BullMQ worker as the rest sees it. */
export interface TaskWorker extends Pick<
  Worker<object, void, string, IQueueBackend>,
  'run' | 'pause' | 'close' | 'cancelJob' | 'cancelAllJobs'
> {
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'lockRenewalFailed', listener: (taskIds: string[]) => void): unknown;
  on(event: 'failed', listener: (job: Job<object, void> | undefined, error: Error) => void): unknown;
}

export type TaskProcessor = Processor<object, void>;
export type TaskWorkerOptions = Omit<WorkerOptions, 'connection'>;

/** Where the queue keeps its tasks. One adapter for Redis, one for PostgreSQL, embedded or not. */
export abstract class QueueBackend {
  /** A queue to add to and look into. The caller closes it. */
  abstract openQueue(name: string): TaskStore;

  /** A worker, not yet running. The caller closes it. */
  abstract openWorker(name: string, processor: TaskProcessor, options: TaskWorkerOptions): TaskWorker;

  /**
   * Resolves once something can be added. Rejects as soon as the backend is known to be unreachable, and may
   * wait for ever while nothing is known: call it under a deadline.
   */
  abstract ready(): Promise<void>;

  /** Resolves if the backend answers. Same remark about waiting. */
  abstract ping(): Promise<void>;

  /** Removes what BullMQ noted of the queue's past, in which ids of tasks stand; nothing here reads it. */
  abstract dropEvents(name: string): Promise<void>;

  /** Closes connections and what is embedded, after every queue and worker. */
  abstract close(): Promise<void>;
}
