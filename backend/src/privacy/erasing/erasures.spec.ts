import { Secret, TOTP } from 'otpauth';
import { DataSource } from 'typeorm';
import type { AccessTokenDto } from '#contracts/auth.dto';
import type { ErrorDto } from '#contracts/error.dto';
import type { ErasureDto } from '#contracts/privacy.dto';
import type { Client } from '../../../test/support/client';
import { everythingOf, fillEveryTable, ownedTables, tracesOf } from '../../../test/support/every-table';
import { aJob, anApplication } from '../../../test/support/factories';
import { signedInAs } from '../../../test/support/staff';
import { PASSWORD, startTestApp, type TestApp } from '../../../test/support/test-app';
import { HOUR, MINUTE } from '../../../test/support/test-clock';
import { UserEntity } from '../../auth';
import { AuditEntryEntity } from '../../platform/audit';
import { Settings } from '../../platform/config';
import { Tables } from '../../platform/database';
import { anExport, endedErasure } from '../testing/archives';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const erase = (member: Client, body: object = { password: PASSWORD }) =>
  member.send<ErasureDto & ErrorDto>('DELETE', '/me', body);

/** Every kind of word by which somebody could be known again. */
const wordsOf = ({ me }: Client, mark: string): string[] => [
  me.id,
  me.id.replaceAll('-', ''),
  me.username,
  me.email,
  mark,
];

describe('an account that is erased', () => {
  it('leaves nothing behind, in no table and no file, and touches nothing of others', async () => {
    const [member, other] = [await app.member(), await app.member()];
    const admin = await signedInAs(app, 'admin');
    for (const [one, mark] of [
      [member, 'markofthemember'],
      [other, 'markoftheother'],
    ] as const) {
      await anApplication(one, {
        job: await aJob(one, { company: `${mark} Ltd`, description: mark.repeat(20) }),
      });
      await one.get('/profile');
      await anExport(one);
      await fillEveryTable(app, one.me.id, mark);
    }
    await admin.put(`/admin/users/${member.me.id}`, { role: 'staff' });
    await app.app.get(DataSource).query(
      `INSERT INTO "invitation" (id, created_at, updated_at, email, role, token_hash, expires_at)
        SELECT '6f1c1d6e-0000-4000-8000-00000000000a', created_at, updated_at, email_key, 'staff', 'h', created_at
        FROM "user" WHERE id = '${member.me.id}'`,
    );
    const found = await everythingOf(app, member.me.id);
    expect(Object.entries(found).filter(([, rows]) => (rows as unknown[]).length === 0)).toEqual([]);
    const settings = app.app.get(Settings);
    const traces = await tracesOf(app, { words: wordsOf(member, 'markofthemember'), settings });
    expect(traces.length).toBeGreaterThan(20);

    // Its made-up secret knows no right code.
    await app.app.get(DataSource).query(`UPDATE "second_factor" SET confirmed_at = NULL`);

    const before = await everythingOf(app, other.me.id);
    const { status, body } = await erase(member);
    expect([status, body.state]).toEqual([202, 'pending']);
    expect(await endedErasure(app.stranger, body.token)).toEqual({ state: 'completed', progress: 100 });

    expect(await tracesOf(app, { words: wordsOf(member, 'markofthemember'), settings })).toEqual([]);
    for (const { tableName } of ownedTables(app.app.get(DataSource))) {
      expect([tableName, (await everythingOf(app, member.me.id))[tableName]]).toEqual([tableName, []]);
    }
    expect(await everythingOf(app, other.me.id)).toEqual(before);
  });

  it('is shut at once: no token works any more, and nobody signs in', async () => {
    const member = await app.member();
    const second = await app.stranger.post<AccessTokenDto>('/auth/login', {
      username: member.me.username,
      password: PASSWORD,
    });
    expect((await erase(member)).status).toBe(202);
    expect((await member.get('/me')).status).toBe(401);
    expect((await app.stranger.as(second.body).get('/jobs')).status).toBe(401);
    const again = await app.stranger.post('/auth/login', {
      username: member.me.username,
      password: PASSWORD,
    });
    expect(again.status).toBe(401);
  });

  it('frees its name and address for somebody new', async () => {
    const member = await app.member();
    const { body } = await erase(member);
    await endedErasure(app.stranger, body.token);
    const { username, email } = member.me;
    const { status } = await app.stranger.post('/auth/register', { username, email, password: PASSWORD });
    expect(status).toBe(201);
  });

  it('stays in the audit log as something that was done, by and to nobody', async () => {
    const entries = app.app.get(Tables).shared(AuditEntryEntity);
    const member = await app.member();
    const { body } = await erase(member);
    await endedErasure(app.stranger, body.token);
    expect(await entries.count({ actor_id: member.me.id })).toBe(0);
    expect(await entries.count({ subject_user_id: member.me.id })).toBe(0);
    const [left] = await entries.find({
      where: { action: 'account.erase' },
      order: { created_at: 'desc' },
      limit: 1,
    });
    expect(left).toMatchObject({ actor_id: null, subject_user_id: null, address: null, user_agent: null });
  });
});

describe('erasing an account', () => {
  it('needs the password', async () => {
    const member = await app.member();
    const [none, wrong] = [await erase(member, {}), await erase(member, { password: 'not the one' })];
    expect([none.status, none.body.errors?.[0]?.field]).toEqual([422, 'password']);
    expect([wrong.status, wrong.body.errors?.[0]?.field]).toEqual([422, 'password']);
    expect((await member.get('/me')).status).toBe(200);
  });

  it('needs a code, once, where the second factor is on', async () => {
    const member = await app.member();
    const { body } = await member.post<{ secret: string }>('/me/second-factor', {
      current_password: PASSWORD,
    });
    const codeIn = (seconds: number): string =>
      new TOTP({ secret: Secret.fromBase32(body.secret) }).generate({
        timestamp: app.clock.now().getTime() + seconds * 1000,
      });
    const used = codeIn(0);
    expect((await member.post('/me/second-factor/confirm', { code: used })).status).toBe(200);
    for (const code of [undefined, '000000', used]) {
      const refused = await erase(member, { password: PASSWORD, code });
      expect([code, refused.status, refused.body.errors?.[0]?.field]).toEqual([code, 422, 'code']);
    }
    expect((await erase(member, { password: PASSWORD, code: codeIn(30) })).status).toBe(202);
  });

  it('needs a log-in of the last ten minutes where there is no password', async () => {
    const users = app.app.get(Tables).shared(UserEntity);
    const member = await app.member();
    await users.change(member.me.id, { password_hash: null });
    app.clock.forward(11 * MINUTE);
    expect((await erase(member, {})).status).toBe(403);
    const fresh = await app.member();
    await users.change(fresh.me.id, { password_hash: null });
    expect((await erase(fresh, {})).status).toBe(202);
  });

  it('is refused to the last admin, though two admins leave at once', async () => {
    const users = app.app.get(Tables).shared(UserEntity);
    await users.changeAll({ role: 'admin' }, { role: 'member' });
    const admins = [await signedInAs(app, 'admin'), await signedInAs(app, 'admin')];
    const answers = await Promise.all(admins.map((admin) => erase(admin)));
    expect(answers.map(({ status }) => status).sort()).toEqual([202, 409]);
    expect(await users.count({ role: 'admin', disabled_at: null })).toBe(1);
  });

  it('tells how far it is to who holds the token, and to nobody else', async () => {
    for (const token of ['x', 'a'.repeat(43), '..%2f..'])
      expect([token, (await app.stranger.get(`/privacy/erasures/${token}`)).status]).toEqual([token, 404]);
    const member = await app.member();
    const { body } = await erase(member);
    expect((await app.stranger.get(`/privacy/erasures/${body.id}`)).status).toBe(404);
    app.clock.forward(HOUR);
    expect(await endedErasure(app.stranger, body.token)).toEqual({ state: 'completed', progress: 100 });
  });
});
