/** Tokens that every counted answer is said to have taken. */
export const TOKENS = { in: 1000, out: 200 };

/** What a model says. */
export interface Spoken {
  readonly text: string;
  /** The limit of tokens ended it. */
  readonly is_cut_off: boolean;
  readonly is_counted: boolean;
  readonly is_refusal: boolean;
}

/** An event of a stream; `name` is written in front of it where the protocol names its events. */
export interface StreamEvent {
  readonly name?: string;
  readonly data: object | '[DONE]';
}

/** How a provider writes what its model says. */
interface Protocol {
  /** In one piece. */
  readonly whole: (spoken: Spoken) => object;
  readonly begin: (spoken: Spoken) => readonly StreamEvent[];
  readonly piece: (text: string, spoken: Spoken) => StreamEvent;
  readonly end: (spoken: Spoken) => readonly StreamEvent[];
  /** That it cannot go on. */
  readonly error: StreamEvent;
}

const named = (data: { readonly type: string; readonly [field: string]: unknown }): StreamEvent => ({
  name: data.type,
  data,
});

const chatUsage = {
  prompt_tokens: TOKENS.in,
  completion_tokens: TOKENS.out,
  total_tokens: TOKENS.in + TOKENS.out,
};
const chatEnd = ({ is_cut_off }: Spoken): string => (is_cut_off ? 'length' : 'stop');
const chatHead = { id: 'chatcmpl-1', created: 1_700_000_000, model: 'test' };
const chatChunk = (delta: object, finish_reason: string | null = null): StreamEvent => ({
  data: { ...chatHead, object: 'chat.completion.chunk', choices: [{ index: 0, delta, finish_reason }] },
});

/** OpenAI's chat completions, which servers that are compatible with it speak. */
const CHAT: Protocol = {
  whole: (spoken) => ({
    ...chatHead,
    object: 'chat.completion',
    choices: [
      {
        index: 0,
        message: {
          role: 'assistant',
          ...(spoken.is_refusal ? { content: null, refusal: spoken.text } : { content: spoken.text }),
        },
        finish_reason: chatEnd(spoken),
      },
    ],
    ...(spoken.is_counted && { usage: chatUsage }),
  }),
  begin: () => [chatChunk({ role: 'assistant', content: '' })],
  piece: (text, { is_refusal }) => chatChunk(is_refusal ? { refusal: text } : { content: text }),
  end: (spoken) => [
    chatChunk({}, chatEnd(spoken)),
    ...(spoken.is_counted ? [{ data: { ...chatHead, choices: [], usage: chatUsage } }] : []),
    { data: '[DONE]' },
  ],
  error: { data: { error: { message: 'the engine died', type: 'server_error' } } },
};

const responseOf = ({ text, is_cut_off, is_counted, is_refusal }: Spoken): object => ({
  id: 'resp_1',
  object: 'response',
  created_at: 1_700_000_000,
  model: 'test',
  status: is_cut_off ? 'incomplete' : 'completed',
  incomplete_details: is_cut_off ? { reason: 'max_output_tokens' } : null,
  output: [
    {
      type: 'message',
      id: 'msg_1',
      role: 'assistant',
      status: 'completed',
      content: [
        is_refusal ? { type: 'refusal', refusal: text } : { type: 'output_text', text, annotations: [] },
      ],
    },
  ],
  ...(is_counted && {
    usage: {
      input_tokens: TOKENS.in,
      input_tokens_details: { cached_tokens: 0 },
      output_tokens: TOKENS.out,
      output_tokens_details: { reasoning_tokens: 0 },
      total_tokens: TOKENS.in + TOKENS.out,
    },
  }),
});
const responseItem = { type: 'message', id: 'msg_1', role: 'assistant', status: 'in_progress', content: [] };
const responsePlace = { item_id: 'msg_1', output_index: 0, content_index: 0 };

/** OpenAI's responses. */
const RESPONSES: Protocol = {
  whole: responseOf,
  begin: () => [
    named({
      type: 'response.created',
      response: { id: 'resp_1', object: 'response', created_at: 1_700_000_000, model: 'test' },
    }),
    named({ type: 'response.output_item.added', output_index: 0, item: responseItem }),
  ],
  piece: (delta, { is_refusal }) =>
    named({
      type: is_refusal ? 'response.refusal.delta' : 'response.output_text.delta',
      ...responsePlace,
      delta,
    }),
  end: (spoken) => [
    named({
      type: 'response.output_item.done',
      output_index: 0,
      item: { ...responseItem, status: 'completed' },
    }),
    named({
      type: spoken.is_cut_off ? 'response.incomplete' : 'response.completed',
      response: responseOf(spoken),
    }),
  ],
  error: named({ type: 'error', sequence_number: 9, code: 'server_error', message: 'died', param: null }),
};

const stopOf = ({ is_refusal, is_cut_off }: Spoken): string => {
  if (is_refusal) return 'refusal';
  return is_cut_off ? 'max_tokens' : 'end_turn';
};
const messageHead = { id: 'msg_1', type: 'message', role: 'assistant', model: 'test' };

/** Anthropic's messages. */
const MESSAGES: Protocol = {
  whole: (spoken) => ({
    ...messageHead,
    content: [{ type: 'text', text: spoken.text }],
    stop_reason: stopOf(spoken),
    stop_sequence: null,
    usage: { input_tokens: TOKENS.in, output_tokens: TOKENS.out },
  }),
  begin: () => [
    named({
      type: 'message_start',
      message: {
        ...messageHead,
        content: [],
        stop_reason: null,
        stop_sequence: null,
        usage: { input_tokens: TOKENS.in, output_tokens: 1 },
      },
    }),
    named({ type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } }),
    named({ type: 'ping' }),
  ],
  piece: (text) => named({ type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text } }),
  end: (spoken) => [
    named({ type: 'content_block_stop', index: 0 }),
    named({
      type: 'message_delta',
      delta: { stop_reason: stopOf(spoken), stop_sequence: null },
      usage: { output_tokens: TOKENS.out },
    }),
    named({ type: 'message_stop' }),
  ],
  error: named({ type: 'error', error: { type: 'overloaded_error', message: 'Overloaded' } }),
};

/** By the last part of the address. */
export const PROTOCOLS: Readonly<Record<string, Protocol>> = {
  '/chat/completions': CHAT,
  '/responses': RESPONSES,
  '/messages': MESSAGES,
};

/** As it is sent. */
export const written = ({ name, data }: StreamEvent): string =>
  `${name === undefined ? '' : `event: ${name}\n`}data: ${data === '[DONE]' ? data : JSON.stringify(data)}\n\n`;
