import type { SessionDto } from '#contracts/account.dto';
import type { AccessTokenDto, UserDto } from '#contracts/auth.dto';
import type { Client } from '../../test/support/client';
import { PASSWORD, startTestApp, type TestApp } from '../../test/support/test-app';
import { DAY, MINUTE } from '../../test/support/test-clock';
import { KnownDevices } from './devices/known-devices';
import { SessionsService } from './sessions.service';
import { auditedOf } from './testing/audit';
import { mailsTo } from './testing/mailbox';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ TRUST_PROXY: 'true' });
});
afterAll(() => app.close());

const WINDOWS =
  'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';
const LINUX = 'Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0';

const cookieOf = (headers: Headers): string => (headers.get('set-cookie') ?? '').split(';', 1)[0] ?? '';
const logIn = (member: Client, userAgent = WINDOWS, address = '203.0.113.7') =>
  app.stranger.post<AccessTokenDto>(
    '/auth/login',
    { username: member.me.username, password: PASSWORD },
    { 'User-Agent': userAgent, 'X-Forwarded-For': address },
  );
const sessionsOf = async (member: Client): Promise<SessionDto[]> =>
  (await member.get<SessionDto[]>('/me/sessions')).body;

describe('the list of sessions', () => {
  it('says where the account is signed in, the session that asks first', async () => {
    const member = await app.member();
    await logIn(member, WINDOWS);
    await logIn(member, LINUX, '198.51.100.3');
    const [own, ...others] = await sessionsOf(member);
    expect(own?.current).toBe(true);
    const shown = others.map(({ device, address, current }) => ({ device, address, current }));
    expect(shown).toHaveLength(2);
    expect(shown).toEqual(
      expect.arrayContaining([
        { device: 'Chrome on Windows', address: '203.0.113.7', current: false },
        { device: 'Firefox on Linux', address: '198.51.100.3', current: false },
      ]),
    );
  });

  it('keeps to five minutes when each was last seen', async () => {
    const member = await app.member();
    const seen = async (): Promise<string | undefined> => (await sessionsOf(member))[0]?.last_seen_at;
    const [first] = await sessionsOf(member);
    app.clock.forward(4 * MINUTE);
    expect(await seen()).toBe(first?.created_at);
    app.clock.forward(2 * MINUTE);
    const later = (await seen()) ?? '';
    expect(Date.parse(later)).toBeGreaterThanOrEqual(Date.parse(first?.created_at ?? '') + 6 * MINUTE);
    app.clock.forward(4 * MINUTE);
    expect(await seen()).toBe(later);
  });

  it('leaves out those that are over', async () => {
    const member = await app.member();
    app.clock.forward(31 * DAY);
    const { body } = await logIn(member);
    expect(await sessionsOf(app.stranger.as(body))).toHaveLength(1);
  });
});

describe('the sessions of one account', () => {
  it('are fifty at most: for another one the one that was not used for longest ends', async () => {
    const member = await app.member();
    app.clock.forward(MINUTE);
    const { headers } = await logIn(member);
    app.clock.forward(MINUTE);
    const others = [await logIn(member)];
    app.clock.forward(MINUTE);
    await app.stranger.post('/auth/refresh', undefined, { Cookie: cookieOf(headers) });
    while (others.length < 49) others.push(await logIn(member));
    const statuses = async (): Promise<readonly number[]> => {
      const clients = [member, ...others.map(({ body }) => app.stranger.as(body))];
      return Promise.all(clients.map(async (client) => (await client.get('/me')).status));
    };
    expect(await statuses()).toEqual([401, ...Array<number>(49).fill(200)]);
    others.push(await logIn(member));
    expect(await statuses()).toEqual([401, 401, ...Array<number>(49).fill(200)]);
    const [last] = others.slice(-1);
    expect(last && (await app.stranger.as(last.body).get<SessionDto[]>('/me/sessions')).body).toHaveLength(
      50,
    );
  });
});

describe('ending a session from the list', () => {
  it('ends its token and its cookie at once, and no other', async () => {
    const member = await app.member();
    const { body, headers } = await logIn(member);
    const lost = app.stranger.as(body);
    expect((await lost.get('/me')).status).toBe(200);
    const [, other] = await sessionsOf(member);
    expect((await member.delete(`/me/sessions/${other?.id ?? ''}`)).status).toBe(204);
    expect((await lost.get('/me')).status).toBe(401);
    expect((await app.stranger.post('/auth/refresh', undefined, { Cookie: cookieOf(headers) })).status).toBe(
      401,
    );
    expect((await member.get('/me')).status).toBe(200);
    expect((await member.delete(`/me/sessions/${other?.id ?? ''}`)).status).toBe(404);
  });
});

describe('a log-in from a new device', () => {
  const told = (member: Client) => mailsTo(app, member.me.email, 'new-device');

  it('is told by mail and in the audit log, but not the very first one, nor one from a place that is known', async () => {
    const member = await app.member();
    expect(await told(member)).toEqual([]);
    await logIn(member, WINDOWS);
    const [mail] = await told(member);
    expect(mail?.text).toContain('Chrome on Windows');
    expect(mail?.text).toContain('203.0.113.7');
    await logIn(member, WINDOWS.replace('140', '141'), '203.0.113.99');
    expect(await told(member)).toHaveLength(1);
    await logIn(member, LINUX);
    await logIn(member, WINDOWS, '198.51.100.1');
    expect(await told(member)).toHaveLength(3);
    expect((await auditedOf(app, member.me.id)).filter((one) => one === 'session.new-device')).toHaveLength(
      3,
    );
  });

  it('is told again after half a year, also if nobody came in between', async () => {
    const devices = app.app.get(KnownDevices, { strict: false });
    const member = await app.member();
    await logIn(member, WINDOWS);
    app.clock.forward(170 * DAY);
    await logIn(member, WINDOWS);
    app.clock.forward(11 * DAY);
    expect(await devices.removeOld()).toBeGreaterThan(0);
    await logIn(member, WINDOWS);
    expect(await told(member)).toHaveLength(1);
    app.clock.forward(181 * DAY);
    await devices.removeOld();
    await logIn(member, WINDOWS);
    expect(await told(member)).toHaveLength(2);
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
    const { headers, body } = await refresh(cookie);
    const { user } = body;
    app.clock.forward(5 * MINUTE);
    expect((await refresh(cookie)).status).toBe(401);
    expect((await refresh(cookieOf(headers))).status).toBe(401);
    expect(await auditedOf(app, user.id)).toContain('session.refresh-reuse');
  });

  it('comes again where the answer with the next one was lost, such as when a page is reloaded at once', async () => {
    const { cookie } = await signUp();
    await refresh(cookie);
    const { headers } = await refresh(cookie);
    app.clock.forward(5 * MINUTE);
    expect((await refresh(cookieOf(headers))).status).toBe(200);
  });

  it('ends the session also when the old one is not the last before, as after a thief was the first to use it', async () => {
    const { cookie } = await signUp();
    const stolen = cookieOf((await refresh(cookie)).headers);
    const { headers, body } = await refresh(stolen);
    expect((await refresh(cookie)).status).toBe(401);
    expect((await refresh(cookieOf(headers))).status).toBe(401);
    expect(await auditedOf(app, body.user.id)).toContain('session.refresh-reuse');
  });

  it('ends no session when it was made up, or belongs to another account', async () => {
    const [mine, theirs] = [await signUp(), await signUp()];
    const [id] = mine.cookie.split('.', 1);
    const forged = [`${id}.${'A'.repeat(86)}`, `${id}.`, theirs.cookie.replace(/^[^.]+/, id ?? '')];
    for (const cookie of forged) expect((await refresh(cookie)).status).toBe(401);
    expect((await refresh(mine.cookie)).status).toBe(200);
  });

  it('ends after 30 days without use', async () => {
    const { cookie } = await signUp();
    app.clock.forward(30 * DAY + MINUTE);
    expect((await refresh(cookie)).status).toBe(401);
  });

  it('ends 90 days after the log-in however often it is used, and the access token with it', async () => {
    let { cookie } = await signUp();
    let latest: AccessTokenDto | undefined;
    for (const days of [29, 29, 29, 2.5]) {
      app.clock.forward(days * DAY);
      const { status, body, headers } = await refresh(cookie);
      expect(status).toBe(200);
      [latest, cookie] = [body, cookieOf(headers)];
    }
    expect(latest?.expires_in).toBeGreaterThan(11 * 3600);
    expect(latest?.expires_in).toBeLessThanOrEqual(12 * 3600);
    app.clock.forward(DAY / 2);
    expect((await refresh(cookie)).status).toBe(401);
    expect((await app.stranger.get('/me', { Authorization: `Bearer ${latest?.access_token}` })).status).toBe(
      401,
    );
  });

  it('is refused when another site’s page sends it', async () => {
    const { cookie } = await signUp();
    // `null` is what a sandboxed frame and a file say; the last one is no address at all.
    for (const origin of ['https://evil.example', 'null', `${app.origin}.evil.example`])
      expect((await refresh(cookie, { Origin: origin })).status).toBe(403);
    expect((await refresh(cookie, { Origin: app.origin })).status).toBe(200);
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
