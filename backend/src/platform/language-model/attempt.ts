import { APICallError } from 'ai';
import { ConnectionLost, ReplyTooLong } from './capped-fetch';
import { Heard, ProviderGaveUp, type Reply } from './heard';
import { ModelFault } from './model-fault';
import type { Tokens } from './prices';
import type { Conversation } from './prompt';
import type { Provider, SentPrompt } from './provider';
import type { SentSchema } from './sent-schema';
import { ReplyStalled, untilStalled } from './stall';

export interface Question {
  readonly conversation: Conversation;
  readonly schema: SentSchema;
  readonly max_output_tokens: number;
  readonly signal: AbortSignal;
  /** How long a reply that has begun may say nothing, in ms. */
  readonly idle_ms: number;
  /** For a `Retry-After` that names a date. */
  readonly now: Date;
}

/**
 * Asks a provider once and hears the reply as it is written, so that it can be stopped and what it took is known. Asks
 * the provider's model itself: the library's `streamText` would parse all words again at each new one.
 * @throws {ModelFault} `rate_limited`, `unreachable`, `timeout` of a reply that stalls, or `failed`
 */
export async function ask(provider: Provider, question: Question): Promise<Reply> {
  const { conversation, schema, max_output_tokens, signal, idle_ms, now } = question;
  const heard = new Heard(conversation, max_output_tokens);
  const own = new AbortController();
  try {
    const { stream } = await provider.model.doStream({
      ...provider.extra,
      prompt: promptOf(conversation),
      responseFormat: { type: 'json', schema: { ...schema }, name: 'answer' },
      maxOutputTokens: max_output_tokens,
      abortSignal: AbortSignal.any([signal, own.signal]),
    });
    for await (const part of untilStalled(stream, idle_ms, () => heard.hasBegun)) heard.take(part);
    return heard.reply;
  } catch (error) {
    throw faultOf(error, now, heard.used);
  } finally {
    // What is still being said nobody hears.
    own.abort();
  }
}

const promptOf = ({ system, messages }: Conversation): SentPrompt => [
  { role: 'system', content: system },
  ...messages.map(({ role, content }) => ({ role, content: [{ type: 'text' as const, text: content }] })),
];

/** Statuses that say the provider, or our account there, is out of order, whatever was asked. */
const isOutage = (status: number): boolean =>
  status < 400 || status >= 500 || [401, 402, 403, 404, 408].includes(status);

function faultOf(error: unknown, now: Date, used: Tokens | undefined): ModelFault {
  const own = ownErrorIn(error);
  if (own instanceof ConnectionLost)
    return new ModelFault('unreachable', { is_passing: true, is_outage: true, used });
  if (own instanceof ReplyStalled)
    return new ModelFault('timeout', { is_passing: true, is_outage: true, used });
  if (own instanceof ProviderGaveUp)
    return new ModelFault('failed', { is_passing: true, is_outage: true, used });
  // A document may bring this about.
  if (own instanceof ReplyTooLong) return new ModelFault('failed', { used });
  if (!APICallError.isInstance(error)) return new ModelFault('failed', { is_outage: true, used });
  const status = error.statusCode;
  if (status === undefined) return new ModelFault('failed', { is_outage: true, used });
  const retry_after_ms = retryAfter(error.responseHeaders?.['retry-after'], now);
  if (status === 429)
    return new ModelFault('rate_limited', { status, is_passing: true, is_outage: true, retry_after_ms });
  const is_passing = status >= 500 || status === 408;
  return new ModelFault('failed', { status, is_passing, is_outage: isOutage(status), retry_after_ms, used });
}

/** The libraries wrap what our `fetch` throws while a reply is read. */
function ownErrorIn(error: unknown): unknown {
  return APICallError.isInstance(error) && error.cause !== undefined ? error.cause : error;
}

/** Milliseconds that a `Retry-After` header asks for (RFC 9110, 10.2.3): seconds or a date. */
function retryAfter(header: string | undefined, now: Date): number | undefined {
  if (header === undefined) return undefined;
  if (/^\d{1,9}$/.test(header)) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now.getTime());
}
