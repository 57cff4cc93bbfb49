import { randomBytes } from 'node:crypto';
import type { NewTokenDto } from '#contracts/account.dto';
import type { AccessTokenDto, UserDto } from '#contracts/auth.dto';
import type { ErrorDto } from '#contracts/error.dto';
import type { Client } from '../../../test/support/client';
import { PASSWORD, startTestApp, type TestApp } from '../../../test/support/test-app';
import { MINUTE } from '../../../test/support/test-clock';
import { SessionsService } from '../sessions.service';
import { auditedOf } from '../testing/audit';
import { codeFor, turnOn } from '../testing/authenticator';
import { mailedToken, mailsTo } from '../testing/mailbox';
import { UsersService } from '../users.service';

const NEW = 'a brand new one 7';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const logIn = (username: string, password: string, more: object = {}) =>
  app.stranger.post<AccessTokenDto & ErrorDto>('/auth/login', { username, password, ...more });
const forgot = (email: string) => app.stranger.post('/auth/password/forgot', { email });
const reset = (token: string, new_password = NEW) =>
  app.stranger.post<ErrorDto>('/auth/password/reset', { token, new_password });
const linkFor = async (member: Client): Promise<string> => {
  await forgot(member.me.email);
  return mailedToken(app, member.me.email, 'reset-password');
};

describe('changing the password', () => {
  it('needs the present one, ends the other sessions, keeps this one, and is told', async () => {
    const member = await app.member();
    const { body } = await logIn(member.me.username, PASSWORD);
    const other = app.stranger.as(body);
    const change = (current_password?: string) =>
      member.put('/auth/password', { new_password: NEW, ...(current_password && { current_password }) });
    expect((await change('not this')).status).toBe(422);
    expect((await change()).status).toBe(422);
    expect((await change(PASSWORD)).status).toBe(204);
    expect((await member.get('/me')).status).toBe(200);
    expect((await other.get('/me')).status).toBe(401);
    expect((await logIn(member.me.username, PASSWORD)).status).toBe(401);
    expect(await mailsTo(app, member.me.email, 'password-changed')).toHaveLength(1);
    expect(await auditedOf(app, member.me.id)).toContain('password.change');
  });

  it('is done once by several requests at once that know the same present one', async () => {
    const member = await app.member();
    const wanted = [1, 2, 3, 4].map((n) => `${NEW}${n}`);
    const answers = await Promise.all(
      wanted.map((new_password) =>
        member.put('/auth/password', { current_password: PASSWORD, new_password }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 422, 422, 422]);
  });

  it('leaves nobody in who logs in by the old one at the same moment', async () => {
    for (let round = 0; round < 8; round++) {
      const member = await app.member();
      const [, ...logIns] = await Promise.all([
        member.put('/auth/password', { current_password: PASSWORD, new_password: NEW }),
        ...Array.from({ length: 12 }, () => logIn(member.me.username, PASSWORD)),
      ]);
      const inside = logIns.filter(({ status }) => status === 200).map(({ body }) => app.stranger.as(body));
      for (const one of inside) expect((await one.get('/me')).status).toBe(401);
    }
  });

  it('gives an account without one its first, a moment after signing in and not later', async () => {
    const username = `social-${randomBytes(5).toString('hex')}`;
    const email = `${username}@example.org`;
    const user = await app.app
      .get(UsersService)
      .add({ username, email, password_hash: null, role: 'member', email_verified: true });
    const { access_token } = await app.app
      .get(SessionsService, { strict: false })
      .open(user, { address: null, user_agent: null, request_id: null });
    const headers = { Authorization: `Bearer ${access_token}` };
    const first = () => app.stranger.send<ErrorDto>('PUT', '/auth/password', { new_password: NEW }, headers);
    expect((await app.stranger.get<UserDto>('/me', headers)).body.has_password).toBe(false);
    app.clock.forward(11 * MINUTE);
    expect((await first()).status).toBe(403);
    app.clock.forward(-11 * MINUTE);
    expect((await first()).status).toBe(204);
    expect((await app.stranger.get<UserDto>('/me', headers)).body.has_password).toBe(true);
    expect((await first()).status).toBe(422);
    expect((await logIn(username, NEW)).status).toBe(200);
  });
});

describe('a forgotten password', () => {
  it('is answered alike for an address that is known and one that is not', async () => {
    const member = await app.member();
    const [known, unknown] = [await forgot(member.me.email), await forgot('nobody.at.all@example.org')];
    expect([known.status, unknown.status]).toEqual([202, 202]);
    expect(unknown.body).toEqual(known.body);
    const names = ({ headers }: typeof known): string[] => [...headers.keys()].sort();
    expect(names(unknown)).toEqual(names(known));
    expect(await mailsTo(app, 'nobody.at.all@example.org', 'reset-password')).toEqual([]);
    expect(await mailsTo(app, member.me.email, 'reset-password')).toHaveLength(1);
  });

  it('sends one mail, however often it is asked for within a minute', async () => {
    const member = await app.member();
    await Promise.all([1, 2, 3, 4].map(() => forgot(member.me.email.toUpperCase())));
    expect(await mailsTo(app, member.me.email, 'reset-password')).toHaveLength(1);
  });

  it('is reset by the link, which ends sessions and personal tokens and verifies the address', async () => {
    const member = await app.member();
    const { body: personal } = await member.post<NewTokenDto>('/me/tokens', {
      name: 'clip',
      scopes: ['read'],
    });
    const withToken = () => app.stranger.get('/jobs', { Authorization: `Bearer ${personal.token}` });
    expect((await withToken()).status).toBe(200);
    expect((await reset(await linkFor(member))).status).toBe(204);
    expect((await member.get('/me')).status).toBe(401);
    expect((await withToken()).status).toBe(401);
    expect((await logIn(member.me.username, PASSWORD)).status).toBe(401);
    const { status, body } = await logIn(member.me.username, NEW);
    expect([status, body.user.email_verified]).toEqual([200, true]);
    expect(await mailsTo(app, member.me.email, 'password-changed')).toHaveLength(1);
    expect(await auditedOf(app, member.me.id)).toContain('password.reset');
  });

  it('lets one of several uses of one link win', async () => {
    const token = await linkFor(await app.member());
    const statuses = (await Promise.all([1, 2, 3, 4].map(() => reset(token)))).map(({ status }) => status);
    expect(statuses.sort()).toEqual([204, 422, 422, 422]);
    expect((await reset(token)).status).toBe(422);
  });

  it('is not reset by a link that is forged, for something else, over, or followed by another', async () => {
    const member = await app.member();
    const early = await linkFor(member);
    app.clock.forward(2 * MINUTE);
    const late = await linkFor(member);
    const verifying = await mailedToken(app, member.me.email, 'verify-email');
    for (const token of [early, verifying, `${late}x`, '', member.token]) {
      expect((await reset(token)).status).toBe(422);
    }
    app.clock.forward(29 * MINUTE);
    // A weak password does not use the link up.
    expect((await reset(late, 'password123')).body.errors?.[0]?.field).toBe('new_password');
    app.clock.forward(2 * MINUTE);
    const over = await reset(late);
    expect([over.status, over.body.errors?.[0]?.field]).toEqual([422, 'token']);
    expect((await logIn(member.me.username, PASSWORD)).status).toBe(200);
  });

  it('ends what the password’s owner of before may have asked for: another address', async () => {
    const member = await app.member();
    const elsewhere = `thief.${member.me.email}`;
    await member.put('/me/email', { email: elsewhere, current_password: PASSWORD });
    const theirs = await mailedToken(app, elsewhere, 'verify-email');
    expect((await reset(await linkFor(member))).status).toBe(204);
    expect((await app.stranger.post('/auth/email/verify', { token: theirs })).status).toBe(422);
  });

  it('opens an account that somebody made with the address of another, whatever they set up', async () => {
    const thief = await app.member();
    await turnOn(app, thief);
    expect((await reset(await linkFor(thief))).status).toBe(204);
    const { status, body } = await logIn(thief.me.username, NEW);
    expect([status, body.user.second_factor]).toEqual([200, false]);
  });

  it('leaves the second factor of an owner who proved the address', async () => {
    const member = await app.member();
    await app.stranger.post('/auth/email/verify', {
      token: await mailedToken(app, member.me.email, 'verify-email'),
    });
    const { secret } = await turnOn(app, member);
    expect((await reset(await linkFor(member))).status).toBe(204);
    expect((await logIn(member.me.username, NEW)).body.error_code).toBe('second_factor_required');
    app.clock.forward(MINUTE);
    expect((await logIn(member.me.username, NEW, { code: codeFor(app, secret) })).status).toBe(200);
  });

  it('clears the failed log-ins that kept its owner out, and is itself not asked for without end', async () => {
    const strict = await startTestApp({ RATE_LIMIT: 'on' });
    try {
      const { me } = await strict.member();
      const post = (path: string, body: object) => strict.stranger.post(`/auth/${path}`, body);
      for (let n = 0; n < 6; n++)
        await post('login', { username: me.username, password: `guess number ${n}` });
      expect((await post('login', { username: me.username, password: PASSWORD })).status).toBe(429);
      for (const email of [me.email, 'nobody@example.org']) {
        const statuses: number[] = [];
        for (let n = 0; n < 6; n++) statuses.push((await post('password/forgot', { email })).status);
        expect(statuses).toEqual([202, 202, 202, 202, 202, 429]);
      }
      const token = await mailedToken(strict, me.email, 'reset-password');
      expect((await post('password/reset', { token, new_password: NEW })).status).toBe(204);
      expect((await post('login', { username: me.username, password: NEW })).status).toBe(200);
    } finally {
      await strict.close();
    }
  });
});
