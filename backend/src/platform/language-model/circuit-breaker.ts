import type { Clock } from '../clock';

/** Failures in a row that open the circuit, and how long it stays open (faults F15). */
const MOST_FAILURES = 5;
const PAUSE_MS = 30_000;

/** How a call that was let through ended: the provider answered, it failed, or the caller gave up waiting. */
export type CallEnd = 'answered' | 'failed' | 'given_up';

/**
 * Keeps us from asking a provider that is down. After five failures in a row nobody gets through for 30 seconds;
 * then one call does, and what becomes of it decides.
 */
export class CircuitBreaker {
  #failures = 0;
  #openUntil = 0;
  #isTrying = false;

  constructor(private readonly clock: Clock) {}

  get isOpen(): boolean {
    return this.#failures >= MOST_FAILURES;
  }

  /** Whether a call would be let through now. */
  get isPassable(): boolean {
    return !this.isOpen || (!this.#isTrying && this.clock.now().getTime() >= this.#openUntil);
  }

  /** Lets a call through, or says that it may not be made. Who is let through must report its end. */
  enter(): boolean {
    if (!this.isPassable) return false;
    this.#isTrying = this.isOpen;
    return true;
  }

  ended(how: CallEnd): void {
    this.#isTrying = false;
    if (how === 'answered') this.#failures = 0;
    if (how !== 'failed') return;
    this.#failures += 1;
    if (this.isOpen) this.#openUntil = this.clock.now().getTime() + PAUSE_MS;
  }
}
