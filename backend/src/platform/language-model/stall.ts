import { setTimeout as pause } from 'node:timers/promises';

/** A reply had begun and does not go on. */
export class ReplyStalled extends Error {
  constructor() {
    super('the reply does not go on');
    this.name = 'ReplyStalled';
  }
}

/**
 * The parts of a stream, as they come.
 * @param isWaited whether the next part has to come within `idle_ms`
 * @throws ReplyStalled, and what the stream throws
 */
export async function* untilStalled<T>(
  stream: ReadableStream<T>,
  idle_ms: number,
  isWaited: () => boolean,
): AsyncGenerator<T> {
  const reader = stream.getReader();
  for (;;) {
    const next = reader.read();
    const { done, value } = await (isWaited() ? within(next, idle_ms) : next);
    if (done) return;
    yield value;
  }
}

async function within<T>(promise: Promise<T>, ms: number): Promise<T> {
  const timer = new AbortController();
  const stalled = pause(ms, undefined, { signal: timer.signal }).then(() => {
    throw new ReplyStalled();
  });
  try {
    return await Promise.race([promise, stalled]);
  } finally {
    timer.abort();
  }
}
