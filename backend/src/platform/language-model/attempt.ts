import { APICallError, generateText, jsonSchema, NoObjectGeneratedError, Output } from 'ai';
import { ConnectionLost } from './capped-fetch';
import { ModelFault } from './model-fault';
import type { Tokens } from './prices';
import { type Conversation, tokensOf } from './prompt';
import type { Provider } from './provider';
import type { SentSchema } from './sent-schema';

// The library would write warnings, such as of a setting a model ignores, past the log.
Object.assign(globalThis, { AI_SDK_LOG_WARNINGS: false });

/** What came back, unread. */
export interface Reply {
  readonly text: string;
  /** As the provider counted; guessed if it did not. */
  readonly tokens: Tokens;
  readonly is_refusal: boolean;
}

export interface Question {
  readonly conversation: Conversation;
  readonly schema: SentSchema;
  readonly max_output_tokens: number;
  readonly signal: AbortSignal;
  /** For a `Retry-After` that names a date. */
  readonly now: Date;
}

/**
 * Asks a provider once.
 * @throws {ModelFault} `rate_limited`, `unreachable` or `failed`
 */
export async function ask(provider: Provider, question: Question): Promise<Reply> {
  const { conversation, schema, max_output_tokens, signal } = question;
  const guess = (text: string): Tokens => ({ in: tokensOf(conversation), out: tokensOf(text) });
  try {
    const { text, finishReason, usage } = await generateText({
      ...provider.extra,
      model: provider.model,
      system: conversation.system,
      messages: [...conversation.messages],
      output: Output.object({ schema: jsonSchema<unknown>({ ...schema }), name: 'answer' }),
      maxOutputTokens: max_output_tokens,
      abortSignal: signal,
      maxRetries: 0,
    });
    return replyOf({ text, finishReason, usage }, guess);
  } catch (error) {
    if (NoObjectGeneratedError.isInstance(error)) return replyOf(error, guess);
    throw faultOf(error, question.now);
  }
}

function replyOf(
  { text = '', finishReason, usage }: Pick<NoObjectGeneratedError, 'text' | 'finishReason' | 'usage'>,
  guess: (text: string) => Tokens,
): Reply {
  const guessed = guess(text);
  return {
    text,
    tokens: { in: usage?.inputTokens ?? guessed.in, out: usage?.outputTokens ?? guessed.out },
    is_refusal: finishReason === 'content-filter',
  };
}

/** Statuses that say the provider, or our account there, is out of order, whatever was asked. */
const isOutage = (status: number): boolean =>
  status < 400 || status >= 500 || [401, 402, 403, 404, 408].includes(status);

function faultOf(error: unknown, now: Date): ModelFault {
  if (error instanceof ConnectionLost)
    return new ModelFault('unreachable', { is_passing: true, is_outage: true });
  if (!APICallError.isInstance(error)) return new ModelFault('failed', { is_outage: true });
  const status = error.statusCode;
  if (status === undefined) return new ModelFault('failed', { is_outage: true });
  const retry_after_ms = retryAfter(error.responseHeaders?.['retry-after'], now);
  if (status === 429)
    return new ModelFault('rate_limited', { status, is_passing: true, is_outage: true, retry_after_ms });
  const is_passing = status >= 500 || status === 408;
  return new ModelFault('failed', { status, is_passing, is_outage: isOutage(status), retry_after_ms });
}

/** Milliseconds that a `Retry-After` header asks for (RFC 9110, 10.2.3): seconds or a date. */
function retryAfter(header: string | undefined, now: Date): number | undefined {
  if (header === undefined) return undefined;
  if (/^\d{1,9}$/.test(header)) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now.getTime());
}
