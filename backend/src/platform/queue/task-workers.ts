import {
  BeforeApplicationShutdown,
  Inject,
  Injectable,
  OnApplicationBootstrap,
  OnModuleInit,
} from '@nestjs/common';
import { Job, UnrecoverableError } from 'bullmq';
import { Log } from '../logging';
import { Complaints } from './complaints';
import { withDeadline } from './deadline';
import { messageOf, PermanentFailure } from './errors';
import { BoundHandler, TaskHandlers } from './handlers';
import { QueueBackend, TaskWorker } from './queue-backend';
import {
  ABORT_GRACE_MS,
  DEFAULT_SHUTDOWN_GRACE_MS,
  LOCK_MS,
  MAX_STALLS,
  QUEUE_SETTINGS,
  type QueueSettings,
  RECONNECT_MS,
  STALL_CHECK_MS,
} from './settings';
import { TaskQueue } from './task-queue';
import { definedTasks, QUEUE_NAMES, QueueName } from './task';

/** Runs the tasks of all queues in this process, from the end of the start to the begin of the shutdown. */
@Injectable()
export class TaskWorkers implements OnModuleInit, OnApplicationBootstrap, BeforeApplicationShutdown {
  private handlers: ReadonlyMap<string, BoundHandler> = new Map();
  private workers: readonly TaskWorker[] = [];
  private readonly running = new Set<Promise<void>>();
  private readonly complaints: Complaints;

  constructor(
    @Inject(QUEUE_SETTINGS) private readonly settings: QueueSettings,
    private readonly backend: QueueBackend,
    private readonly found: TaskHandlers,
    private readonly queue: TaskQueue,
    private readonly log: Log,
  ) {
    this.complaints = new Complaints(log, 'a task worker has trouble');
  }

  /**
   * Checked in every process, also in one that runs no workers: it is the same program.
   *
   * @throws TaskHandlersWrong
   */
  async onModuleInit(): Promise<void> {
    try {
      this.handlers = this.found.bind(this.settings.tasks ?? definedTasks());
    } catch (error) {
      // Nest calls no shutdown hook of an application that failed to start.
      await this.queue.onApplicationShutdown();
      throw error;
    }
  }

  onApplicationBootstrap(): void {
    if (!this.settings.run_workers) return;
    this.workers = QUEUE_NAMES.map((name) => this.start(name));
  }

  /**
   * Before the database closes under the handlers: takes nothing more, and waits for what runs, within bounds.
   * A handler that ignores its signal is left behind; another worker takes its task up.
   */
  async beforeApplicationShutdown(): Promise<void> {
    await this.onEach((worker) => worker.pause(true));
    await settledWithin(this.settings.shutdown_grace_ms ?? DEFAULT_SHUTDOWN_GRACE_MS, this.idle());
    if (this.running.size > 0) {
      this.log.warn({ running: this.running.size }, 'aborting the tasks that outlast the shutdown grace');
      for (const worker of this.workers) worker.cancelAllJobs('The process is shutting down.');
      await settledWithin(ABORT_GRACE_MS, this.idle());
    }
    // An unforced close tells the server good-bye, and would wait for ever for a handler or a server.
    const isForced = this.running.size > 0 || !(await this.isReachable());
    await settledWithin(
      ABORT_GRACE_MS,
      this.onEach((worker) => worker.close(isForced)),
    );
  }

  private async onEach(act: (worker: TaskWorker) => Promise<void>): Promise<void> {
    await Promise.all(this.workers.map((worker) => act(worker).catch(this.complaints.hear)));
  }

  private isReachable(): Promise<boolean> {
    return this.queue.ping().then(
      () => true,
      () => false,
    );
  }

  private start(name: QueueName): TaskWorker {
    // BullMQ gives a signal to a processor that declares three parameters.
    const worker = this.backend.openWorker(name, (job, _token, signal) => this.track(this.run(job, signal)), {
      autorun: false,
      concurrency: this.settings.concurrency,
      lockDuration: LOCK_MS,
      stalledInterval: STALL_CHECK_MS,
      maxStalledCount: MAX_STALLS,
      runRetryDelay: RECONNECT_MS,
    });
    worker.on('error', this.complaints.hear);
    worker.on('failed', (job, error) => this.reportFailure(job, error));
    // A task whose lock is lost is about to run elsewhere; its handler here should stop.
    worker.on('lockRenewalFailed', (ids) => ids.forEach((id) => worker.cancelJob(id, 'The lock was lost.')));
    worker.run().catch(this.complaints.hear);
    return worker;
  }

  private async run(job: Job<object, void>, signal: AbortSignal | undefined): Promise<void> {
    const handler = this.handlers.get(job.name);
    // Of an older or newer version of the program, perhaps running beside this one: leave it to that.
    if (handler === undefined) throw new Error(`This version has no task "${job.name}".`);
    try {
      await handler(job.data, {
        attempt: job.attemptsMade + 1,
        task_id: job.id ?? '',
        signal: signal ?? new AbortController().signal,
        progress: (percent) => job.updateProgress(percent),
      });
    } catch (error) {
      if (error instanceof PermanentFailure) throw new UnrecoverableError(error.message);
      throw error instanceof Error ? error : new Error(messageOf(error));
    }
  }

  private track(run: Promise<void>): Promise<void> {
    this.running.add(run);
    return run.finally(() => this.running.delete(run));
  }

  private async idle(): Promise<void> {
    while (this.running.size > 0) await Promise.allSettled(this.running);
  }

  private reportFailure(job: Job<object, void> | undefined, error: Error): void {
    const facts = { err: error, task: job?.name, task_id: job?.id, attempt: job?.attemptsMade };
    const isFinal = job?.finishedOn !== undefined;
    if (isFinal) this.log.error(facts, 'a task failed for good');
    else this.log.warn(facts, 'a task failed and will be tried again');
  }
}

/** Whether `work` ended, well or not, within `ms`. */
async function settledWithin(ms: number, work: Promise<unknown>): Promise<boolean> {
  return withDeadline(ms, () =>
    work.then(
      () => true,
      () => true,
    ),
  ).catch(() => false);
}
