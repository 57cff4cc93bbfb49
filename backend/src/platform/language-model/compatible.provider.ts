import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { FREE } from './prices';
import type { MakeProvider } from './provider';
import { streamingWholeReplies } from './whole-reply';

/**
 * Any server that speaks OpenAI's chat completions, such as Ollama, vLLM or llama.cpp. It costs nothing unless the
 * settings say so. Some ignore the schema of a request, so the prompt spells it out too.
 */
export const compatible: MakeProvider = ({ model, api_key, base_url, price, fetch }) => {
  const name = model ?? 'default';
  const make = createOpenAICompatible({
    name: 'compatible',
    apiKey: api_key,
    baseURL: base_url ?? '',
    supportsStructuredOutputs: true,
    includeUsage: true,
    fetch: streamingWholeReplies(fetch),
  });
  return {
    name,
    model: make.chatModel(name),
    price: price ?? FREE,
    spells_schema: true,
    extra: { temperature: 0 },
  };
};
