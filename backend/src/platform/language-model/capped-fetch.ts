/** A reply is longer than any sensible answer. */
export class ReplyTooLong extends Error {
  constructor() {
    super('the reply is too long');
    this.name = 'ReplyTooLong';
  }
}

/** There is no connection, or it ended early. Without a cause, as every error that may hold a request. */
export class ConnectionLost extends Error {
  constructor() {
    super('no connection');
    this.name = 'ConnectionLost';
  }
}

/**
 * `fetch` whose answer ends with an error after `limit` bytes, decompressed, and that follows no redirect, which could
 * carry the request and its key elsewhere.
 * @throws ReplyTooLong, ConnectionLost, also while the answer is read; what `fetch` throws once the signal is aborted
 */
export function cappedFetch(limit: number): typeof fetch {
  return async (address, init) => {
    const told = (error: unknown): unknown =>
      error instanceof ReplyTooLong || init?.signal?.aborted === true ? error : new ConnectionLost();
    try {
      const response = await fetch(address, { ...init, redirect: 'error' });
      const { status, statusText, headers, body } = response;
      return new Response(body && capped(body, limit, told), { status, statusText, headers });
    } catch (error) {
      throw told(error);
    }
  };
}

function capped(
  body: ReadableStream<Uint8Array>,
  limit: number,
  told: (error: unknown) => unknown,
): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  let length = 0;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await reader.read();
        if (done) {
          controller.close();
          return;
        }
        length += value.length;
        if (length > limit) throw new ReplyTooLong();
        controller.enqueue(value);
      } catch (error) {
        controller.error(told(error));
        await reader.cancel().catch(() => undefined);
      }
    },
    cancel: (reason) => reader.cancel(reason),
  });
}
