import { Injectable } from '@nestjs/common';
import { Transactions } from '../database';
import { Log } from '../logging';

/** Something that happened, as one exported const beside the feature it happens in. */
export interface DomainEvent<T> {
  readonly name: string;
  /** Exists for the compiler alone: what a listener is given. */
  readonly payload?: T;
}

export const defineEvent = <T>(name: string): DomainEvent<T> => ({ name });

type Listener<T> = (payload: T) => Promise<void> | void;

/**
 * What features tell those above them. An event is published inside the transaction that makes it true and
 * arrives once that is committed, never if it is rolled back. It lives in this process only: what must survive a
 * crash is a task.
 */
@Injectable()
export class Events {
  readonly #listeners = new Map<string, Listener<never>[]>();

  constructor(
    private readonly transactions: Transactions,
    private readonly log: Log,
  ) {}

  readonly #parts = new Map<string, Listener<never>[]>();

  /** Told once the change is committed. */
  on<T>(event: DomainEvent<T>, listener: Listener<T>): void {
    this.#listeners.set(event.name, [...(this.#listeners.get(event.name) ?? []), listener]);
  }

  /**
   * Takes part in the change itself: the listener works inside the publisher's transaction, and its failure takes
   * the change back. For what must never be seen to differ from what it is made of.
   */
  within<T>(event: DomainEvent<T>, listener: Listener<T>): void {
    this.#parts.set(event.name, [...(this.#parts.get(event.name) ?? []), listener]);
  }

  async publish<T>(event: DomainEvent<T>, payload: T): Promise<void> {
    for (const listener of this.#parts.get(event.name) ?? []) await (listener as Listener<T>)(payload);
    await this.transactions.afterCommit(async () => {
      for (const listener of this.#listeners.get(event.name) ?? []) {
        await this.#tell(event, listener as Listener<T>, payload);
      }
    });
  }

  /** One listener's failure is its own: the change is committed, and the others are still told. */
  async #tell<T>(event: DomainEvent<T>, listener: Listener<T>, payload: T): Promise<void> {
    try {
      await listener(payload);
    } catch (error) {
      this.log.error({ err: error, event: event.name }, 'a listener failed');
    }
  }
}
