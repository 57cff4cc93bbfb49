import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

import { PROTOCOLS, type Spoken, TOKENS, written } from './model-protocols';

export { TOKENS };

/** What the server does with one request. */
export type Turn =
  /**
   * Answers as a model, a few words at a time if it is asked to. `cut_off`: the limit of tokens ended it;
   * `in_one_piece`: it cannot stream.
   */
  | {
      readonly does: 'say';
      readonly text: string;
      readonly cut_off?: boolean;
      readonly uncounted?: boolean;
      readonly in_one_piece?: boolean;
    }
  | { readonly does: 'refuse' }
  /** Begins to say something, and then: nothing more comes, the connection breaks, it ends, an error, or garbage. */
  | {
      readonly does: 'break_off';
      readonly text: string;
      readonly by: 'silence' | 'hanging_up' | 'ending' | 'error' | 'garbage';
    }
  /** Says the same over and over without an end, at once or a word at a time with a pause. */
  | { readonly does: 'drone'; readonly text: string; readonly pause_ms: number }
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

/**
 * A server that speaks what providers of language models speak: OpenAI's chat completions and responses,
 * Anthropic's messages. It plays the turns it was given, the last of them again and again.
 */
export class ModelServer {
  readonly seen: SeenRequest[] = [];
  #turns: readonly Turn[] = [say({})];
  /** Since the turns were given. */
  #answers: readonly ServerResponse[] = [];

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
    this.#answers = [];
    this.#turns = turns;
  }

  /** Until it is asked. */
  async isAsked(): Promise<void> {
    if (this.#answers.length === 0) await once(this.server, 'request');
  }

  /** Until every connection that was answered on is closed, by us or by who asked. */
  async allEnded(): Promise<void> {
    await Promise.all(this.#answers.filter(({ closed }) => !closed).map((one) => once(one, 'close')));
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.#answers = [...this.#answers, response];
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
    if (turn) await this.#take(turn, response, { path, wantsStream: /"stream": ?true/.test(text) });
  }

  async #take(turn: Turn, response: ServerResponse, asked: Asked): Promise<void> {
    switch (turn.does) {
      case 'say':
        speak(spoken(turn), response, { ...asked, wantsStream: asked.wantsStream && !turn.in_one_piece });
        return;
      case 'refuse':
        speak({ ...spoken({ text: NO }), is_refusal: true }, response, asked);
        return;
      case 'break_off':
        breakOff(turn, response, asked);
        return;
      case 'drone':
        return drone(turn, response, asked);
      case 'send':
        response.writeHead(turn.status, {
          ...JSON_TYPE,
          ...(turn.retry_after === undefined ? {} : { 'retry-after': turn.retry_after }),
        });
        response.end(turn.body);
        return;
      case 'send_much':
        response.writeHead(200, JSON_TYPE);
        response.end(Buffer.alloc(turn.bytes, 'x'));
        return;
      case 'hang':
        return;
      case 'hang_up':
        response.destroy();
    }
  }
}

interface Asked {
  readonly path: string;
  readonly wantsStream: boolean;
}

const NO = 'I cannot help with that.';
const JSON_TYPE = { 'content-type': 'application/json' };

const spoken = ({
  text,
  cut_off,
  uncounted,
}: Partial<Omit<Extract<Turn, { does: 'say' }>, 'does'>>): Spoken => ({
  text: text ?? '',
  is_cut_off: cut_off === true,
  is_counted: uncounted !== true,
  is_refusal: false,
});

function protocolAt(path: string): (typeof PROTOCOLS)[string] {
  const protocol = PROTOCOLS[path.slice('/v1'.length)];
  if (!protocol) throw new Error(`nobody speaks at ${path}`);
  return protocol;
}

function speak(what: Spoken, response: ServerResponse, { path, wantsStream }: Asked): void {
  const protocol = protocolAt(path);
  if (!wantsStream) {
    response.writeHead(200, JSON_TYPE);
    response.end(JSON.stringify(protocol.whole(what)));
    return;
  }
  begin(what, response, path);
  for (const piece of what.text.match(/[^]{1,7}/g) ?? [])
    response.write(written(protocol.piece(piece, what)));
  for (const event of protocol.end(what)) response.write(written(event));
  response.end();
}

function begin(what: Spoken, response: ServerResponse, path: string): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  for (const event of protocolAt(path).begin(what)) response.write(written(event));
}

function breakOff(
  { text, by }: Extract<Turn, { does: 'break_off' }>,
  response: ServerResponse,
  { path }: Asked,
): void {
  const what = spoken({ text });
  const protocol = protocolAt(path);
  begin(what, response, path);
  response.write(written(protocol.piece(text, what)), () => {
    // The words have gone out; what follows cannot overtake them.
    if (by === 'hanging_up') response.destroy();
    if (by === 'ending') response.end();
    if (by === 'error') response.end(written(protocol.error));
    if (by === 'garbage') response.write('data: {"half": \n\n');
  });
}

async function drone(
  { text, pause_ms }: Extract<Turn, { does: 'drone' }>,
  response: ServerResponse,
  { path }: Asked,
): Promise<void> {
  const what = spoken({ text });
  const event = written(protocolAt(path).piece(text, what));
  begin(what, response, path);
  const gone = new AbortController();
  response.once('close', () => {
    gone.abort();
  });
  while (!gone.signal.aborted) {
    if (pause_ms > 0) await pause(pause_ms);
    // Rejects when who asked is gone.
    if (!response.write(event)) await once(response, 'drain', { signal: gone.signal }).catch(() => undefined);
  }
}
