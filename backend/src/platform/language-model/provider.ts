import type { generateText, LanguageModel as AiModel } from 'ai';
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

/** One model of one provider, ready to be asked. */
export interface Provider {
  readonly name: string;
  readonly model: Exclude<AiModel, string>;
  readonly price: Price;
  /** Whether the prompt spells the schema out, because the server may not enforce it. */
  readonly spells_schema: boolean;
  /** What else each request says. */
  readonly extra: Pick<Parameters<typeof generateText>[0], 'temperature' | 'providerOptions'>;
}

/** An adapter: makes the provider's model out of the settings. */
export type MakeProvider = (settings: ProviderSettings) => Provider;
