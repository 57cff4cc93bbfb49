import { connect } from 'node:net';
import type { ErrorDto } from '#contracts/error.dto';
import type { Client } from '../support/client';
import { startTestApp, type TestApp } from '../support/test-app';

let app: TestApp;
let member: Client;
beforeAll(async () => {
  app = await startTestApp();
  member = await app.member();
});
afterAll(() => app.close());

const FORM = {
  detail: expect.stringMatching(/\S/) as string,
  error_code: expect.stringMatching(/^[a-z_]+$/) as string,
  timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) as string,
  path: expect.any(String) as string,
  request_id: expect.stringMatching(/\S{8,}/) as string,
};

/** Sends bytes as they are, for what no HTTP client would send. */
function raw(text: string): Promise<string> {
  const { hostname, port } = new URL(app.origin);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(text));
    let answer = '';
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('close', () => {
      resolve(answer);
    });
    socket.on('error', reject);
    socket.setTimeout(5000, () => socket.destroy());
  });
}

const post = (body: string, type = 'application/json'): Promise<{ status: number; body: ErrorDto }> =>
  member.send<ErrorDto>('POST', '/jobs', body, { 'Content-Type': type });

it.each<[string, () => Promise<{ status: number; body: unknown }>, number, string]>([
  ['an unknown path', () => member.get('/nothing-here'), 404, 'not_found'],
  ['an unknown path without a token', () => app.stranger.get('/nothing-here'), 404, 'not_found'],
  ['JSON that breaks off', () => post('{"company": "x"'), 400, 'malformed'],
  ['a comma too many', () => post('{"company": "x",}'), 400, 'malformed'],
  ['NaN', () => post('{"salary_min": NaN}'), 400, 'malformed'],
  ['an empty body', () => post(' '), 400, 'malformed'],
  ['a prototype in the body', () => post('{"__proto__": {"role": "admin"}}'), 400, 'malformed'],
  ['a list where an object belongs', () => post('[]'), 422, 'invalid'],
  ['a number where an object belongs', () => post('1'), 422, 'invalid'],
  ['null where an object belongs', () => post('null'), 422, 'invalid'],
  [
    '45,000 lists in each other',
    () => post(`{"tech_stack": ${'['.repeat(45_000)}${']'.repeat(45_000)}}`),
    422,
    'invalid',
  ],
  ['U+0000', () => post(JSON.stringify({ company: 'a\u0000b', title: 'x' })), 422, 'invalid'],
  ['half a surrogate pair', () => post('{"company": "\\ud800", "title": "x"}'), 422, 'invalid'],
  [
    'a number beyond all numbers',
    () => post('{"company":"x","title":"y","salary_min":1e309}'),
    422,
    'invalid',
  ],
  [
    'text that is too long',
    () => post(JSON.stringify({ company: 'x'.repeat(10_001), title: 'y' })),
    422,
    'invalid',
  ],
  [
    'a list that is too long',
    () =>
      post(
        JSON.stringify({
          company: 'x',
          title: 'y',
          tech_stack: Array.from({ length: 100_000 }, (_, n) => String(n)),
        }),
      ),
    422,
    'invalid',
  ],
  [
    'a body that is too large',
    () => post(JSON.stringify({ company: 'x'.repeat(2_000_000) })),
    413,
    'too_large',
  ],
  ['another kind of body', () => post('<job/>', 'application/xml'), 415, 'unsupported_media_type'],
  ['a form', () => post('company=x', 'text/plain'), 415, 'unsupported_media_type'],
  ['a negative skip', () => member.get('/jobs?skip=-1'), 422, 'invalid'],
  ['a limit of nothing', () => member.get('/jobs?limit=0'), 422, 'invalid'],
  ['a limit of everything', () => member.get('/jobs?limit=1000000000'), 422, 'invalid'],
  ['a limit twice', () => member.get('/jobs?limit=1&limit=2'), 422, 'invalid'],
  ['an object in the query', () => member.get('/jobs?skip[a]=1'), 422, 'invalid'],
  ['an unknown name in the query', () => member.get('/jobs?user_id=1'), 422, 'invalid'],
  ['SQL as a sort order', () => member.get('/jobs?sort=id;drop%20table%20job'), 422, 'invalid'],
  ['NUL in the query', () => member.get('/jobs?q=%00'), 422, 'invalid'],
  ['a name on a route that takes none', () => member.get('/profile?foo=1'), 422, 'invalid'],
  ['a name that every object has', () => member.get('/jobs?constructor=1'), 422, 'invalid'],
  ['a name that every class has', () => post('{"company":"x","title":"y","prototype":{}}'), 422, 'invalid'],
  ['a body where nothing is to be sent', () => member.post('/calendar/reset', { evil: 1 }), 422, 'invalid'],
  [
    'a list where one object belongs',
    () => member.send('PUT', '/profile', { salary_expectation: [] }),
    422,
    'invalid',
  ],
  ['lists where objects belong', () => member.send('PUT', '/profile', { experience: [[]] }), 422, 'invalid'],
  [
    'sixty thousand unknown names',
    () => post(JSON.stringify(Object.fromEntries(Array.from({ length: 60_000 }, (_, n) => [`k${n}`, 1])))),
    422,
    'invalid',
  ],
  [
    'more variation selectors than the column takes',
    () => post(JSON.stringify({ company: 'x\uFE0F'.repeat(200), title: 't' })),
    422,
    'invalid',
  ],
  ['a broken escape in the path', () => member.get('/jobs/%E0%A4%A'), 400, 'malformed'],
])('%s is answered in the one form for errors', async (_, ask, status, code) => {
  const answer = await ask();
  expect(answer.status).toBe(status);
  expect(answer.body).toMatchObject({ ...FORM, error_code: code });
  expect(JSON.stringify(answer.body)).not.toMatch(/node_modules|SELECT|Error:|at \w+ \(/);
});

it('names each field that is wrong', async () => {
  const { status, body } = await member.post<ErrorDto>('/jobs', {
    company: '',
    salary_min: 'many',
    remote_option: 'moon',
    shoe_size: 43,
  });
  expect(status).toBe(422);
  expect(body.errors?.map(({ field }) => field).sort()).toEqual([
    'company',
    'remote_option',
    'salary_min',
    'shoe_size',
    'title',
  ]);
});

it('takes an empty body for none, even if its type is named', async () => {
  const { status } = await member.send('POST', '/calendar/reset', '', { 'Content-Type': 'application/json' });
  expect(status).toBe(200);
});

it('answers what is no HTTP at all in the same form', async () => {
  const answer = await raw('GARBAGE\r\n\r\n');
  expect(answer).toMatch(/^HTTP\/1.1 400 /);
  expect(JSON.parse(answer.split('\r\n\r\n')[1] ?? '')).toMatchObject({ ...FORM, error_code: 'malformed' });
});

it('answers headers that are too large with 431 in the same form', async () => {
  const answer = await raw(`GET /api/v1/jobs HTTP/1.1\r\nHost: x\r\nX-Big: ${'a'.repeat(20_000)}\r\n\r\n`);
  expect(answer).toMatch(/^HTTP\/1.1 431 /);
  expect(JSON.parse(answer.split('\r\n\r\n')[1] ?? '')).toMatchObject({
    ...FORM,
    error_code: 'headers_too_large',
  });
});

it('refuses a method that is not used', async () => {
  expect(await raw('TRACE /api/v1/jobs HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')).toMatch(
    /^HTTP\/1.1 405 /,
  );
});

it.each([
  ['DELETE', '/profile', 'GET, HEAD, PUT'],
  ['PATCH', '/jobs/0b7f3a0e-5d5e-4c53-9d0c-0f8f5d3c1a11', 'DELETE, GET, HEAD, PUT'],
  ['GET', '/auth/login', 'POST'],
] as const)('answers %s of %s with the methods that it takes', async (method, path, allowed) => {
  const answer = await member.send<ErrorDto>(method, path);
  expect(answer.status).toBe(405);
  expect(answer.body).toMatchObject({ ...FORM, error_code: 'method_not_allowed' });
  expect(answer.headers.get('allow')).toBe(allowed);
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
});

it.each([
  ['no host', 'GET /api/v1/jobs HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
  ['a tunnel', 'CONNECT example.org:443 HTTP/1.1\r\nHost: example.org:443\r\n\r\n', 405],
  [
    'an expectation',
    'POST /api/v1/jobs HTTP/1.1\r\nHost: x\r\nExpect: tea\r\nConnection: close\r\n\r\n',
    417,
  ],
])('answers a request with %s in the same form', async (_, text, status) => {
  const answer = await raw(text);
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(answer).toContain('"error_code":"');
  expect(answer).toContain('"request_id":"');
});

it('refuses a request with two lengths, which proxies read differently', async () => {
  const answer = await raw(
    'POST /api/v1/jobs HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
  );
  expect(answer).toMatch(/^HTTP\/1.1 400 /);
});

it('gives every answer an id that its request may name', async () => {
  const own = await member.get('/jobs', { 'X-Request-Id': 'my-request-0001' });
  expect(own.headers.get('x-request-id')).toBe('my-request-0001');
  const strange = await member.get('/jobs', { 'X-Request-Id': 'a b\tc' });
  expect(strange.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
});

it('sends the headers that keep browsers from guessing, framing and leaking', async () => {
  const { headers } = await member.get('/jobs');
  expect(headers.get('content-security-policy')).toBe("default-src 'none';frame-ancestors 'none'");
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('referrer-policy')).toBe('same-origin');
  expect(headers.get('x-frame-options')).toBe('DENY');
  expect(headers.has('x-powered-by')).toBe(false);
});

it('lets no browser or proxy keep what the API answers, and sends those headers with what is no address too', async () => {
  expect((await member.get('/jobs')).headers.get('cache-control')).toBe('no-store');
  expect((await app.stranger.get('/nothing-here')).headers.get('cache-control')).toBe('no-store');
  const { status, headers } = await fetch(`${app.origin}/%`);
  expect([status, headers.get('x-content-type-options')]).toEqual([400, 'nosniff']);
});
