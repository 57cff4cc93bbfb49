import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { encode } from 'iconv-lite';
import { Clock } from '../clock';
import { readSettings } from '../config';
import { exchange } from './exchange';
import { type HostAddress, HostResolver, SystemResolver } from './host-resolver';
import { HttpWebPages } from './http-web-pages';
import { WebPageLimits } from './limits';
import { WebPageFault } from './web-page-fault';

class SetClock extends Clock {
  time = Date.UTC(2026, 10, 25, 9);
  protected read(): Date {
    return new Date(this.time);
  }
}

/** Small limits, so that nothing has to wait. */
class SmallLimits extends WebPageLimits {
  override readonly total_ms = 1500;
  override readonly body_bytes = 50_000;
}

/** Answers with the next of its answers, the last one for ever. */
class ScriptedResolver extends HostResolver {
  asked: string[] = [];
  constructor(private readonly answers: string[][]) {
    super();
  }
  async resolve(host: string): Promise<readonly HostAddress[]> {
    this.asked.push(host);
    const answer = this.answers.length > 1 ? this.answers.shift() : this.answers[0];
    return (answer ?? []).map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  }
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

const servers: { close: () => void; closeAllConnections?: () => void }[] = [];
const routes = new Map<string, Handler>();
let origin = '';
let requests: IncomingMessage[] = [];
const clock = new SetClock();

function pages(
  env: Record<string, string> = {},
  resolver: HostResolver = new SystemResolver(),
): HttpWebPages {
  const settings = readSettings({ NODE_ENV: 'test', ALLOW_PRIVATE_URLS: 'true', ...env });
  return new HttpWebPages(settings, clock, resolver, new SmallLimits());
}
const guarded = (resolver?: HostResolver): HttpWebPages => pages({ ALLOW_PRIVATE_URLS: 'false' }, resolver);

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  servers.push(server);
  return (server.address() as AddressInfo).port;
}

async function faultOf(reading: Promise<unknown>): Promise<WebPageFault> {
  const error = await reading.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof WebPageFault)) throw new Error('No fault was thrown', { cause: error });
  return error;
}
const codeOf = async (reading: Promise<unknown>): Promise<string> => (await faultOf(reading)).code;

const html =
  (body: string | Buffer, headers: Record<string, string> = {}): Handler =>
  (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html', ...headers }).end(body);
  };
const status =
  (code: number, headers: Record<string, string> = {}): Handler =>
  (_request, response) => {
    response.writeHead(code, headers).end();
  };

beforeAll(async () => {
  const server = createServer((request, response) => {
    requests.push(request);
    const route = routes.get(request.url ?? '');
    if (route === undefined) response.writeHead(404).end();
    else route(request, response);
  });
  origin = `http://127.0.0.1:${await listening(server)}`;
});

beforeEach(() => {
  routes.clear();
  requests = [];
});

afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections?.();
    server.close();
  }
});

describe('reading a page', () => {
  it('says where it was found, of what type it is and when it was read, and introduces itself honestly', async () => {
    routes.set('/old', status(302, { location: '/job#top' }));
    routes.set('/job', html('<h1>Glazier</h1>', { 'content-type': 'text/html; charset=utf-8' }));
    const page = await pages({ PUBLIC_URL: 'https://portal.example' }).get(`${origin}/old`);
    expect(page).toEqual({
      url: `${origin}/job`,
      status: 200,
      content_type: 'text/html',
      text: '<h1>Glazier</h1>',
      fetched_at: '2026-11-25T09:00:00.000Z',
    });
    const headers = requests.at(-1)?.headers ?? {};
    expect(headers['user-agent']).toMatch(/^CareerCoPilot\/1\.0 \(\+https:\/\/portal\.example\/?\)$/);
    expect(headers.authorization).toBeUndefined();
    expect(headers.cookie).toBeUndefined();
  });

  it.each([
    ['the header', encode('Größe', 'latin1'), 'text/html; charset=ISO-8859-1'],
    ['a meta element', encode('<meta charset="windows-1252">Größe', 'win1252'), 'text/html'],
    [
      'an XML declaration',
      encode('<?xml version="1.0" encoding="iso-8859-15"?>Größe', 'iso-8859-15'),
      'text/xml',
    ],
    ['a byte-order mark', encode('Größe', 'utf16le', { addBOM: true }), 'text/html; charset=utf-8'],
    ['nothing, as UTF-8', Buffer.from('Größe'), 'text/plain'],
    ['nothing, as Windows-1252', encode('Größe', 'win1252'), 'text/plain'],
  ])('understands the encoding named by %s', async (_name, body, type) => {
    routes.set('/page', html(body, { 'content-type': type }));
    expect((await pages().get(`${origin}/page`)).text).toMatch(/Größe$/);
  });

  it('unpacks what is sent compressed', async () => {
    routes.set('/gzip', html(gzipSync('packed'), { 'content-encoding': 'gzip' }));
    routes.set('/br', html(brotliCompressSync('packed'), { 'content-encoding': 'br' }));
    expect((await pages().get(`${origin}/gzip`)).text).toBe('packed');
    expect((await pages().get(`${origin}/br`)).text).toBe('packed');
  });
});

describe('what keeps a page from being read', () => {
  it.each([
    [404, {}, 'not_found'],
    [410, {}, 'gone'],
    [403, {}, 'failed'],
    [500, {}, 'failed'],
    [304, {}, 'failed'],
  ])('says what status %d means', async (code, headers, fault) => {
    routes.set('/page', status(code, headers));
    expect(await codeOf(pages().get(`${origin}/page`))).toBe(fault);
  });

  it('passes on when a site wants to be asked again', async () => {
    routes.set('/busy', status(429, { 'retry-after': '120' }));
    routes.set('/down', status(503, { 'retry-after': new Date(clock.time + 30_000).toUTCString() }));
    expect(await faultOf(pages().get(`${origin}/busy`))).toMatchObject({
      code: 'rate_limited',
      retry_after_s: 120,
    });
    expect(await faultOf(pages().get(`${origin}/down`))).toMatchObject({
      code: 'rate_limited',
      retry_after_s: 30,
    });
  });

  it('cuts off what grows too large while it inflates', async () => {
    const bomb = gzipSync(Buffer.alloc(30_000_000, 'a'));
    routes.set('/bomb', html(bomb, { 'content-encoding': 'gzip' }));
    routes.set(
      '/brotli',
      html(brotliCompressSync(Buffer.alloc(30_000_000, 'a')), { 'content-encoding': 'br' }),
    );
    routes.set('/endless', (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const more = (): void => {
        while (!response.destroyed && response.write('x'.repeat(1000)));
        response.once('drain', more);
      };
      more();
    });
    expect(await codeOf(pages().get(`${origin}/bomb`))).toBe('too_large');
    expect(await codeOf(pages().get(`${origin}/brotli`))).toBe('too_large');
    expect(await codeOf(pages().get(`${origin}/endless`))).toBe('too_large');
  });

  it('gives up on a server that drips, says nothing, or whose name is never resolved', async () => {
    routes.set('/drip', (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const drip = setInterval(() => response.write('x'), 50);
      response.on('close', () => clearInterval(drip));
    });
    routes.set('/silent', () => undefined);
    class Silent extends HostResolver {
      async resolve(): Promise<readonly HostAddress[]> {
        return new Promise(() => undefined);
      }
    }
    const codes = await Promise.all([
      codeOf(pages().get(`${origin}/drip`)),
      codeOf(pages().get(`${origin}/silent`)),
      codeOf(pages({}, new Silent()).get('http://slow.example/')),
    ]);
    expect(codes).toEqual(['too_slow', 'too_slow', 'too_slow']);
  });

  it('follows five redirects and no more, and none that a page asks for in its markup', async () => {
    for (let hop = 0; hop < 6; hop += 1) routes.set(`/${hop}`, status(301, { location: `/${hop + 1}` }));
    routes.set('/6', html('end'));
    const refresh = '<meta http-equiv="refresh" content="0;url=/6">';
    routes.set('/meta', html(refresh));
    expect((await pages().get(`${origin}/1`)).url).toBe(`${origin}/6`);
    expect(await codeOf(pages().get(`${origin}/0`))).toBe('too_many_redirects');
    expect((await pages().get(`${origin}/meta`)).text).toBe(refresh);
  });

  it('refuses pictures, archives, and what only calls itself text', async () => {
    routes.set('/picture', html('PNG', { 'content-type': 'image/png' }));
    routes.set('/archive', html(Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0]), { 'content-type': 'text/html' }));
    expect(await codeOf(pages().get(`${origin}/picture`))).toBe('not_text');
    expect(await codeOf(pages().get(`${origin}/archive`))).toBe('not_text');
  });

  it('says that a server cannot be reached, or speaks no HTTP', async () => {
    const closed = createServer();
    const port = await listening(closed);
    await new Promise((resolve) => closed.close(resolve));
    const other = createTcpServer((socket) => socket.end('220 mail.example ESMTP\r\n'));
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    servers.push(other);
    expect(await codeOf(pages().get(`http://127.0.0.1:${port}/`))).toBe('unreachable');
    expect(await codeOf(pages().get(`http://127.0.0.1:${(other.address() as AddressInfo).port}/`))).toBe(
      'failed',
    );
  });
});

describe('addresses that are never asked', () => {
  it.each([
    'file:///etc/hostname',
    'gopher://example.com/',
    'ftp://example.com/',
    'data:text/html,x',
    'javascript:alert(1)',
    'https://user:secret@example.com/',
    'not an address',
    '',
  ])('takes %s for no address of a page', async (url) => {
    expect(await codeOf(guarded().get(url))).toBe('bad_address');
  });

  it.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f.0.0.1/',
    'http://0177.0.0.1/',
    'http://127.0.0.1./',
    'http://localhost/',
    'http://localhost./',
    'http://a.localhost/',
    'http://10.0.0.1/',
    'http://172.31.255.1/',
    'http://192.168.1.1/',
    'http://169.254.169.254/',
    'http://100.64.0.1/',
    'http://0.0.0.0/',
    'http://224.0.0.1/',
    'http://255.255.255.255/',
    'http://240.0.0.1/',
    'http://168.63.129.16/',
    'http://[::1]/',
    'http://[::]/',
    'http://[fd00::1]/',
    'http://[fe80::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[2002:7f00:1::]/',
    'http://[2001:0:7f00:1::]/',
    'http://①②⑦.⓪.⓪.①/',
    'https://example.com:8443/',
    'http://example.com:22/',
    'http://metadata.internal/',
  ])('keeps out of %s', async (url) => {
    expect(await codeOf(guarded(new ScriptedResolver([['93.184.215.14']])).get(url))).toBe(
      'forbidden_address',
    );
  });

  it('keeps out of names that lead to a private address, also beside a public one', async () => {
    for (const addresses of [
      ['127.0.0.1'],
      ['93.184.215.14', '10.1.1.1'],
      ['::ffff:10.0.0.1'],
      ['fd00::5'],
    ]) {
      expect(await codeOf(guarded(new ScriptedResolver([addresses])).get('http://rebind.example/'))).toBe(
        'forbidden_address',
      );
    }
  });

  it('connects to the address that was checked, even if the name leads elsewhere a moment later', async () => {
    let connections = 0;
    const canary = createTcpServer((socket) => {
      connections += 1;
      socket.destroy();
    });
    await new Promise<void>((resolve) => canary.listen(0, '127.0.0.1', resolve));
    servers.push(canary);
    // First a public address that is routed nowhere (the 6bone's, given back in 2006), then the canary's.
    const resolver = new ScriptedResolver([['3ffe::1'], ['127.0.0.1']]);
    const fault = await codeOf(guarded(resolver).get('http://rebind.example/'));
    expect(['too_slow', 'unreachable']).toContain(fault);
    expect(resolver.asked).toEqual(['rebind.example']);
    expect(await codeOf(guarded(resolver).get('http://rebind.example/'))).toBe('forbidden_address');
    expect(connections).toBe(0);
  });

  it('asks the host that was named at the address that was resolved', async () => {
    routes.set('/job', html('named'));
    const resolver = new ScriptedResolver([['127.0.0.1']]);
    const port = new URL(origin).port;
    expect((await pages({}, resolver).get(`http://jobs.example:${port}/job`)).text).toBe('named');
    expect(requests.at(-1)?.headers.host).toBe(`jobs.example:${port}`);
  });

  it('looks at where the connection leads in the end', async () => {
    routes.set('/job', html('never read'));
    const asking = exchange({
      url: new URL(`${origin}/job`),
      addresses: [],
      headers: {},
      allowsPrivate: false,
      header_bytes: 16_384,
      signal: AbortSignal.timeout(1500),
    });
    expect(await codeOf(asking)).toBe('forbidden_address');
    expect(requests).toEqual([]);
  });

  it('checks each redirect like the first address', async () => {
    routes.set('/away', status(307, { location: 'file:///etc/hostname' }));
    routes.set('/user', status(301, { location: 'http://user:secret@example.com/' }));
    expect(await codeOf(pages().get(`${origin}/away`))).toBe('bad_address');
    expect(await codeOf(pages().get(`${origin}/user`))).toBe('bad_address');
  });
});

describe('robots.txt', () => {
  const rules = 'User-agent: *\nDisallow: /closed\n\nUser-agent: CareerCoPilot\nDisallow: /private\n';

  it('is obeyed by the name of the product, and asked for once', async () => {
    routes.set('/robots.txt', html(rules, { 'content-type': 'text/plain' }));
    routes.set('/open', html('open'));
    routes.set('/closed', html('closed to others'));
    routes.set('/private', html('closed to us'));
    const reader = pages();
    expect((await reader.get(`${origin}/open`)).text).toBe('open');
    expect((await reader.get(`${origin}/closed`)).text).toBe('closed to others');
    expect(await codeOf(reader.get(`${origin}/private`))).toBe('refused_by_robots');
    expect(requests.filter(({ url }) => url === '/robots.txt')).toHaveLength(1);
    clock.time += 24 * 3_600_000;
    await reader.get(`${origin}/open`);
    expect(requests.filter(({ url }) => url === '/robots.txt')).toHaveLength(2);
  });

  it('counts after a redirect too', async () => {
    routes.set('/robots.txt', html(rules, { 'content-type': 'text/plain' }));
    routes.set('/open', status(302, { location: '/private' }));
    routes.set('/private', html('closed to us'));
    expect(await codeOf(pages().get(`${origin}/open`))).toBe('refused_by_robots');
  });

  it('refuses everything for a while when it cannot be shown', async () => {
    routes.set('/robots.txt', status(500));
    routes.set('/open', html('open'));
    const reader = pages();
    expect(await codeOf(reader.get(`${origin}/open`))).toBe('refused_by_robots');
    routes.delete('/robots.txt');
    clock.time += 3_600_000;
    expect((await reader.get(`${origin}/open`)).text).toBe('open');
  });
});

it('asks the same host with two requests at a time, and the others in their turn', async () => {
  let now = 0;
  let most = 0;
  const held: (() => void)[] = [];
  for (let index = 0; index < 6; index += 1) {
    routes.set(`/${index}`, (_request, response) => {
      now += 1;
      most = Math.max(most, now);
      held.push(() => {
        now -= 1;
        response.writeHead(200, { 'content-type': 'text/plain' }).end(String(index));
      });
      // Answers once two are held, or nobody else can come.
      if (held.length >= 2) for (const release of held.splice(0)) setTimeout(release, 20);
    });
  }
  const reader = pages();
  const texts = await Promise.all(
    [0, 1, 2, 3, 4, 5].map(async (index) => (await reader.get(`${origin}/${index}`)).text),
  );
  expect(texts).toEqual(['0', '1', '2', '3', '4', '5']);
  expect(most).toBe(2);
});
