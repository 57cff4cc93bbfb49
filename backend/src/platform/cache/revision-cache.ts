import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock';

interface Entry {
  readonly revision: number;
  readonly until: number;
  readonly value: Promise<unknown>;
}

const MOST_ENTRIES = 20_000;

/**
 * Answers that are kept until what they were made of changes. The key holds the revision of that data, which is
 * counted up in the same transaction as every change: an answer is therefore never stale, in one process or many,
 * and needs no message to become so. The oldest entries go when there are too many.
 */
@Injectable()
export class RevisionCache {
  readonly #entries = new Map<string, Entry>();

  constructor(private readonly clock: Clock) {}

  /**
   * The kept answer of this revision, or a new one.
   * @param ttl seconds after which it is made anew all the same
   */
  async get<T>(key: string, revision: number, ttl: number, make: () => Promise<T>): Promise<T> {
    const now = this.clock.now().getTime();
    const known = this.#entries.get(key);
    // The type of a key's value is that of the one place that uses the key.
    if (known && known.revision === revision && known.until > now) return known.value as Promise<T>;
    const value = make();
    this.#entries.delete(key);
    this.#entries.set(key, { revision, until: now + ttl * 1000, value });
    this.#shrink();
    try {
      return await value;
    } catch (error) {
      if (this.#entries.get(key)?.value === value) this.#entries.delete(key);
      throw error;
    }
  }

  #shrink(): void {
    for (const key of this.#entries.keys()) {
      if (this.#entries.size <= MOST_ENTRIES) return;
      this.#entries.delete(key);
    }
  }
}
