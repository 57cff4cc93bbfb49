/** A reply was longer than any sensible answer. */
export class ReplyTooLong extends Error {
  constructor(readonly limit: number) {
    super(`the reply is longer than ${limit} bytes`);
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
 * `fetch` that reads no more than `limit` bytes of an answer, decompressed, and follows no redirect, which could
 * carry the request and its key elsewhere.
 * @throws ReplyTooLong, ConnectionLost; what `fetch` throws once the signal is aborted
 */
export function cappedFetch(limit: number): typeof fetch {
  return async (address, init) => {
    try {
      const response = await fetch(address, { ...init, redirect: 'error' });
      const { status, statusText, headers, body } = response;
      const bytes = body === null ? null : await readUpTo(body, limit);
      return new Response(bytes, { status, statusText, headers });
    } catch (error) {
      if (error instanceof ReplyTooLong || init?.signal?.aborted === true) throw error;
      throw new ConnectionLost();
    }
  };
}

async function readUpTo(body: ReadableStream<Uint8Array>, limit: number): Promise<Blob> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Blob(chunks);
    length += value.length;
    if (length > limit) {
      await reader.cancel();
      throw new ReplyTooLong(limit);
    }
    chunks.push(new Uint8Array(value));
  }
}
