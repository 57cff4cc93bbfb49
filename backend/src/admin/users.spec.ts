import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import type { NewTokenDto } from '#contracts/account.dto';
import type { AdminUserDto, AuditEntryDto } from '#contracts/admin.dto';
import type { AccessTokenDto } from '#contracts/auth.dto';
import type { ErrorDto } from '#contracts/error.dto';
import { logIn, signedInAs } from '../../test/support/staff';
import { PASSWORD, startTestApp, type TestApp } from '../../test/support/test-app';
import { Operator } from '../auth';
import { Settings } from '../platform/config';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const usersOf = async (admin: Awaited<ReturnType<TestApp['member']>>, query: string) =>
  admin.get<AdminUserDto[]>(`/admin/users?${query}`);

describe('looking for accounts', () => {
  it('shows how each is signed in to', async () => {
    const [admin, member] = [await signedInAs(app, 'admin'), await app.member()];
    const { body } = await admin.get<AdminUserDto>(`/admin/users/${member.me.id}`);
    expect(body).toEqual({
      id: member.me.id,
      username: member.me.username,
      email: member.me.email,
      email_verified: false,
      role: 'member',
      disabled_at: null,
      created_at: expect.any(String) as string,
      last_seen_at: expect.any(String) as string,
      second_factor: false,
      ways_in: ['password'],
    });
  });

  it('finds them by how a name or an address begins, whatever the case', async () => {
    const admin = await signedInAs(app, 'admin');
    for (const [username, email] of [
      ['Zoe.Quill', 'zq@example.org'],
      ['nobody-else', 'ZOE.q2@example.org'],
      ['azoe', 'azoe@example.org'],
    ])
      await app.stranger.post('/auth/register', { username, email, password: PASSWORD });
    const names = async (q: string) =>
      (await usersOf(admin, `q=${encodeURIComponent(q)}&sort=username`)).body.map(({ username }) => username);
    expect(await names('zoe.q')).toEqual(['nobody-else', 'Zoe.Quill']);
    expect(await names('ZOE')).toEqual(['nobody-else', 'Zoe.Quill']);
    // What means something to a database means itself.
    for (const q of ['zoe_', 'z%', '_zoe', "zoe'--"]) expect(await names(q)).toEqual([]);
  });

  it('narrows by role and state, sorts and pages', async () => {
    const admin = await signedInAs(app, 'admin');
    const staff = await signedInAs(app, 'staff', 'page-me');
    const other = await signedInAs(app, 'staff', 'page-you');
    await admin.put(`/admin/users/${staff.me.id}`, { disabled: true });
    const ids = async (query: string) => (await usersOf(admin, query)).body.map(({ id }) => id);
    expect(await ids('role=staff&state=disabled&q=page')).toEqual([staff.me.id]);
    expect(await ids('role=staff&state=active&q=page')).toEqual([other.me.id]);
    expect(await ids('q=page&sort=-username')).toEqual([other.me.id, staff.me.id]);
    const first = await usersOf(admin, 'q=page&sort=email&limit=1');
    expect(first.headers.get('X-Total-Count')).toBe('2');
    expect(first.headers.get('Link')).toContain('skip=1');
    expect(first.body.map(({ id }) => id)).toEqual([staff.me.id]);
  });

  it('finds one among very many by an index', async () => {
    const source = app.app.get(DataSource);
    const isPostgres = source.options.type === 'postgres';
    const sql = `SELECT id FROM "user" account WHERE`;
    const plan = isPostgres
      ? `EXPLAIN ${sql} username_key LIKE 'zoe%'`
      : `EXPLAIN QUERY PLAN ${sql} (username_key >= 'zoe' AND username_key < 'zof') OR (email_key >= 'zoe' AND email_key < 'zof')`;
    const rows = await source.transaction(async (manager) => {
      // With a handful of rows the planner would read them all.
      if (isPostgres) await manager.query('SET LOCAL enable_seqscan = off');
      return manager.query<object[]>(plan);
    });
    expect(JSON.stringify(rows)).toMatch(isPostgres ? /user_username_prefix/ : /SEARCH account USING INDEX/);
  });
});

describe('another role', () => {
  it('counts at once and is written down', async () => {
    const [admin, member] = [await signedInAs(app, 'admin'), await app.member()];
    expect((await member.get('/admin/users')).status).toBe(403);
    const { body } = await admin.put<AdminUserDto>(`/admin/users/${member.me.id}`, { role: 'admin' });
    expect(body.role).toBe('admin');
    expect((await member.get('/admin/users')).status).toBe(200);
    const audit = await admin.get<AuditEntryDto[]>(`/admin/audit?subject=${member.me.id}&action=user.role`);
    expect(audit.body).toHaveLength(1);
    expect(audit.body[0]).toMatchObject({
      actor: { id: admin.me.id },
      details: { role_before: 'member', role_after: 'admin' },
    });
  });

  it('is not written down where nothing changes', async () => {
    const [admin, member] = [await signedInAs(app, 'admin'), await app.member()];
    await admin.put(`/admin/users/${member.me.id}`, { role: 'member', disabled: false });
    await admin.put(`/admin/users/${member.me.id}`, {});
    expect((await admin.get(`/admin/audit?actor=${admin.me.id}&subject=${member.me.id}`)).body).toEqual([]);
  });

  it('is not given to oneself', async () => {
    const [admin] = [await signedInAs(app, 'admin'), await signedInAs(app, 'admin')];
    for (const change of [{ role: 'member' }, { disabled: true }]) {
      const { status, body } = await admin.put<ErrorDto>(`/admin/users/${admin.me.id}`, change);
      expect([status, body.detail]).toEqual([409, expect.stringContaining('your own rights') as string]);
    }
  });
});

describe('disabling', () => {
  it('ends what was handed out, at once and for good', async () => {
    const [admin, member] = [await signedInAs(app, 'admin'), await app.member()];
    expect((await member.get('/me')).status).toBe(200);
    const { body } = await admin.put<AdminUserDto>(`/admin/users/${member.me.id}`, { disabled: true });
    expect(body.disabled_at).toEqual(expect.any(String));
    expect((await member.get('/me')).status).toBe(401);
    const login = { username: member.me.username, password: PASSWORD };
    expect((await app.stranger.post('/auth/login', login)).status).toBe(401);
    await admin.put(`/admin/users/${member.me.id}`, { disabled: false });
    expect((await member.get('/me')).status).toBe(401);
    expect((await app.stranger.post('/auth/login', login)).status).toBe(200);
    const audit = await admin.get<AuditEntryDto[]>(
      `/admin/audit?subject=${member.me.id}&actor=${admin.me.id}`,
    );
    expect(audit.body.map(({ action }) => action)).toEqual(['user.enable', 'user.disable']);
  });

  it('ends personal access tokens too', async () => {
    const [admin, member] = [await signedInAs(app, 'admin'), await app.member()];
    const { body } = await member.post<NewTokenDto>('/me/tokens', { name: 'script', scopes: ['read'] });
    const answer = async () =>
      (await app.stranger.get('/jobs', { Authorization: `Bearer ${body.token}` })).status;
    expect(await answer()).toBe(200);
    for (const disabled of [true, false]) {
      await admin.put(`/admin/users/${member.me.id}`, { disabled });
      expect(await answer()).toBe(401);
    }
  });

  it('is refused a mail for a new password', async () => {
    const [admin, member] = [await signedInAs(app, 'admin'), await app.member()];
    await admin.put(`/admin/users/${member.me.id}`, { disabled: true });
    expect((await admin.post(`/admin/users/${member.me.id}/password-reset`)).status).toBe(409);
  });
});

describe('a new password', () => {
  it('is mailed a link for, which is written down', async () => {
    const [admin, member] = [await signedInAs(app, 'admin'), await app.member()];
    expect((await admin.post(`/admin/users/${member.me.id}/password-reset`)).status).toBe(202);
    const audit = await admin.get<AuditEntryDto[]>(`/admin/audit?action=user.password-reset`);
    expect(audit.body[0]).toMatchObject({ actor: { id: admin.me.id }, subject: { id: member.me.id } });
    const folder = join(app.app.get(Settings).data_dir, 'mails');
    const isMailed = (): boolean =>
      existsSync(folder) &&
      readdirSync(folder).some((name) => {
        const mail = readFileSync(join(folder, name), 'utf8');
        return mail.includes(member.me.email) && mail.includes('reset-password');
      });
    while (!isMailed()) await new Promise((resolve) => setTimeout(resolve, 50));
  });
});

describe('signing somebody out', () => {
  it('ends every session and no account', async () => {
    const [admin, member] = [await signedInAs(app, 'admin'), await app.member()];
    const second = await logIn(app, member.me.username);
    expect((await admin.post(`/admin/users/${member.me.id}/sessions/end`)).status).toBe(204);
    expect([(await member.get('/me')).status, (await second.get('/me')).status]).toEqual([401, 401]);
    expect((await (await logIn(app, member.me.username)).get('/me')).status).toBe(200);
  });
});

describe('the terminal', () => {
  it('makes an admin of an account, and lets it in', async () => {
    const [admin, member] = [await signedInAs(app, 'admin'), await app.member()];
    await admin.put(`/admin/users/${member.me.id}`, { disabled: true });
    const done = await app.app.get(Operator).appoint(member.me.email.toUpperCase(), 'admin');
    expect(done).toEqual({ username: member.me.username });
    const back = await logIn(app, member.me.username);
    expect((await back.get('/admin/users')).status).toBe(200);
  });

  it('makes a link where there is no account', async () => {
    const done = await app.app.get(Operator).appoint('Chief@Example.org', 'admin');
    const token = 'token' in done ? done.token : '';
    const { status, body } = await app.stranger.post<AccessTokenDto>('/auth/invitation/accept', {
      token,
      username: 'chief',
      password: PASSWORD,
    });
    expect([status, body.user]).toEqual([
      201,
      expect.objectContaining({ role: 'admin', email: 'chief@example.org' }),
    ]);
  });
});

describe('an installation', () => {
  let alone: TestApp;
  beforeAll(async () => {
    alone = await startTestApp();
  });
  afterAll(() => alone.close());

  it('without an admin gets a link that makes one; a new link voids the old', async () => {
    const operator = alone.app.get(Operator);
    const [old, now] = [await operator.firstAdmin(), await operator.firstAdmin()];
    const accept = (token: string | null, fields: object) =>
      alone.stranger.post<AccessTokenDto & ErrorDto>('/auth/invitation/accept', {
        token,
        username: 'first',
        password: PASSWORD,
        ...fields,
      });
    expect((await accept(old, { email: 'first@example.org' })).status).toBe(422);
    expect((await accept(now, {})).body.errors?.[0]?.field).toBe('email');
    const { status, body } = await accept(now, { email: 'first@example.org' });
    expect([status, body.user.role, body.user.email_verified]).toEqual([201, 'admin', false]);
    expect(await operator.firstAdmin()).toBeNull();
  });

  it('keeps its last admin, also at the terminal', async () => {
    const demoted = alone.app.get(Operator).appoint('first@example.org', 'member');
    await expect(demoted).rejects.toMatchObject({ code: 'conflict' });
  });

  it('keeps one when two demote each other at once, every time', async () => {
    let [one, two] = [await logIn(alone, 'first'), await signedInAs(alone, 'admin')];
    for (let round = 0; round < 8; round++) {
      const change = round % 2 ? { disabled: true } : { role: 'member' };
      const answers = await Promise.all([
        one.put(`/admin/users/${two.me.id}`, change),
        two.put(`/admin/users/${one.me.id}`, change),
      ]);
      const statuses = answers.map(({ status }) => status);
      // Whoever comes second meets the last admin, or is no admin any more, or is shut out.
      expect(statuses.filter((status) => ![401, 403, 409].includes(status))).toEqual([200]);
      one = statuses[0] === 200 ? one : two;
      expect((await one.get('/admin/users')).status).toBe(200);
      two = await signedInAs(alone, 'admin');
    }
  });
});
