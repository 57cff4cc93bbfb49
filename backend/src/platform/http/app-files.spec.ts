import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fastify, type FastifyInstance } from 'fastify';
import { serveApp } from './app-files';

let folder: string;
let server: FastifyInstance;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'career-app-'));
  writeFileSync(join(folder, 'index.html'), '<app-root ngCspNonce="__CSP_NONCE__"></app-root>');
  writeFileSync(join(folder, 'main-ABCD1234.js'), 'plain');
  writeFileSync(join(folder, 'main-ABCD1234.js.br'), 'packed');
  writeFileSync(join(folder, 'icons.svg'), '<svg/>');
  server = fastify();
  expect(await serveApp(server, folder, false)).toBe(true);
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const get = (url: string, headers: Record<string, string> = {}) => server.inject({ url, headers });

it.each(['/', '/jobs/some-id?tab=match', '/jobs/new?text=https://example.org/a.html', '/no/such/page'])(
  'answers %s with the page and a nonce of its own',
  async (url) => {
    const [first, second] = [await get(url), await get(url)];
    const nonceOf = (body: string): string => /ngCspNonce="([^"]{20,})"/.exec(body)?.[1] ?? '';
    expect(first.statusCode).toBe(200);
    expect(first.headers['cache-control']).toBe('no-store');
    expect(first.headers['content-security-policy']).toContain(`'nonce-${nonceOf(first.body)}'`);
    expect(first.headers['content-security-policy']).toContain("script-src 'self';");
    expect(nonceOf(first.body)).not.toBe(nonceOf(second.body));
  },
);

it('lets browsers keep files whose name holds their hash, and ask again for others', async () => {
  expect((await get('/main-ABCD1234.js')).headers['cache-control']).toContain('immutable');
  expect((await get('/icons.svg')).headers['cache-control']).toBe('no-cache');
  const packed = await get('/main-ABCD1234.js', { 'accept-encoding': 'br' });
  expect([packed.headers['content-encoding'], packed.body]).toEqual(['br', 'packed']);
});

it('never takes a path of the API for a page, nor a file from elsewhere', async () => {
  expect((await get('/api/v1/nothing')).statusCode).toBe(404);
  for (const url of ['/../package.json', '/%2e%2e/%2e%2e/etc/passwd', '/..%2f..%2fetc%2fpasswd']) {
    expect((await get(url)).body).not.toMatch(/root:|career-copilot/);
  }
});

it.each(['/.env', '/sign-in.bak', '/sign-in~', '/main-OLDHASH1.js'])(
  'does not answer %s with the page',
  async (url) => {
    expect((await get(url)).statusCode).toBe(404);
  },
);

it('does without an app that was not built', async () => {
  const bare = fastify();
  expect(await serveApp(bare, join(folder, 'nothing'), false)).toBe(false);
  await bare.close();
});
