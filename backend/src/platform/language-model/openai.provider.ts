import { createOpenAI } from '@ai-sdk/openai';
import { priceOf } from './prices';
import type { MakeProvider } from './provider';

/** Answers within seconds, unlike those that reason first. */
const DEFAULT_MODEL = 'gpt-4.1-mini';

/** OpenAI through its responses API; answers are not kept there. */
export const openai: MakeProvider = ({ model, api_key, base_url, price, fetch }) => {
  const name = model ?? DEFAULT_MODEL;
  // An address and a key that are not given would be looked for in the environment.
  const make = createOpenAI({
    apiKey: api_key ?? '',
    baseURL: base_url ?? 'https://api.openai.com/v1',
    fetch,
  });
  return {
    name,
    model: make.responses(name),
    price: price ?? priceOf(name),
    spells_schema: false,
    extra: { providerOptions: { openai: { store: false } } },
  };
};
