import type { AnyTask } from './task';

/** Where tasks are kept. The queue on top is the same for all three. */
export type QueueBackendSettings =
  /** An embedded PostgreSQL of this process alone, in the folder `directory`. */
  | { readonly kind: 'embedded'; readonly directory: string }
  /** `postgres://user:password@host:port/database`; the tables live in the schema `bullmq`. */
  | { readonly kind: 'postgres'; readonly url: string }
  /** `redis://` or `rediss://`; every key begins with `prefix`, `career-copilot` if absent. */
  | { readonly kind: 'redis'; readonly url: string; readonly prefix?: string };

/** What `QueueModule` needs to know. */
export interface QueueSettings {
  readonly backend: QueueBackendSettings;
  /** false in a process that only adds tasks (the API role beside separate workers). */
  readonly run_workers: boolean;
  /** Tasks of one queue that run at the same time in this process, 1 or more. */
  readonly concurrency: number;
  /** How long a shutdown waits for running tasks before it aborts them, in ms; 20,000 if absent. */
  readonly shutdown_grace_ms?: number;
  /** The tasks that need a handler; if absent, all whose files were loaded. */
  readonly tasks?: readonly AnyTask[];
}

/** Injection token of `QueueSettings`. */
export const QUEUE_SETTINGS = Symbol('QUEUE_SETTINGS');

/** Enqueuing gives up after this long, so that no request waits on a queue that is down. */
export const ENQUEUE_DEADLINE_MS = 2_000;
/** Health asks must answer faster than whoever probes health gives up. */
export const PING_DEADLINE_MS = 1_000;

/**
 * A worker that is killed stops renewing its tasks' locks; a task without a lock is taken up again at the
 * second check that sees it. 5 s + 2 × 3 s is the worst case, which leaves a new process a few seconds to start:
 * back within 15 s.
 */
export const LOCK_MS = 5_000;
export const STALL_CHECK_MS = 3_000;
/**
 * How often a task may lose its worker before it fails for good. More than once, because the tasks that ran
 * beside a crashing one are innocent; not without end, because a task that takes the process down would do it
 * for ever.
 */
export const MAX_STALLS = 3;
/** A worker whose backend went away asks again after this long. */
export const RECONNECT_MS = 1_000;

export const DEFAULT_SHUTDOWN_GRACE_MS = 20_000;
/** What an aborted handler gets to notice its signal. */
export const ABORT_GRACE_MS = 2_000;

/** Failed tasks are kept for an administrator to look at and retry: 30 days, the newest 10,000. */
export const FAILED_KEPT = { age: 30 * 24 * 60 * 60, count: 10_000 } as const;
