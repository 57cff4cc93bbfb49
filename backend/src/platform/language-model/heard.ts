import { InvalidResponseDataError } from 'ai';
import { ConnectionLost, ReplyTooLong } from './capped-fetch';
import type { Tokens } from './prices';
import { type Conversation, tokensOf } from './prompt';
import type { ReplyPart } from './provider';

/** What came back, unread. */
export interface Reply {
  readonly text: string;
  /** As the provider counted; guessed if it did not. */
  readonly tokens: Tokens;
  readonly is_refusal: boolean;
}

/** The provider says in the middle of a reply that it cannot go on. Without what it says: that may quote the request. */
export class ProviderGaveUp extends Error {
  constructor() {
    super('the provider gave up');
    this.name = 'ProviderGaveUp';
  }
}

/** More characters than so many for each token that was allowed are not an answer, but a server that does not stop. */
const LONGEST_TOKEN = 12;

type Finish = Extract<ReplyPart, { type: 'finish' }>;

/** What a model has said so far, and what that took. */
export class Heard {
  #text = '';
  /** Characters of reasoning, which are paid for too. */
  #thoughts = 0;
  #finish: Finish | undefined;

  constructor(
    private readonly conversation: Conversation,
    private readonly max_output_tokens: number,
  ) {}

  /** Whether words have come. */
  get hasBegun(): boolean {
    return this.#text !== '' || this.#thoughts > 0;
  }

  /** What it took so far; undefined if nothing came by which it could be told. */
  get used(): Tokens | undefined {
    return this.hasBegun || this.#finish !== undefined ? this.#tokens : undefined;
  }

  /** @throws ReplyTooLong, ConnectionLost, ProviderGaveUp, or the error that the part holds */
  take(part: ReplyPart): void {
    if (part.type === 'text-delta') this.#text += part.delta;
    if (part.type === 'reasoning-delta') this.#thoughts += part.delta.length;
    if (part.type === 'finish') this.#finish = part;
    if (part.type === 'error') throw this.#toldBy(part.error);
    if (this.#text.length + this.#thoughts > this.max_output_tokens * LONGEST_TOKEN) throw new ReplyTooLong();
  }

  /** @throws ConnectionLost if the reply has no end, InvalidResponseDataError if it was none at all */
  get reply(): Reply {
    const reason = this.#finish?.finishReason;
    const hasEnd = reason !== undefined && (reason.unified !== 'other' || reason.raw !== undefined);
    if (!hasEnd) throw this.#toldBy(new InvalidResponseDataError({ data: null }));
    return { text: this.#text, tokens: this.#tokens, is_refusal: reason.unified === 'content-filter' };
  }

  get #tokens(): Tokens {
    const { inputTokens, outputTokens } = this.#finish?.usage ?? {};
    return {
      in: inputTokens?.total ?? tokensOf(this.conversation),
      out: outputTokens?.total ?? tokensOf(this.#text) + Math.ceil(this.#thoughts / 3),
    };
  }

  #toldBy(error: unknown): Error {
    if (!(error instanceof Error)) return new ProviderGaveUp();
    // The libraries' word for a stream that ends without saying why: with words in it, it was cut.
    return this.hasBegun && InvalidResponseDataError.isInstance(error) ? new ConnectionLost() : error;
  }
}
