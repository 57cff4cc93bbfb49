/** How long a store elsewhere is waited for; tests give their own. */
export interface Patience {
  /** For all of one operation, its retries included, in ms. */
  readonly deadline_ms: number;
  /** For a connection, in ms. */
  readonly connect_ms: number;
  /** How often one request is tried in all. */
  readonly attempts: number;
  /** Before the second attempt, in ms; it doubles, and up to half is taken off by chance so that callers spread. */
  readonly backoff_ms: number;
  /** 0 up to 1. */
  readonly random: () => number;
}

/** Within the deadline 50 MB are sent at 2 MB a second, which is more than uploads and most exports have. */
export const PATIENCE: Patience = {
  deadline_ms: 30_000,
  connect_ms: 3_000,
  attempts: 3,
  backoff_ms: 500,
  random: Math.random,
};

/** The wait before attempt number `attempt`, the first one being 1. */
export const pauseBefore = (attempt: number, { backoff_ms, random }: Patience): number =>
  backoff_ms * 2 ** (attempt - 2) * (1 - random() / 2);
