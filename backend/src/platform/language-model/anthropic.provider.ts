import { createAnthropic } from '@ai-sdk/anthropic';
import { priceOf } from './prices';
import type { MakeProvider } from './provider';

const DEFAULT_MODEL = 'claude-haiku-5-5';

/** Anthropic through its messages API. */
export const anthropic: MakeProvider = ({ model, api_key, base_url, price, fetch }) => {
  const name = model ?? DEFAULT_MODEL;
  // An address and a key that are not given would be looked for in the environment.
  const make = createAnthropic({
    apiKey: api_key ?? '',
    baseURL: base_url ?? 'https://api.anthropic.com/v1',
    fetch,
  });
  return {
    name,
    model: make.messages(name),
    price: price ?? priceOf(name),
    spells_schema: false,
    extra: {},
  };
};
