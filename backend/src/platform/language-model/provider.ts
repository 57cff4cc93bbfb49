import type { LanguageModel as AiModel } from 'ai';
import type { Price } from './prices';

/** What an adapter is made from. */
export interface ProviderSettings {
  /** The provider's own default if absent. */
  readonly model: string | undefined;
  readonly api_key: string | undefined;
  readonly base_url: string | undefined;
  /** What the operator says it costs; the table of prices if absent. */
  readonly price: Price | undefined;
  /** What carries the requests; it limits what is read. */
  readonly fetch: typeof fetch;
}

/** A model as the library's adapters make it. */
type Model = Extract<AiModel, { specificationVersion: 'v3' }>;
type CallOptions = Parameters<Model['doStream']>[0];
export type SentPrompt = CallOptions['prompt'];
type ReplyStream = Awaited<ReturnType<Model['doStream']>>['stream'];
/** A part of a reply that is being written. */
export type ReplyPart = ReplyStream extends ReadableStream<infer Part> ? Part : never;

/** One model of one provider, ready to be asked. */
export interface Provider {
  readonly name: string;
  readonly model: Model;
  readonly price: Price;
  /** Whether the prompt spells the schema out, because the server may not enforce it. */
  readonly spells_schema: boolean;
  /** What else each request says. */
  readonly extra: Pick<CallOptions, 'temperature' | 'providerOptions'>;
}

/** An adapter: makes the provider's model out of the settings. */
export type MakeProvider = (settings: ProviderSettings) => Provider;
