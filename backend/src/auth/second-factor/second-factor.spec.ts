import type { RecoveryCodesDto, SecondFactorSetupDto } from '#contracts/account.dto';
import type { AccessTokenDto, UserDto } from '#contracts/auth.dto';
import type { ErrorDto } from '#contracts/error.dto';
import { DataSource } from 'typeorm';
import type { Client } from '../../../test/support/client';
import { PASSWORD, startTestApp, type TestApp } from '../../../test/support/test-app';
import { MINUTE } from '../../../test/support/test-clock';
import { auditedOf } from '../testing/audit';
import { codeFor, turnOn } from '../testing/authenticator';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const logIn = (member: Client, code?: string, password = PASSWORD) =>
  app.stranger.post<AccessTokenDto & ErrorDto>('/auth/login', {
    username: member.me.username,
    password,
    ...(code === undefined ? {} : { code }),
  });

describe('setting up an authenticator app', () => {
  it('needs the password, and changes nothing before a first right code', async () => {
    const member = await app.member();
    const start = (current_password?: string) =>
      member.post<SecondFactorSetupDto>('/me/second-factor', current_password ? { current_password } : {});
    expect((await start()).status).toBe(422);
    expect((await start('not this one')).status).toBe(422);
    const { body } = await start(PASSWORD);
    expect(body.otpauth_url).toMatch(/^otpauth:\/\/totp\/.*secret=/);
    expect(body.otpauth_url).toContain(body.secret);
    expect((await member.post('/me/second-factor/confirm', { code: '000000' })).status).toBe(422);
    expect((await logIn(member)).status).toBe(200);
    const code = codeFor(app, body.secret);
    const confirmed = await member.post<RecoveryCodesDto>('/me/second-factor/confirm', { code });
    expect(new Set(confirmed.body.recovery_codes).size).toBe(10);
    expect((await member.get<UserDto>('/me')).body.second_factor).toBe(true);
    expect((await start(PASSWORD)).status).toBe(409);
    expect(await auditedOf(app, member.me.id)).toContain('second-factor.on');
  });

  it('keeps neither the secret nor the recovery codes in clear', async () => {
    const member = await app.member();
    const { secret, recovery_codes } = await turnOn(app, member);
    const rows = await app.app
      .get(DataSource)
      .createQueryBuilder()
      .select('factor.*')
      .from('second_factor', 'factor')
      .where('factor.user_id = :id', { id: member.me.id })
      .getRawMany<object>();
    const kept = JSON.stringify(rows);
    expect(rows).toHaveLength(1);
    for (const hidden of [secret, ...recovery_codes]) expect(kept).not.toContain(hidden);
  });
});

describe('logging in with an authenticator app', () => {
  it('asks for a code once the password is right, and not before', async () => {
    const member = await app.member();
    const { secret } = await turnOn(app, member);
    app.clock.forward(MINUTE);
    const missing = await logIn(member);
    expect([missing.status, missing.body.error_code]).toEqual([401, 'second_factor_required']);
    const wrong = await logIn(member, '123456');
    expect([wrong.status, wrong.body.error_code]).toEqual([401, 'second_factor_required']);
    expect(wrong.body.detail).not.toBe(missing.body.detail);
    const stranger = await logIn(member, codeFor(app, secret), 'not the password');
    expect([stranger.status, stranger.body.error_code]).toEqual([401, 'unauthorized']);
    const { status, body } = await logIn(member, codeFor(app, secret));
    expect([status, body.user.second_factor]).toEqual([200, true]);
  });

  it('takes no code twice, nor one that is older than the last one used', async () => {
    const member = await app.member();
    const { secret, used } = await turnOn(app, member);
    expect((await logIn(member, used)).status).toBe(401);
    app.clock.forward(MINUTE);
    const [now, before] = [codeFor(app, secret), codeFor(app, secret, -30)];
    const statuses = (await Promise.all([1, 2, 3].map(() => logIn(member, now)))).map(({ status }) => status);
    expect(statuses.sort()).toEqual([200, 401, 401]);
    expect((await logIn(member, before)).status).toBe(401);
  });

  it('takes a code of a clock that is half a minute off, and none of one that is further off', async () => {
    for (const [seconds, status] of [
      [-30, 200],
      [30, 200],
      [-90, 401],
      [90, 401],
    ] as const) {
      const member = await app.member();
      const { secret } = await turnOn(app, member);
      app.clock.forward(3 * MINUTE);
      expect([seconds, (await logIn(member, codeFor(app, secret, seconds))).status]).toEqual([
        seconds,
        status,
      ]);
    }
  });

  it('takes recovery codes although the installation has another key by now', async () => {
    const member = await app.member();
    const { secret, recovery_codes } = await turnOn(app, member);
    const broken = { sealed_secret: 'v1.sealed-with-another-key' };
    await app.app
      .get(DataSource)
      .createQueryBuilder()
      .update('second_factor')
      .set(broken)
      .where('user_id = :id', { id: member.me.id })
      .execute();
    app.clock.forward(MINUTE);
    expect((await logIn(member, codeFor(app, secret))).status).toBe(401);
    expect((await logIn(member, recovery_codes[0])).status).toBe(200);
  });

  it('takes each recovery code once, however it is typed, and those of nobody else', async () => {
    const [member, other] = [await app.member(), await app.member()];
    const [mine, theirs] = [await turnOn(app, member), await turnOn(app, other)];
    const [first = '', second = ''] = mine.recovery_codes;
    expect((await logIn(member, theirs.recovery_codes[0])).status).toBe(401);
    expect((await logIn(member, first.toUpperCase())).status).toBe(200);
    expect((await logIn(member, first)).status).toBe(401);
    const statuses = (await Promise.all([1, 2, 3].map(() => logIn(member, second)))).map(
      ({ status }) => status,
    );
    expect(statuses.sort()).toEqual([200, 401, 401]);
  });

  it('slows down who knows the password and guesses codes, from wherever', async () => {
    const strict = await startTestApp({ RATE_LIMIT: 'on', TRUST_PROXY: 'true' });
    try {
      const member = await strict.member();
      const { secret } = await turnOn(strict, member);
      strict.clock.forward(MINUTE);
      const from = (address: number, code: string) =>
        strict.stranger.post(
          '/auth/login',
          { username: member.me.username, password: PASSWORD, code },
          { 'X-Forwarded-For': `198.51.100.${address}` },
        );
      const statuses: number[] = [];
      for (let n = 0; n < 11; n++) statuses.push((await from(n, '000000')).status);
      expect(statuses).toContain(429);
      expect((await from(99, codeFor(strict, secret))).status).toBe(429);
    } finally {
      await strict.close();
    }
  });
});

describe('an authenticator app that is set up', () => {
  it('is taken away by the password or a code, and by nothing else', async () => {
    const member = await app.member();
    const stop = (body: object) => member.send('DELETE', '/me/second-factor', body);
    await turnOn(app, member);
    expect((await stop({})).status).toBe(422);
    expect((await stop({ code: '123456' })).status).toBe(422);
    expect((await stop({ current_password: 'not this one' })).status).toBe(422);
    expect((await logIn(member)).status).toBe(401);
    expect((await stop({ current_password: PASSWORD })).status).toBe(204);
    expect((await logIn(member)).status).toBe(200);
    const { recovery_codes } = await turnOn(app, member);
    expect((await stop({ code: recovery_codes[3] })).status).toBe(204);
    expect((await member.get<UserDto>('/me')).body.second_factor).toBe(false);
    expect(await auditedOf(app, member.me.id)).toContain('second-factor.off');
  });

  it('gives new recovery codes for a code; the old ones stop working', async () => {
    const member = await app.member();
    const { secret, recovery_codes, used } = await turnOn(app, member);
    const renew = (code: string) =>
      member.post<RecoveryCodesDto>('/me/second-factor/recovery-codes', { code });
    expect((await renew(used)).status).toBe(422);
    app.clock.forward(MINUTE);
    const { body } = await renew(codeFor(app, secret));
    expect((await logIn(member, recovery_codes[0])).status).toBe(401);
    expect((await logIn(member, body.recovery_codes[0])).status).toBe(200);
  });
});
