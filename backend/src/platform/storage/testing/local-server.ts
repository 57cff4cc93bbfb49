import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request whose body has come. */
export interface Incoming {
  readonly method: string;
  readonly url: URL;
  /** Path and query as they were sent. */
  readonly target: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
  readonly response: ServerResponse;
}

/** Takes one request instead of the server. */
export type Fault = (incoming: Incoming) => void;

/** Takes the request and never answers. */
export const hang: Fault = () => undefined;
export const hangUp: Fault = ({ response }) => response.destroy();

/** A server on a port of its own that can be stopped, started again, and told to fail. */
export abstract class LocalServer {
  #server: Server | undefined;
  #port = 0;
  #faults: (Fault | null)[] = [];
  #failing: readonly [(incoming: Incoming) => boolean, Fault] | undefined;
  /** Method and path of each request since `reset`. */
  readonly seen: string[] = [];

  async start(): Promise<this> {
    const server = createServer((request, response) => void this.#take(request, response));
    server.listen(this.#port, '127.0.0.1');
    await once(server, 'listening');
    this.#server = server;
    // An address has a port where a server listens on TCP.
    this.#port = (server.address() as AddressInfo).port;
    return this;
  }

  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (!server) return;
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  }

  get origin(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** The next requests meet these, one each; `null` lets one pass. */
  failNext(...faults: readonly (Fault | null)[]): void {
    this.#faults.push(...faults);
  }

  /** Requests of this kind meet the fault until `reset`, whatever others come meanwhile. */
  failWhere(isMeant: (incoming: Incoming) => boolean, fault: Fault): void {
    this.#failing = [isMeant, fault];
  }

  reset(): void {
    this.#faults = [];
    this.#failing = undefined;
    this.seen.length = 0;
  }

  /** Answers what no fault has taken. */
  protected abstract serve(incoming: Incoming): void;

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const target = request.url ?? '/';
    const url = new URL(target, this.origin);
    const { method = 'GET', headers } = request;
    const chunks: Buffer[] = [];
    try {
      for await (const chunk of request) chunks.push(chunk as Buffer);
    } catch {
      // The client went away.
      return;
    }
    this.seen.push(`${method} ${url.pathname}`);
    const incoming = { method, url, target, headers, body: Buffer.concat(chunks), response };
    const [isMeant, standing] = this.#failing ?? [];
    const fault = this.#faults.shift() ?? (isMeant?.(incoming) ? standing : undefined);
    if (fault) fault(incoming);
    else this.serve(incoming);
  }
}
