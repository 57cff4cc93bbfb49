import { Injectable, OnApplicationShutdown } from '@nestjs/common';
import type { Job, JobsOptions } from 'bullmq';
import { randomUUID } from 'node:crypto';
import { Clock } from '../clock';
import { Log } from '../logging';
import { Complaints } from './complaints';
import { withDeadline } from './deadline';
import { InvalidPayload, QueueUnavailable } from './errors';
import { QueueBackend, TaskStore } from './queue-backend';
import { ENQUEUE_DEADLINE_MS, FAILED_KEPT, PING_DEADLINE_MS } from './settings';
import { AnyTask, checkPayload, LONGEST_DEDUPE_S, QUEUE_NAMES, QueueName, Task, taskIdFor } from './task';

/** How one enqueuing differs from the task's definition. */
export interface EnqueueOptions {
  /** Not before this many ms from now; 0 if absent. */
  readonly delay_ms?: number;
  /** The key of this one, instead of what the task's `dedupe` makes of the payload. */
  readonly dedupe?: string;
}

/** How many tasks are in which state, all queues together. `delayed` includes those that wait for a retry. */
export interface TaskCounts {
  readonly waiting: number;
  readonly active: number;
  readonly delayed: number;
  readonly failed: number;
}

/** A task that failed for good. */
export interface FailedTask {
  readonly task_id: string;
  /** The task's name. */
  readonly task: string;
  readonly payload: object;
  /** The message of the last error. */
  readonly reason: string;
  /** How often it was tried. */
  readonly attempts: number;
  /** ISO 8601, UTC. */
  readonly failed_at: string;
}

const ALL_STATES = ['waiting', 'active', 'delayed', 'prioritized', 'completed', 'failed'] as const;
/** Tasks of each state that are looked at in one go. */
const LOOKED_AT = 500;

/**
 * Takes tasks, and shows what became of them. Every call answers within two seconds, or rejects with
 * `QueueUnavailable`.
 */
@Injectable()
export class TaskQueue implements OnApplicationShutdown {
  private readonly stores: ReadonlyMap<QueueName, TaskStore>;

  constructor(
    private readonly backend: QueueBackend,
    private readonly clock: Clock,
    log: Log,
  ) {
    const complaints = new Complaints(log, 'the task queue has trouble');
    this.stores = new Map(
      QUEUE_NAMES.map((name) => {
        const store = backend.openQueue(name);
        store.on('error', complaints.hear);
        return [name, store];
      }),
    );
  }

  /**
   * Adds a task. Resolves once it is stored; it then survives a crash. If the task's key is held (see
   * `TaskOptions.dedupe`), nothing is added and nothing is wrong.
   *
   * @throws InvalidPayload for a payload that is no JSON object, or too large (a mistake of the caller)
   * @throws QueueUnavailable if it could not be stored within two seconds
   */
  async enqueue<P extends object>(
    task: Task<P>,
    payload: NoInfer<P>,
    options: EnqueueOptions = {},
  ): Promise<void> {
    checkPayload(task, payload);
    const key = options.dedupe ?? task.dedupe?.(payload);
    const id = taskIdFor(task, key, randomUUID);
    const jobOptions = jobOptionsFor(task, { id, key, delay_ms: options.delay_ms ?? 0 });
    await this.answer(async (late) => {
      const store = this.storeOf(task.queue);
      const held_since = this.clock.now().getTime() - task.dedupe_for_s * 1_000;
      if (key !== undefined) await forgetFinished(store, { id, held_since });
      if (late.aborted) return;
      await store.add(task.name, payload, jobOptions);
    });
  }

  async counts(): Promise<TaskCounts> {
    const parts = await this.answer(() =>
      Promise.all(
        [...this.stores.values()].map((store) =>
          store.getJobCounts('waiting', 'active', 'delayed', 'failed'),
        ),
      ),
    );
    const sum = (state: string): number => parts.reduce((total, part) => total + (part[state] ?? 0), 0);
    return {
      waiting: sum('waiting'),
      active: sum('active'),
      delayed: sum('delayed'),
      failed: sum('failed'),
    };
  }

  /**
   * Tasks that failed for good, the newest first.
   *
   * @param page `offset` 0 or more, `limit` 1 or more
   */
  async failed(page: { readonly offset: number; readonly limit: number }): Promise<FailedTask[]> {
    const end = page.offset + page.limit;
    const lists = await this.answer(() =>
      Promise.all([...this.stores.values()].map((store) => store.getJobs(['failed'], 0, end - 1, false))),
    );
    return lists
      .flat()
      .sort((a, b) => (b.finishedOn ?? 0) - (a.finishedOn ?? 0))
      .slice(page.offset, end)
      .map(toFailedTask);
  }

  /** Puts a failed task back, with all its attempts. False if there is no such failed task. */
  async retry(taskId: string): Promise<boolean> {
    return this.answer(async () => {
      for (const store of this.stores.values()) {
        const job = await store.getJob(taskId);
        if (job === undefined || !(await job.isFailed())) continue;
        await job.retry('failed', { resetAttemptsMade: true, resetAttemptsStarted: true });
        return true;
      }
      return false;
    });
  }

  /**
   * Removes every task whose payload holds this id, done and failed ones too, and what was noted of them. Says how
   * many are left because they run right now.
   */
  async forget(id: string): Promise<number> {
    let running = 0;
    for (const [name, store] of this.stores) {
      for (const job of await this.about(store, id)) {
        // One that runs is locked.
        const isGone = await job.remove().then(
          () => true,
          () => false,
        );
        if (!isGone) running += 1;
      }
      await this.answer(() => this.backend.dropEvents(name));
    }
    return running;
  }

  /**
   * For the health check: resolves if the backend answers within a second.
   *
   * @throws QueueUnavailable
   */
  async ping(): Promise<void> {
    try {
      await withDeadline(PING_DEADLINE_MS, () => this.backend.ping());
    } catch (error) {
      throw new QueueUnavailable(error);
    }
  }

  /** After the workers stopped and the last request was answered. The embedded database goes last. */
  async onApplicationShutdown(): Promise<void> {
    for (const store of this.stores.values()) await store.close();
    await this.backend.close();
  }

  private async answer<T>(ask: (late: AbortSignal) => Promise<T>): Promise<T> {
    try {
      return await withDeadline(ENQUEUE_DEADLINE_MS, async (late) => {
        await this.backend.ready();
        // Nobody waits for it any more, and it must not be done behind the caller's back.
        late.throwIfAborted();
        return ask(late);
      });
    } catch (error) {
      throw new QueueUnavailable(error);
    }
  }

  /** The tasks of every state whose payload holds `id`; they are looked through page by page. */
  private async about(store: TaskStore, id: string): Promise<Job<object, void>[]> {
    const found: Job<object, void>[] = [];
    for (let start = 0; ; start += LOOKED_AT) {
      const jobs = await this.answer(() => store.getJobs([...ALL_STATES], start, start + LOOKED_AT - 1));
      found.push(...jobs.filter((job) => Object.values(job.data).includes(id)));
      if (jobs.length === 0) return found;
    }
  }

  private storeOf(name: QueueName): TaskStore {
    const store = this.stores.get(name);
    if (store === undefined) throw new Error(`There is no queue "${name}".`);
    return store;
  }
}

function jobOptionsFor(
  task: AnyTask,
  { id, key, delay_ms }: { id: string; key: string | undefined; delay_ms: number },
): JobsOptions {
  if (!(delay_ms >= 0 && Number.isFinite(delay_ms))) {
    throw new InvalidPayload(task.name, 'comes with a delay that is not a number of ms, 0 or more');
  }
  return {
    jobId: id,
    attempts: task.attempts,
    backoff: { type: 'exponential', delay: task.backoff.delay_ms, jitter: 0.5 },
    delay: delay_ms,
    // A finished task is of no use but to hold its key. BullMQ trims all of a queue by the age that the one
    // which just finished names, so it is the longest for all, and `forgetFinished` applies the task's own.
    removeOnComplete: key === undefined || task.dedupe_for_s === 0 ? true : { age: LONGEST_DEDUPE_S },
    removeOnFail: FAILED_KEPT,
  };
}

/**
 * Removes the finished task `id` if it does not hold its key any more. While another call does the same, or
 * the task just started again, removing fails or finds nothing, and adding stays what it is: one task per id.
 */
async function forgetFinished(
  store: TaskStore,
  { id, held_since }: { id: string; held_since: number },
): Promise<void> {
  const job = await store.getJob(id);
  if (job?.finishedOn === undefined) return;
  const isHeld = job.finishedOn > held_since && (await job.isCompleted());
  if (!isHeld) await job.remove().catch(() => undefined);
}

function toFailedTask(job: Job<object, void>): FailedTask {
  return {
    task_id: job.id ?? '',
    task: job.name,
    payload: job.data,
    reason: job.failedReason,
    attempts: job.attemptsMade,
    failed_at: new Date(job.finishedOn ?? job.timestamp).toISOString(),
  };
}
