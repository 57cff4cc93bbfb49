/** Thrown by `withDeadline` when the time is over. */
export class DeadlineMissed extends Error {
  constructor(readonly ms: number) {
    super(`no answer within ${ms} ms`);
    this.name = 'DeadlineMissed';
  }
}

/**
 * Runs `work`, but waits for it no longer than `ms`. Work that is late is not stopped: it should look at the
 * signal before each step that has an effect.
 *
 * @throws DeadlineMissed if the time is over, else whatever `work` throws
 */
export async function withDeadline<T>(ms: number, work: (late: AbortSignal) => Promise<T>): Promise<T> {
  const late = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const alarm = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      late.abort();
      reject(new DeadlineMissed(ms));
    }, ms);
  });
  try {
    return await Promise.race([work(late.signal), alarm]);
  } finally {
    clearTimeout(timer);
  }
}
