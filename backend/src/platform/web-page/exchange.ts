import {
  Agent as HttpAgent,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request as httpRequest,
} from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import type { LookupFunction, Socket } from 'node:net';
import ipaddr from 'ipaddr.js';
import type { HostAddress } from './host-resolver';
import { isPublicAddress } from './public-address';
import { WebPageFault } from './web-page-fault';

/** One request: where to, and to which checked addresses only. */
export interface Exchange {
  readonly url: URL;
  readonly addresses: readonly HostAddress[];
  readonly headers: Readonly<Record<string, string>>;
  readonly allowsPrivate: boolean;
  readonly header_bytes: number;
  readonly signal: AbortSignal;
}

/** The head of an answer; its body is still to be read or destroyed. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: IncomingMessage;
}

/** Hands the connection the addresses that were checked, so that the name is not resolved a second time. */
function pinned(addresses: readonly HostAddress[]): LookupFunction {
  return (_host, options, callback) => {
    const [first] = addresses;
    // Later, as a real look-up answers: a connection that fails at once would fail before anybody listens.
    process.nextTick(() => {
      if (options.all === true) callback(null, [...addresses]);
      else callback(null, first?.address ?? '', first?.family);
    });
  };
}

/** What the connection leads to in the end, whatever was resolved and pinned before. */
function checkPeer(socket: Socket, allowsPrivate: boolean): void {
  const peer = socket.remoteAddress ?? '';
  const plain = ipaddr.isValid(peer) ? ipaddr.process(peer).toString() : '';
  if (allowsPrivate || isPublicAddress(plain)) return;
  socket.destroy(
    new WebPageFault('forbidden_address', 'the connection leads to an address that is not public'),
  );
}

/**
 * Asks once, without following redirects, over a connection of its own and never through a proxy.
 * @throws {WebPageFault} if the connection leads to a private address; else what the connection fails with
 */
export async function exchange({
  url,
  addresses,
  headers,
  allowsPrivate,
  header_bytes,
  signal,
}: Exchange): Promise<Answer> {
  const isSecure = url.protocol === 'https:';
  const [ask, Agent] = isSecure ? [httpsRequest, HttpsAgent] : [httpRequest, HttpAgent];
  return new Promise((resolve, reject) => {
    const request = ask(
      url,
      {
        method: 'GET',
        headers,
        signal,
        agent: new Agent({ keepAlive: false }),
        lookup: pinned(addresses),
        maxHeaderSize: header_bytes,
      },
      (body) => {
        resolve({ status: body.statusCode ?? 0, headers: body.headers, body });
      },
    );
    request.on('socket', (socket) => {
      socket.once('connect', () => checkPeer(socket, allowsPrivate));
    });
    request.on('error', reject);
    request.end();
  });
}
