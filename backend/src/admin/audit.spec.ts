import { parse } from 'csv-parse/sync';
import { DataSource } from 'typeorm';
import { AUDIT_ACTIONS } from '#contracts/admin';
import type { AuditEntryDto } from '#contracts/admin.dto';
import type { Client } from '../../test/support/client';
import { signedInAs } from '../../test/support/staff';
import { startTestApp, type TestApp } from '../../test/support/test-app';
import { DAY } from '../../test/support/test-clock';
import { Audit } from '../platform/audit';
import { asUserId } from '../platform/database';
import { UsersService } from '../auth';

let app: TestApp;
let admin: Client;
beforeAll(async () => {
  app = await startTestApp();
  admin = await signedInAs(app, 'admin');
});
afterAll(() => app.close());

const entries = async (query: string) => admin.get<AuditEntryDto[]>(`/admin/audit?${query}`);
const sql = (statement: string): Promise<unknown> => app.app.get(DataSource).query(statement);

describe('the audit log', () => {
  it('says who did what to whom, from where, newest first', async () => {
    const member = await app.member();
    await admin.put(`/admin/users/${member.me.id}`, { role: 'staff' });
    await admin.put(`/admin/users/${member.me.id}`, { disabled: true });
    const { body, headers } = await entries(`subject=${member.me.id}&actor=${admin.me.id}&limit=1`);
    expect(headers.get('X-Total-Count')).toBe('2');
    expect(headers.get('Link')).toContain('skip=1');
    expect(body).toEqual([
      {
        id: expect.any(String) as string,
        created_at: expect.any(String) as string,
        action: 'user.disable',
        actor: { id: admin.me.id, username: admin.me.username },
        subject: { id: member.me.id, username: member.me.username },
        subject_kind: null,
        subject_id: null,
        details: null,
        address: '127.0.0.1',
        user_agent: expect.any(String) as string,
        request_id: expect.any(String) as string,
      },
    ]);
  });

  it('is searched by names, actions, requests and times', async () => {
    const member = await app.member();
    await admin.put(`/admin/users/${member.me.id}`, { role: 'staff' });
    const [entry] = (await entries(`subject=${member.me.id}&action=user.role`)).body;
    const at = entry?.created_at ?? '';
    const later = new Date(Date.parse(at) + 1).toISOString();
    for (const query of [
      `q=${member.me.username.slice(0, -1)}`,
      `q=USER.RO`,
      `q=${entry?.request_id ?? ''}`,
      `from=${at}&to=${later}`,
    ])
      expect([query, (await entries(query)).body.map(({ id }) => id)]).toEqual([
        query,
        expect.arrayContaining([entry?.id]),
      ]);
    for (const query of ['q=nobody-is-called-so', `to=${at}&subject=${member.me.id}&action=user.role`])
      expect((await entries(query)).body).toEqual([]);
  });

  it('keeps what was done when people leave', async () => {
    const member = await app.member();
    const audit = app.app.get(Audit);
    await audit.record({
      actor_id: member.me.id,
      action: 'invitation.add',
      subject: { kind: 'invitation', id: 'kept' },
    });
    await sql(`DELETE FROM "user" WHERE id = '${member.me.id}'`);
    const { body } = await entries('q=kept');
    expect(body).toMatchObject([{ action: 'invitation.add', actor: null, subject: null }]);
  });

  it('is taken along as CSV that no spreadsheet runs, and says so', async () => {
    const member = await app.member();
    const audit = app.app.get(Audit);
    // More than one batch of lines.
    for (let n = 0; n < 620; n++) {
      await audit.record({
        actor_id: admin.me.id,
        action: 'user.role',
        subject_user_id: member.me.id,
        origin: { address: null, user_agent: '=HYPERLINK("http://evil.example")', request_id: `r${n}` },
      });
    }
    const { status, body, headers } = await admin.get<string>(`/admin/audit.csv?subject=${member.me.id}`);
    expect([status, headers.get('content-disposition')]).toEqual([200, 'attachment; filename="audit.csv"']);
    const rows = parse<Record<string, string>>(body, { columns: true });
    const written = rows.filter(({ action }) => action === 'user.role');
    expect(new Set(written.map(({ request_id }) => request_id)).size).toBe(620);
    expect(new Set(written.map(({ user_agent }) => user_agent))).toEqual(
      new Set([`'=HYPERLINK("http://evil.example")`]),
    );
    expect(rows[0]).toMatchObject({ action: 'audit.export', actor: admin.me.username });
    expect((await entries(`action=audit.export&subject=${member.me.id}`)).body).toHaveLength(1);
  });

  it('names each action once', () => {
    expect(new Set(AUDIT_ACTIONS).size).toBe(AUDIT_ACTIONS.length);
    for (const action of AUDIT_ACTIONS) expect(action).toMatch(/^[a-z-]+\.[a-z-]+$/);
  });
});

describe('the database', () => {
  const ONLY_GROWS = /only grows/;

  it('refuses to change an entry', async () => {
    await app.app.get(Audit).record({ actor_id: admin.me.id, action: 'user.role', details: { a: 1 } });
    for (const change of [
      `action = 'nothing'`,
      `details = NULL`,
      `created_at = '2001-01-01T00:00:00.000Z'`,
      `subject_id = 'other'`,
      `actor_id = 'somebody-else'`,
      `address = '10.0.0.1'`,
    ])
      await expect(sql(`UPDATE audit_entry SET ${change}`)).rejects.toThrow(ONLY_GROWS);
  });

  it('refuses to remove an entry', async () => {
    await expect(sql(`DELETE FROM audit_entry`)).rejects.toThrow(ONLY_GROWS);
    expect((await entries('')).body.length).toBeGreaterThan(0);
  });

  it('lets people who leave be taken out of it', async () => {
    const user = await app.app.get(UsersService).get(asUserId((await app.member()).me.id));
    await app.app.get(Audit).record({ actor_id: user.id, action: 'user.role', subject_user_id: user.id });
    const out = 'actor_id = NULL, subject_user_id = NULL, address = NULL, user_agent = NULL';
    await sql(`UPDATE audit_entry SET ${out} WHERE actor_id = '${user.id}'`);
    await expect(sql(`SELECT * FROM audit_entry WHERE actor_id = '${user.id}'`)).resolves.toEqual([]);
  });

  it('lets what is old be removed', async () => {
    app.clock.forward(31 * DAY);
    await app.app
      .get(Audit)
      .record({ actor_id: null, action: 'user.role', subject: { kind: 'x', id: 'new' } });
    const limit = new Date(app.clock.now().getTime() - 30.5 * DAY).toISOString();
    await sql(`DELETE FROM audit_entry WHERE created_at < '${limit}'`);
    admin = await signedInAs(app, 'admin');
    expect((await entries('q=new')).body).toHaveLength(1);
  });
});
