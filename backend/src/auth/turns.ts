import { AppError } from '../platform/http';

/** Lets a few pieces of work run at a time; the others wait for their turn, and too many are sent away. */
export class Turns {
  #running = 0;
  readonly #waiting: (() => void)[] = [];

  /** @param most how many run at a time @param mostWaiting how many may wait */
  constructor(
    private readonly most: number,
    private readonly mostWaiting: number,
  ) {}

  /** @throws {AppError} `service_unavailable` if too many wait already */
  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.#running < this.most) this.#running += 1;
    else await this.#turn();
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      // Whoever waits takes the place over; else it is free.
      if (next) next();
      else this.#running -= 1;
    }
  }

  async #turn(): Promise<void> {
    if (this.#waiting.length >= this.mostWaiting) {
      throw new AppError(
        'service_unavailable',
        'Very many people are signing in right now. Please try again in a moment.',
        { retry_after: 5 },
      );
    }
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }
}
