/** Lets only a few at a time ask the same host; the others wait in order. */
export class HostTurns {
  readonly #hosts = new Map<string, { active: number; readonly waiting: (() => void)[] }>();

  constructor(private readonly most: number) {}

  /**
   * Does `work` when it is its host's turn.
   * @throws the signal's reason if it is aborted while waiting
   */
  async take<T>(host: string, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    await this.#enter(host, signal);
    try {
      return await work();
    } finally {
      this.#leave(host);
    }
  }

  async #enter(host: string, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    const turns = this.#hosts.get(host) ?? { active: 0, waiting: [] };
    this.#hosts.set(host, turns);
    if (turns.active < this.most) {
      turns.active += 1;
      return;
    }
    await new Promise<void>((resolve, reject) => {
      const begin = (): void => {
        signal.removeEventListener('abort', giveUp);
        resolve();
      };
      const giveUp = (): void => {
        turns.waiting.splice(turns.waiting.indexOf(begin), 1);
        reject(new Error('No turn in time', { cause: signal.reason }));
      };
      turns.waiting.push(begin);
      signal.addEventListener('abort', giveUp, { once: true });
    });
  }

  /** The turn goes to the next who waits, else it is free. */
  #leave(host: string): void {
    const turns = this.#hosts.get(host);
    if (turns === undefined) return;
    const next = turns.waiting.shift();
    if (next !== undefined) {
      next();
      return;
    }
    turns.active -= 1;
    if (turns.active === 0) this.#hosts.delete(host);
  }
}
