import { createHmac } from 'node:crypto';
import type { AccessTokenDto } from '#contracts/auth.dto';
import type { ErrorDto } from '#contracts/error.dto';
import { PASSWORD, startTestApp, type TestApp } from '../../test/support/test-app';
import { HOUR, MINUTE } from '../../test/support/test-clock';
import { Passwords } from './passwords';
import { UsersService } from './users.service';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

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
      user: {
        username: 'Ada.L',
        role: 'member',
        email_verified: false,
        has_password: true,
        second_factor: false,
      },
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
    ['a common password twice in a row', { password: 'liverpoolliverpool' }, 'password'],
    ['the own name as password', { password: 'grace.hopper99' }, 'password'],
    ['a part of the own address as password', { password: 'fjordschool2026' }, 'password'],
    ['the name of the portal as password', { password: 'Career Co-Pilot 2026!' }, 'password'],
    ['a name with a blank', { username: 'grace hopper' }, 'username'],
    ['an address without a domain', { email: 'grace@' }, 'email'],
    ['an address with an invisible letter', { email: 'grace\u200B@fjordschool.example' }, 'email'],
    ['an address that turns the writing around', { email: 'grace\u202E@fjordschool.example' }, 'email'],
    ['an address in letters that stand for others', { email: 'ｇrace@fjordschool.example' }, 'email'],
    ['an address that mails are never sent to', { email: '"grace h"@fjordschool.example' }, 'email'],
    ['a role of one’s own choice', { role: 'admin' }, 'role'],
  ])('refuses %s', async (_, fields, field) => {
    const { status, body } = await app.stranger.post<ErrorDto>('/auth/register', {
      username: 'grace.hopper',
      email: 'grace@fjordschool.example',
      password: PASSWORD,
      ...fields,
    });
    expect(status).toBe(422);
    expect(body.errors?.map((error) => error.field)).toContain(field);
  });

  it('lets one of a hundred registrations of one name win', async () => {
    const tries = Array.from({ length: 100 }, (_, n) =>
      app.stranger.post('/auth/register', {
        username: n % 2 ? 'race.winner' : 'Race.Winner',
        email: `race${n}@example.org`,
        password: PASSWORD,
      }),
    );
    const statuses = (await Promise.all(tries)).map(({ status }) => status).sort();
    expect(statuses).toEqual([201, ...Array<number>(99).fill(409)]);
  });
});

describe('logging in', () => {
  it('takes a password of 200 characters of any kind, and no other that looks like it', async () => {
    const password = ` Zażółć 🦦 ${'long '.repeat(40)}`.slice(0, 199).concat('Q');
    const username = 'long.winded';
    const email = 'long.winded@example.org';
    const { status } = await app.stranger.post('/auth/register', { username, email, password });
    expect(status).toBe(201);
    const statusFor = async (typed: string): Promise<number> =>
      (await app.stranger.post('/auth/login', { username, password: typed })).status;
    for (const typed of [
      password.slice(0, -1),
      `${password.slice(0, -1)}q`,
      password.trim(),
      password.toLowerCase(),
    ])
      expect(await statusFor(typed)).toBe(401);
    expect(await statusFor(password)).toBe(200);
  });

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

describe('staff, where they are to use single sign-on alone', () => {
  it('are refused once their password is right; members are not', async () => {
    const sso = await startTestApp({
      STAFF_SSO_ONLY: 'true',
      OIDC_ISSUER: 'http://127.0.0.1:9',
      OIDC_CLIENT_ID: 'portal',
      OIDC_CLIENT_SECRET: 'a secret for tests',
    });
    try {
      const password_hash = await sso.app.get(Passwords).hash(PASSWORD);
      for (const [role, status] of [
        ['member', 200],
        ['staff', 403],
        ['admin', 403],
      ] as const) {
        const account = { username: `sso-${role}`, email: `sso-${role}@example.org`, role, password_hash };
        await sso.app.get(UsersService).add(account);
        const logIn = (password: string) =>
          sso.stranger.post<ErrorDto>('/auth/login', { username: account.username, password });
        expect((await logIn('not this one')).status).toBe(401);
        const right = await logIn(PASSWORD);
        expect([role, right.status]).toEqual([role, status]);
        if (status === 403) expect(right.body.detail).toBe('Staff sign in with single sign-on.');
      }
    } finally {
      await sso.close();
    }
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
