import { FENCE_RULE, fenced } from './fence';
import type { SentSchema } from './sent-schema';

/** What a model is asked, apart from the documents. Another wording is another version. */
export interface Prompt {
  /** Kebab case; with the version it names the prompt in metrics and logs. */
  readonly name: string;
  /** From 1. */
  readonly version: number;
  /** Who the model is and what rules it follows; the same for every document. */
  readonly system: string;
  /** What is to be done; the documents follow. */
  readonly task: string;
  /** Longest answer. */
  readonly max_output_tokens: number;
}

/** A conversation as it is sent. */
export interface Conversation {
  readonly system: string;
  readonly messages: readonly { readonly role: 'user' | 'assistant'; readonly content: string }[];
}

interface Opening {
  readonly prompt: Prompt;
  readonly input: Readonly<Record<string, string>>;
  /** Spelled out in the system prompt, for servers that may not enforce it; `null` where the provider does. */
  readonly schema: SentSchema | null;
  readonly newMark: () => string;
}

/** The first words to the model. No document has a part in the system prompt. */
export function opening({ prompt, input, schema, newMark }: Opening): Conversation {
  const answer =
    schema === null
      ? 'Answer with the JSON object alone.'
      : `Answer with one JSON object alone, no other text, that fits this JSON Schema:\n${JSON.stringify(schema)}`;
  return {
    system: `${prompt.system}\n\n${FENCE_RULE}\n\n${answer}`,
    messages: [{ role: 'user', content: `${prompt.task}\n\n${fenced(input, newMark)}` }],
  };
}

/** More of a wrong answer than this is not sent back. */
const LONGEST_QUOTE = 8000;

/** The conversation after an answer that did not fit, with what was wrong with it. */
export function corrected(before: Conversation, said: string, faults: readonly string[]): Conversation {
  // Some providers take no empty message.
  const quote = said.trim() === '' ? '(nothing)' : said.slice(0, LONGEST_QUOTE).toWellFormed();
  const demand = `That answer cannot be used:\n${faults.join('\n')}\nAnswer again with the whole JSON object, corrected, and nothing else.`;
  return {
    system: before.system,
    messages: [...before.messages, { role: 'assistant', content: quote }, { role: 'user', content: demand }],
  };
}

/** Roughly how many tokens a text or conversation is: three characters to one, which errs upwards for most languages. */
export const tokensOf = (words: string | Conversation): number =>
  Math.ceil((typeof words === 'string' ? words : JSON.stringify(words)).length / 3);
