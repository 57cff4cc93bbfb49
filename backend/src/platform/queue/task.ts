import { InvalidPayload } from './errors';

/** The queues there are. A task that would starve the others gets a name of its own here. */
export const QUEUE_NAMES = ['default'] as const;
export type QueueName = (typeof QUEUE_NAMES)[number];

/** The longest that a completed task can hold its key (see `TaskOptions.dedupe_for_s`): a day. */
export const LONGEST_DEDUPE_S = 24 * 60 * 60;

/** `T` if it survives a trip through JSON unchanged, otherwise a type that `T` is not assignable to. */
export type Json<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends bigint | symbol | Date | ((...parameters: never[]) => unknown)
    ? never
    : { readonly [K in keyof T]: Json<T[K]> };

/** An object whose fields all are JSON. */
export type JsonObject<P> = { readonly [K in keyof P]: Json<P[K]> };

/** The largest payload, in bytes of JSON. Payloads carry ids, never data. */
export const MAX_PAYLOAD_BYTES = 16 * 1024;

/** What may be said about a task besides its name. */
export interface TaskOptions<P> {
  /** Which queue it waits in; `default` if absent. */
  readonly queue?: QueueName;
  /** How often it is tried in all, 1 or more; 5 if absent. */
  readonly attempts?: number;
  /** The wait before the second attempt, in ms; it doubles each time, and up to half of it is left to chance. 2,000 if absent. */
  readonly backoff?: { readonly delay_ms: number };
  /**
   * The key of a payload: of equal keys only one task exists at a time. A task holds its key while it waits,
   * runs or is being retried, and for `dedupe_for_s` after it completed. One that failed for good does not
   * hold it: asking again starts afresh.
   */
  readonly dedupe?: (payload: P) => string;
  /**
   * Seconds that a completed task still holds its key, 0 to 86,400; 3,600 if absent. Take 0 where asking again
   * after the end must run again ("recompute for this member"), or put a version into the key.
   */
  readonly dedupe_for_s?: number;
}

/** A kind of work that outlives the request that asked for it. Made by `defineTask`. */
export interface Task<P> {
  readonly name: string;
  readonly queue: QueueName;
  readonly attempts: number;
  readonly backoff: { readonly delay_ms: number };
  readonly dedupe: ((payload: P) => string) | undefined;
  readonly dedupe_for_s: number;
}

/** Any task, where its payload does not matter. */
export type AnyTask = Task<never>;

/** What a handler gets beside its payload. */
export interface TaskContext {
  /** 1 for the first attempt. */
  readonly attempt: number;
  readonly task_id: string;
  /** Aborted when the process shuts down and its patience is over, or when another worker took the task over. */
  readonly signal: AbortSignal;
  /** Notes how far the task is, 0 to 100. */
  progress(percent: number): Promise<void>;
}

/** The method behind a task. It reloads what the payload's ids stand for, and may be run twice. */
export type TaskHandler<P> = (payload: P, context: TaskContext) => Promise<void>;

const defined = new Map<string, AnyTask>();

/**
 * Defines a task: one exported const beside its owner, passed as a value to `enqueue` and `@HandlesTask`.
 *
 * @param name `owner.verb`, unique in the product; stored with each task, so renaming strands waiting ones
 * @throws Error if the name is taken or an option is out of range (a mistake seen when the process starts)
 */
export function defineTask<P extends JsonObject<P>>(name: string, options: TaskOptions<P> = {}): Task<P> {
  const task: Task<P> = {
    name,
    queue: options.queue ?? 'default',
    attempts: options.attempts ?? 5,
    backoff: options.backoff ?? { delay_ms: 2_000 },
    dedupe: options.dedupe,
    dedupe_for_s: options.dedupe_for_s ?? 3_600,
  };
  if (!/^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+$/.test(name)) {
    throw new Error(`A task is named like "resume.parse", not "${name}".`);
  }
  if (defined.has(name)) throw new Error(`Two tasks are named "${name}".`);
  if (!Number.isInteger(task.attempts) || task.attempts < 1) {
    throw new Error(`Task "${name}" needs a whole number of attempts, 1 or more.`);
  }
  if (!(task.backoff.delay_ms >= 0)) throw new Error(`Task "${name}" needs a backoff of 0 ms or more.`);
  if (!(task.dedupe_for_s >= 0 && task.dedupe_for_s <= LONGEST_DEDUPE_S)) {
    throw new Error(`Task "${name}" can hold its key for 0 to ${LONGEST_DEDUPE_S} seconds.`);
  }
  defined.set(name, task);
  return task;
}

/** Every task whose file was loaded. */
export function definedTasks(): readonly AnyTask[] {
  return [...defined.values()];
}

/**
 * The id of the task that a payload asks for: equal for equal keys, otherwise `unique`. Readable, as
 * administrators see it. A key is escaped because Redis keeps the colon to itself.
 *
 * @throws InvalidPayload if the key is empty or makes an id of more than 256 characters
 */
export function taskIdFor(task: AnyTask, key: string | undefined, unique: () => string): string {
  if (key === undefined) return `${task.name}/${unique()}`;
  const id = `${task.name}/${encodeURIComponent(key)}`;
  if (key === '' || id.length > 256) throw new InvalidPayload(task.name, 'has an empty or too long key');
  return id;
}

/** @throws InvalidPayload if `payload` is not a JSON object of at most `MAX_PAYLOAD_BYTES` */
export function checkPayload(task: AnyTask, payload: object): void {
  const json = JSON.stringify(payload);
  if (!json.startsWith('{')) throw new InvalidPayload(task.name, 'is not a JSON object');
  const size = Buffer.byteLength(json);
  if (size > MAX_PAYLOAD_BYTES) {
    throw new InvalidPayload(task.name, `has ${size} bytes, more than ${MAX_PAYLOAD_BYTES}`);
  }
}
