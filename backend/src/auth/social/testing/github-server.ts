import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server with GitHub's addresses and answers. */
export interface GitHubServer {
  readonly url: string;
  user: Record<string, unknown>;
  emails: Record<string, unknown>[];
  /** Sends whoever comes back with this error instead of a code. */
  refusal: string | null;
  /** Trades a code more than once. */
  takesAgain: boolean;
  /** Leaves requests for the token without an answer. */
  hangs: boolean;
  stop(): Promise<void>;
}

export const CLIENT = { id: 'portal', secret: 'the portal’s secret' };

export async function startGitHubServer(): Promise<GitHubServer> {
  /** Challenge of each code that was not traded yet. */
  const codes = new Map<string, string>();
  const tokens = new Set<string>();
  const control = {
    user: {},
    emails: [],
    refusal: null,
    takesAgain: false,
    hangs: false,
  } as unknown as GitHubServer;
  const json = (response: ServerResponse, status: number, body: unknown): void => {
    response
      .writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' })
      .end(JSON.stringify(body));
  };

  const authorize = (query: URLSearchParams, response: ServerResponse): void => {
    const back = new URL(query.get('redirect_uri') ?? '');
    back.searchParams.set('state', query.get('state') ?? '');
    if (control.refusal) back.searchParams.set('error', control.refusal);
    else {
      const code = randomUUID();
      codes.set(code, query.get('code_challenge') ?? '');
      back.searchParams.set('code', code);
      back.searchParams.set('iss', `${control.url}/login/oauth`);
    }
    response.writeHead(302, { Location: back.href }).end();
  };

  const token = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    if (control.hangs) return;
    const form = new URLSearchParams(body);
    const challenge = codes.get(form.get('code') ?? '');
    if (!control.takesAgain) codes.delete(form.get('code') ?? '');
    const verified = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    const isClient = form.get('client_id') === CLIENT.id && form.get('client_secret') === CLIENT.secret;
    if (!isClient || challenge === undefined || challenge !== verified) {
      // GitHub says so with status 200.
      json(response, 200, { error: 'bad_verification_code' });
      return;
    }
    const access_token = `gho_${randomUUID()}`;
    tokens.add(access_token);
    json(response, 200, { access_token, token_type: 'bearer', scope: 'read:user,user:email' });
  };

  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://github.test');
    const known = tokens.has((request.headers.authorization ?? '').replace(/^bearer /i, ''));
    if (pathname === '/login/oauth/authorize') authorize(searchParams, response);
    else if (pathname === '/login/oauth/access_token') void token(request, response);
    else if (!known) json(response, 401, { message: 'Bad credentials' });
    else if (pathname === '/api/v3/user') json(response, 200, control.user);
    else if (pathname === '/api/v3/user/emails') json(response, 200, control.emails);
    else json(response, 404, { message: 'Not Found' });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(control, {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  });
}
