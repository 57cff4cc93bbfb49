import { createHmac } from 'node:crypto';
import type { AccessTokenDto, UserDto } from '#contracts/auth.dto';
import type { ErrorDto } from '#contracts/error.dto';
import { PASSWORD, startTestApp, type TestApp } from '../../test/support/test-app';
import { DAY, HOUR, MINUTE } from '../../test/support/test-clock';
import { SessionsService } from './sessions.service';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const cookieOf = (headers: Headers): string => (headers.get('set-cookie') ?? '').split(';', 1)[0] ?? '';
const segment = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const claimsOf = (token: string): Record<string, unknown> =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>;

describe('registering', () => {
  it('makes a member and signs them in for 24 hours', async () => {
    const { status, body } = await app.stranger.post<AccessTokenDto>('/auth/register', {
      username: 'Ada.L',
      email: 'Ada@Example.org',
      password: PASSWORD,
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      token_type: 'bearer',
      expires_in: 86_400,
      user: { username: 'Ada.L', role: 'member' },
    });
    expect(claimsOf(body.access_token)).toMatchObject({
      sub: body.user.id,
      role: 'member',
      token_version: 0,
    });
    const { exp, iat } = claimsOf(body.access_token);
    expect(Number(exp) - Number(iat)).toBe(86_400);
  });

  it.each([
    ['username', { username: 'ada.l', email: 'other@example.org' }],
    ['email', { username: 'somebody', email: 'ADA@example.org' }],
  ])('refuses a taken %s, whatever its case', async (field, taken) => {
    const { status, body } = await app.stranger.post<ErrorDto>('/auth/register', {
      ...taken,
      password: PASSWORD,
    });
    expect(status).toBe(409);
    expect(body.errors).toEqual([{ field, message: expect.any(String) as string }]);
  });

  it.each([
    ['a short password', { password: 'short-1' }, 'password'],
    ['a common password', { password: 'password123' }, 'password'],
    ['the own name as password', { password: 'grace.hopper99' }, 'password'],
    ['a name with a blank', { username: 'grace hopper' }, 'username'],
    ['an address without a domain', { email: 'grace@' }, 'email'],
    ['a role of one’s own choice', { role: 'admin' }, 'role'],
  ])('refuses %s', async (_, fields, field) => {
    const { status, body } = await app.stranger.post<ErrorDto>('/auth/register', {
      username: 'grace.hopper',
      email: 'grace@example.org',
      password: PASSWORD,
      ...fields,
    });
    expect(status).toBe(422);
    expect(body.errors?.map((error) => error.field)).toContain(field);
  });

  it('lets one of fifty registrations of one name win', async () => {
    const tries = Array.from({ length: 50 }, (_, n) =>
      app.stranger.post('/auth/register', {
        username: n % 2 ? 'race.winner' : 'Race.Winner',
        email: `race${n}@example.org`,
        password: PASSWORD,
      }),
    );
    const statuses = (await Promise.all(tries)).map(({ status }) => status).sort();
    expect(statuses).toEqual([201, ...Array<number>(49).fill(409)]);
  });
});

describe('logging in', () => {
  it('takes the user name or the address', async () => {
    const member = await app.member();
    for (const username of [member.me.username, member.me.email.toUpperCase()]) {
      const { status, body } = await app.stranger.post<AccessTokenDto>('/auth/login', {
        username,
        password: PASSWORD,
      });
      expect(status).toBe(200);
      expect(body.user.id).toBe(member.me.id);
    }
  });

  it('says the same for an unknown name and a wrong password', async () => {
    const { me } = await app.member();
    const wrong = await app.stranger.post<ErrorDto>('/auth/login', {
      username: me.username,
      password: 'not this one',
    });
    const unknown = await app.stranger.post<ErrorDto>('/auth/login', {
      username: 'nobody',
      password: 'not this one',
    });
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect(wrong.body.detail).toBe('Incorrect username or password');
    expect(unknown.body.detail).toBe(wrong.body.detail);
  });
});

describe('an access token', () => {
  const statusWith = async (token: string): Promise<number> =>
    (await app.stranger.get('/me', { Authorization: `Bearer ${token}` })).status;

  it('ends after 24 hours and not before', async () => {
    const member = await app.member();
    app.clock.forward(24 * HOUR - MINUTE);
    expect(await statusWith(member.token)).toBe(200);
    app.clock.forward(2 * MINUTE);
    expect(await statusWith(member.token)).toBe(401);
  });

  it('is refused when it is forged', async () => {
    const { token, me } = await app.member();
    const [header = '', payload = '', signature = ''] = token.split('.');
    const claims = claimsOf(token);
    const admin = segment({ ...claims, role: 'admin' });
    const signed = (head: string, body: string, key: string): string =>
      `${head}.${body}.${createHmac('sha256', key).update(`${head}.${body}`).digest('base64url')}`;
    const forgeries = [
      `${segment({ alg: 'none', typ: 'JWT' })}.${payload}.`,
      `${segment({ alg: 'None' })}.${admin}.${signature}`,
      `${header}.${admin}.${signature}`,
      `${header}.${payload}.${signature.slice(0, -2)}`,
      signed(header, admin, 'secret'),
      signed(header, admin, ''),
      signed(segment({ alg: 'HS256', kid: '../../dev/null' }), admin, ''),
      signed(segment({ alg: 'HS512' }), admin, 'a key for tests that nobody else has, ever'),
      `${token}x`,
      me.id,
      'x'.repeat(10_000),
    ];
    for (const forgery of forgeries) expect(await statusWith(forgery)).toBe(401);
    expect(await statusWith(token)).toBe(200);
  });

  it('stops working at once when its session is logged out, and others go on', async () => {
    const first = await app.member();
    const { body } = await app.stranger.post<AccessTokenDto>('/auth/login', {
      username: first.me.username,
      password: PASSWORD,
    });
    const second = app.stranger.as(body);
    expect((await first.post('/auth/logout')).status).toBe(204);
    expect((await first.get('/me')).status).toBe(401);
    expect((await second.get('/me')).status).toBe(200);
  });

  it('stops working at once everywhere when everything is logged out', async () => {
    const first = await app.member();
    const { body } = await app.stranger.post<AccessTokenDto>('/auth/login', {
      username: first.me.username,
      password: PASSWORD,
    });
    expect((await first.post('/auth/logout-all')).status).toBe(204);
    expect((await app.stranger.as(body).get('/me')).status).toBe(401);
  });
});

describe('changing the password', () => {
  it('needs the present one, ends the other sessions and keeps this one', async () => {
    const member = await app.member();
    const { body } = await app.stranger.post<AccessTokenDto>('/auth/login', {
      username: member.me.username,
      password: PASSWORD,
    });
    const other = app.stranger.as(body);
    const wrong = await member.put('/auth/password', {
      current_password: 'not this',
      new_password: 'a brand new one 7',
    });
    expect(wrong.status).toBe(422);
    const right = await member.put('/auth/password', {
      current_password: PASSWORD,
      new_password: 'a brand new one 7',
    });
    expect(right.status).toBe(204);
    expect((await member.get('/me')).status).toBe(200);
    expect((await other.get('/me')).status).toBe(401);
    const old = await app.stranger.post('/auth/login', { username: member.me.username, password: PASSWORD });
    expect(old.status).toBe(401);
  });
});

describe('the refresh cookie', () => {
  const signUp = async (): Promise<{ cookie: string; attributes: string }> => {
    const { headers } = await app.stranger.post('/auth/login', {
      username: (await app.member()).me.username,
      password: PASSWORD,
    });
    return { cookie: cookieOf(headers), attributes: headers.get('set-cookie') ?? '' };
  };
  const refresh = (cookie: string, headers: Record<string, string> = {}) =>
    app.stranger.post<AccessTokenDto>('/auth/refresh', undefined, { Cookie: cookie, ...headers });

  it('cannot be read by scripts nor sent by other sites', async () => {
    const { attributes } = await signUp();
    expect(attributes).toMatch(/HttpOnly/);
    expect(attributes).toMatch(/SameSite=Strict/);
    expect(attributes).toMatch(/Path=\/api\/v1\/auth/);
  });

  it('brings a new access token and the next cookie', async () => {
    const { cookie } = await signUp();
    const { status, body, headers } = await refresh(cookie);
    expect(status).toBe(200);
    expect((await app.stranger.as(body).get<UserDto>('/me')).body.id).toBe(body.user.id);
    expect(cookieOf(headers)).not.toBe(cookie);
    expect((await refresh(cookieOf(headers))).status).toBe(200);
  });

  it('is forgiven once more right after its use, for a second tab', async () => {
    const { cookie } = await signUp();
    await refresh(cookie);
    expect((await refresh(cookie)).status).toBe(200);
  });

  it('ends the session when an old one comes back later, since then two have it', async () => {
    const { cookie } = await signUp();
    const { headers } = await refresh(cookie);
    app.clock.forward(5 * MINUTE);
    expect((await refresh(cookie)).status).toBe(401);
    expect((await refresh(cookieOf(headers))).status).toBe(401);
  });

  it('ends after 30 days without use', async () => {
    const { cookie } = await signUp();
    app.clock.forward(30 * DAY + MINUTE);
    expect((await refresh(cookie)).status).toBe(401);
  });

  it('is refused when another site’s page sends it', async () => {
    const { cookie } = await signUp();
    expect((await refresh(cookie, { Origin: 'https://evil.example' })).status).toBe(403);
    expect((await refresh(cookie, { Origin: app.origin })).status).toBe(200);
  });
});

describe('guessing passwords', () => {
  it('is slowed down after five tries in a minute, for that account from that address alone', async () => {
    const strict = await startTestApp({ RATE_LIMIT: 'on' });
    try {
      const [victim, bystander] = [await strict.member(), await strict.member()];
      const guess = (username: string, password: string) =>
        strict.stranger.post<ErrorDto>('/auth/login', { username, password });
      for (let n = 0; n < 5; n++)
        expect((await guess(victim.me.username, `guess number ${n}`)).status).toBe(401);
      const sixth = await guess(victim.me.username, PASSWORD);
      expect(sixth.status).toBe(429);
      expect(Number(sixth.headers.get('retry-after'))).toBeGreaterThan(0);
      expect((await guess(bystander.me.username, PASSWORD)).status).toBe(200);
    } finally {
      await strict.close();
    }
  });
});

describe('the log-in limit', () => {
  it('counts the account, however its name is spelled', async () => {
    const strict = await startTestApp({ RATE_LIMIT: 'on' });
    try {
      const { me } = await strict.member();
      const spellings = [
        me.username,
        me.username.toUpperCase(),
        me.email,
        me.username.replace('m', 'ｍ'),
        me.email.toUpperCase(),
      ];
      const guess = (username: string) =>
        strict.stranger.post('/auth/login', { username, password: 'not the right one' });
      for (const spelling of spellings) expect((await guess(spelling)).status).toBe(401);
      expect((await guess(me.username)).status).toBe(429);
      expect((await guess(me.email)).status).toBe(429);
    } finally {
      await strict.close();
    }
  });
});

describe('cleaning up', () => {
  it('removes sessions that ended by themselves, and those alone', async () => {
    const ended = await app.member();
    app.clock.forward(31 * DAY);
    const { body } = await app.stranger.post<AccessTokenDto>('/auth/login', {
      username: ended.me.username,
      password: PASSWORD,
    });
    const sessions = app.app.get(SessionsService, { strict: false });
    expect(await sessions.removeExpired()).toBeGreaterThan(0);
    expect(await sessions.removeExpired()).toBe(0);
    expect((await app.stranger.as(body).get('/me')).status).toBe(200);
  });
});
