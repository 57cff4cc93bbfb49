import { Clock } from '../../src/platform/clock';

/** A clock that goes on by itself and can be put forward. */
export class TestClock extends Clock {
  #ahead = 0;

  protected read(): Date {
    return new Date(Date.now() + this.#ahead);
  }

  forward(milliseconds: number): void {
    this.#ahead += milliseconds;
  }
}

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
