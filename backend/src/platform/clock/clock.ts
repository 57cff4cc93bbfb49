import { AsyncLocalStorage } from 'node:async_hooks';

/** The only source of the time; tests give their own, so that nothing has to wait. */
export abstract class Clock {
  readonly #pretended = new AsyncLocalStorage<Date>();

  protected abstract read(): Date;

  now(): Date {
    return this.#pretended.getStore() ?? this.read();
  }

  /** The present time as it is stored and sent: ISO 8601 in UTC with milliseconds. */
  timestamp(): string {
    return this.now().toISOString();
  }

  /** Does `work` as if it were done at another time, which is how sample data gets a past. */
  pretending<T>(time: Date, work: () => Promise<T>): Promise<T> {
    return this.#pretended.run(time, work);
  }
}

export class SystemClock extends Clock {
  protected read(): Date {
    return new Date();
  }
}
