import { setTimeout as pause } from 'node:timers/promises';
import { ModelFault } from './model-fault';

const MOST_RETRIES = 2;

/** What passes while waiting and trying again; tests give their own. */
export interface Patience {
  /** For one answer in all, in ms. */
  readonly deadline_ms: number;
  /** For the next word of a reply that has begun, in ms. */
  readonly idle_ms: number;
  /** Before the first retry, in ms; it doubles, and up to half is taken off by chance so that callers spread. */
  readonly backoff_ms: number;
  /** 0 up to 1. */
  readonly random: () => number;
}

/** 20 s at most for the whole (faults F15). Before the first word a model may think; after it, no model pauses. */
export const PATIENCE: Patience = {
  deadline_ms: 20_000,
  idle_ms: 5000,
  backoff_ms: 500,
  random: Math.random,
};

/** When to stop, and the signal that says so. */
export class Deadline {
  readonly #end: number;
  readonly #own: AbortSignal;
  readonly signal: AbortSignal;

  constructor(
    ms: number,
    private readonly caller?: AbortSignal,
  ) {
    this.#end = performance.now() + ms;
    this.#own = AbortSignal.timeout(ms);
    this.signal = caller ? AbortSignal.any([caller, this.#own]) : this.#own;
  }

  /** @throws the caller's reason if it gave up; `ModelFault` if the time is over */
  check(): void {
    this.caller?.throwIfAborted();
    if (this.#own.aborted) throw new ModelFault('timeout', { is_outage: true });
  }

  has(ms: number): boolean {
    return performance.now() + ms < this.#end;
  }
}

/**
 * Does `attempt` again after a fault that may pass, twice at most, as long as the wait fits before the deadline.
 * @throws {ModelFault} of the last attempt; the caller's own reason if it gave up
 */
export async function withRetries<T>(
  attempt: () => Promise<T>,
  { deadline, patience }: { deadline: Deadline; patience: Patience },
): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await attempt();
    } catch (error) {
      deadline.check();
      if (!(error instanceof ModelFault) || !error.is_passing || tries === MOST_RETRIES) throw error;
      const wait = error.retry_after_ms ?? patience.backoff_ms * 2 ** tries * (1 - patience.random() / 2);
      if (!deadline.has(wait)) throw error;
      await waitFor(wait, deadline);
    }
  }
}

async function waitFor(ms: number, deadline: Deadline): Promise<void> {
  try {
    await pause(ms, undefined, { signal: deadline.signal });
  } catch {
    // The signal ended the wait.
  }
  deadline.check();
}
