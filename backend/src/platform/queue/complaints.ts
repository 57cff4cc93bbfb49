import type { Log } from '../logging';
import { messageOf } from './errors';

/** How long the same complaint is not repeated. */
const SILENCE_MS = 60_000;

/**
 * Logs the errors of a connection, each once a minute: a server that is away makes the same error several
 * times a second.
 */
export class Complaints {
  private last = '';
  private saidAt = -Infinity;

  constructor(
    private readonly log: Log,
    private readonly about: string,
  ) {}

  readonly hear = (error: unknown): void => {
    const message = messageOf(error);
    const now = performance.now();
    if (message === this.last && now - this.saidAt < SILENCE_MS) return;
    this.last = message;
    this.saidAt = now;
    this.log.error({ err: error }, `${this.about}: ${message}`);
  };
}
