import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the server does with one request. */
export type Turn =
  /** Answers as a model; `cut_off` says that the limit of tokens ended it. */
  | { readonly does: 'say'; readonly text: string; readonly cut_off?: boolean; readonly uncounted?: boolean }
  | { readonly does: 'refuse' }
  /** Answers with a status and a body as it stands. */
  | { readonly does: 'send'; readonly status: number; readonly body: string; readonly retry_after?: string }
  | { readonly does: 'send_much'; readonly bytes: number }
  /** Takes the request and never answers. */
  | { readonly does: 'hang' }
  | { readonly does: 'hang_up' };

export const say = (value: unknown): Turn => ({ does: 'say', text: JSON.stringify(value) });

/** A request as it came in. */
export interface SeenRequest {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  /** As sent. */
  readonly text: string;
  readonly body: Record<string, unknown>;
}

/** Tokens that every counted answer is said to have taken. */
export const TOKENS = { in: 1000, out: 200 };

/**
 * A server that speaks what providers of language models speak: OpenAI's chat completions and responses,
 * Anthropic's messages. It plays the turns it was given, the last of them again and again.
 */
export class ModelServer {
  readonly seen: SeenRequest[] = [];
  #turns: readonly Turn[] = [say({})];

  private constructor(private readonly server: Server) {}

  static async start(): Promise<ModelServer> {
    const server = createServer();
    const one = new ModelServer(server);
    server.on('request', (request, response) => void one.#serve(request, response));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return one;
  }

  /** The address under which `/chat/completions`, `/responses` and `/messages` are. */
  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/v1`;
  }

  /** Forgets what was seen and plays these turns from here on. */
  play(...turns: readonly Turn[]): void {
    this.seen.length = 0;
    this.#turns = turns;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString('utf8');
    const path = request.url ?? '';
    const turn = this.#turns[Math.min(this.seen.length, this.#turns.length - 1)];
    this.seen.push({
      path,
      headers: request.headers,
      text,
      body: JSON.parse(text) as Record<string, unknown>,
    });
    if (turn) this.#take(turn, path, response);
  }

  #take(turn: Turn, path: string, response: ServerResponse): void {
    switch (turn.does) {
      case 'say':
      case 'refuse':
        response.writeHead(200, { 'content-type': 'application/json' });
        response.end(JSON.stringify(PROTOCOLS[path.slice('/v1'.length)]?.(turn) ?? {}));
        return;
      case 'send':
        response.writeHead(turn.status, {
          'content-type': 'application/json',
          ...(turn.retry_after === undefined ? {} : { 'retry-after': turn.retry_after }),
        });
        response.end(turn.body);
        return;
      case 'send_much':
        response.writeHead(200, { 'content-type': 'application/json' });
        response.end(Buffer.alloc(turn.bytes, 'x'));
        return;
      case 'hang':
        return;
      case 'hang_up':
        response.destroy();
    }
  }
}

type Spoken = Extract<Turn, { does: 'say' | 'refuse' }>;

const NO = 'I cannot help with that.';
const textOf = (turn: Spoken): string => (turn.does === 'say' ? turn.text : NO);
const isCutOff = (turn: Spoken): boolean => turn.does === 'say' && turn.cut_off === true;
const isCounted = (turn: Spoken): boolean => turn.does === 'refuse' || turn.uncounted !== true;

const PROTOCOLS: Readonly<Record<string, (turn: Spoken) => object>> = {
  '/chat/completions': (turn) => ({
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 1_700_000_000,
    model: 'test',
    choices: [
      {
        index: 0,
        message:
          turn.does === 'say'
            ? { role: 'assistant', content: turn.text }
            : { role: 'assistant', content: null, refusal: NO },
        finish_reason: isCutOff(turn) ? 'length' : 'stop',
      },
    ],
    ...(isCounted(turn) && {
      usage: {
        prompt_tokens: TOKENS.in,
        completion_tokens: TOKENS.out,
        total_tokens: TOKENS.in + TOKENS.out,
      },
    }),
  }),
  '/responses': (turn) => ({
    id: 'resp_1',
    object: 'response',
    created_at: 1_700_000_000,
    model: 'test',
    status: isCutOff(turn) ? 'incomplete' : 'completed',
    incomplete_details: isCutOff(turn) ? { reason: 'max_output_tokens' } : null,
    output: [
      {
        type: 'message',
        id: 'msg_1',
        role: 'assistant',
        status: 'completed',
        content: [
          turn.does === 'say'
            ? { type: 'output_text', text: turn.text, annotations: [] }
            : { type: 'refusal', refusal: NO },
        ],
      },
    ],
    ...(isCounted(turn) && {
      usage: {
        input_tokens: TOKENS.in,
        input_tokens_details: { cached_tokens: 0 },
        output_tokens: TOKENS.out,
        output_tokens_details: { reasoning_tokens: 0 },
        total_tokens: TOKENS.in + TOKENS.out,
      },
    }),
  }),
  '/messages': (turn) => ({
    id: 'msg_1',
    type: 'message',
    role: 'assistant',
    model: 'test',
    content: [{ type: 'text', text: textOf(turn) }],
    stop_reason: turn.does === 'refuse' ? 'refusal' : isCutOff(turn) ? 'max_tokens' : 'end_turn',
    stop_sequence: null,
    usage: { input_tokens: TOKENS.in, output_tokens: TOKENS.out },
  }),
};
