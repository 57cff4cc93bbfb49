import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { TestClock } from '../../../test/support/test-clock';
import { GitHubProvider } from './github-provider';
import { OpenIdProvider } from './openid-provider';
import type { Flow } from './person';
import { asSignInFailure } from './sign-in-failure';
import { CLIENT, startGitHubServer } from './testing/github-server';

const servers: Server[] = [];
afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const flow: Flow = {
  provider: 'google',
  state: '_s',
  nonce: 'n',
  verifier: 'v'.repeat(43),
  return_to: null,
  member: null,
};
const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'fine',
    (error: unknown) => asSignInFailure(error).code,
  );

describe('a provider that', () => {
  it.each<[string, RequestListener, string]>([
    ['never answers', () => undefined, 'provider_down'],
    [
      'stops in the middle',
      (_, reply) => reply.writeHead(200, { 'Content-Length': '99' }).write('{'),
      'provider_down',
    ],
    ['fails', (_, reply) => reply.writeHead(503).end(), 'provider_down'],
    ['sends without end', (_, reply) => reply.write('x'.repeat(6_000_000)), 'provider_down'],
    ['answers something else', (_, reply) => reply.end('<html>'), 'provider_error'],
    [
      'leads elsewhere',
      (_, reply) => reply.writeHead(302, { Location: 'http://127.0.0.1:1/' }).end(),
      'provider_error',
    ],
    [
      'calls itself another name',
      (_, reply) =>
        reply.setHeader('Content-Type', 'application/json').end(
          JSON.stringify({
            issuer: 'https://evil.example',
            authorization_endpoint: 'https://evil.example/a',
          }),
        ),
      'provider_error',
    ],
  ])('%s is told from the others', async (_, listener, code) => {
    const issuer = await serve(listener);
    const about = { id: 'google', name: 'Google', kind: 'social', origin: 'http://portal.test' } as const;
    const client = { client_id: 'portal', client_secret: 'secret' };
    const provider = new OpenIdProvider({
      ...about,
      ...client,
      issuer,
      clock: new TestClock(),
      deadline_ms: 300,
    });
    expect(await codeOf(provider.authorizeUrl(flow))).toBe(code);
  });

  it('leaves a trade of the code without an answer does not hold anybody up', async () => {
    const github = await startGitHubServer();
    try {
      github.hangs = true;
      const client = { client_id: CLIENT.id, client_secret: CLIENT.secret, origin: 'http://portal.test' };
      const provider = new GitHubProvider({ ...client, url: github.url, deadline_ms: 300 });
      const answer = new URL('http://portal.test/callback?code=c&state=_s');
      expect(await codeOf(provider.personOf(answer, flow))).toBe('provider_down');
    } finally {
      await github.stop();
    }
  });
});
