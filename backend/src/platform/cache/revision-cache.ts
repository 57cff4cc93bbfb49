import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock';

interface Entry {
  readonly revision: number;
  readonly until: number;
  readonly value: Promise<unknown>;
  /** Characters of it as JSON; 0 until it is made. */
  size: number;
}

/** Characters of all kept answers together: some hundred megabytes at most, whoever asks for what. */
const MOST_CHARACTERS = 64 * 1024 * 1024;
/** What an entry costs besides. */
const OVERHEAD = 500;

/**
 * Answers that are kept until what they were made of changes. The key holds the revision of that data, which is
 * counted up in the same transaction as every change: an answer is therefore never stale, in one process or many,
 * and needs no message to become so. The oldest entries go when there are too many.
 */
@Injectable()
export class RevisionCache {
  readonly #entries = new Map<string, Entry>();
  #total = 0;

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
    const entry: Entry = { revision, until: now + ttl * 1000, value: make(), size: 0 };
    this.#remove(key);
    this.#entries.set(key, entry);
    try {
      // What was asked for is what the one place that uses the key makes.
      const value = (await entry.value) as T;
      if (this.#entries.get(key) === entry) this.#measure(key, entry, value);
      return value;
    } catch (error) {
      if (this.#entries.get(key) === entry) this.#remove(key);
      throw error;
    }
  }

  /** Drops every answer whose key holds these words, such as the id of somebody who left. */
  forget(words: string): void {
    for (const key of [...this.#entries.keys()]) if (key.includes(words)) this.#remove(key);
  }

  #measure(key: string, entry: Entry, value: unknown): void {
    entry.size = OVERHEAD + key.length + JSON.stringify(value).length;
    this.#total += entry.size;
    for (const oldest of this.#entries.keys()) {
      if (this.#total <= MOST_CHARACTERS) return;
      this.#remove(oldest);
    }
  }

  #remove(key: string): void {
    this.#total -= this.#entries.get(key)?.size ?? 0;
    this.#entries.delete(key);
  }
}
