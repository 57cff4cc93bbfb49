import { ProviderDown } from './sign-in-failure';

/** How long all that is asked of a provider for one log-in may take together. */
export const PROVIDER_DEADLINE_MS = 10_000;
/** No answer of a provider is as large; a federation's metadata is the largest. */
const MOST_BYTES = 5 * 1024 * 1024;

export type Fetch = (url: string, options?: RequestInit) => Promise<Response>;

/**
 * `fetch` for what is asked of a provider: all requests made with it share one deadline, answers are read whole and
 * are bounded, and whatever the network does wrong is `ProviderDown`.
 */
export function providerFetch(milliseconds = PROVIDER_DEADLINE_MS): Fetch {
  const deadline = AbortSignal.timeout(milliseconds);
  return async (url, options = {}) => {
    const signal = options.signal ? AbortSignal.any([options.signal, deadline]) : deadline;
    const { origin } = new URL(url);
    try {
      const answer = await fetch(url, { redirect: 'manual', ...options, signal });
      const body = await readWhole(answer);
      if (answer.status >= 500) throw new Error(`status ${answer.status}`);
      const { status, headers } = answer;
      return new Response(status === 204 || status === 304 ? null : body, { status, headers });
    } catch (error) {
      throw new ProviderDown(origin, error);
    }
  };
}

async function readWhole(answer: Response): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // The body of an answer is a stream of bytes, which the types of `fetch` do not say.
  for await (const chunk of (answer.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > MOST_BYTES) throw new Error('the answer is too large');
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}
