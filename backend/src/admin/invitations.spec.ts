import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { DataSource } from 'typeorm';
import type { AuditEntryDto, InvitationDto, InvitationLookDto } from '#contracts/admin.dto';
import type { AccessTokenDto } from '#contracts/auth.dto';
import type { ErrorDto } from '#contracts/error.dto';
import type { Client } from '../../test/support/client';
import { signedInAs } from '../../test/support/staff';
import { PASSWORD, startTestApp, type TestApp } from '../../test/support/test-app';
import { DAY, HOUR } from '../../test/support/test-clock';
import { Settings } from '../platform/config';

let app: TestApp;
let admin: Client;
beforeAll(async () => {
  app = await startTestApp();
  admin = await signedInAs(app, 'admin');
});
afterAll(() => app.close());

let invited = 0;
const anAddress = (): string => `invited-${++invited}@example.org`;

/** The secrets of the links that were mailed to an address, oldest first, once there are `count` of them. */
async function mailedTokens(address: string, count = 1): Promise<string[]> {
  const folder = join(app.app.get(Settings).data_dir, 'mails');
  mkdirSync(folder, { recursive: true });
  for (;;) {
    const mails = await Promise.all(
      readdirSync(folder)
        .filter((name) => name.endsWith('.eml'))
        .map((name) => simpleParser(readFileSync(join(folder, name)))),
    );
    const tokens = mails
      .filter(({ to }) => to !== undefined && !Array.isArray(to) && to.text.includes(address))
      .sort((a, b) => Number(a.date) - Number(b.date))
      .map(({ text }) => /invitation#token=([\w-]+)/.exec(text ?? '')?.[1] ?? '');
    if (tokens.length >= count) return tokens;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function invite(email: string, role = 'staff'): Promise<InvitationDto> {
  const { body, status } = await admin.post<InvitationDto>('/admin/invitations', { email, role });
  if (status !== 201) throw new Error(`not invited: ${JSON.stringify(body)}`);
  return body;
}

const accept = (token: string | undefined, fields: object = {}) =>
  app.stranger.post<AccessTokenDto & ErrorDto>('/auth/invitation/accept', {
    token,
    username: `guest-${invited}`,
    password: PASSWORD,
    ...fields,
  });
const look = (token: string | undefined) =>
  app.stranger.post<InvitationLookDto>('/auth/invitation/look', { token });

describe('an invitation', () => {
  it('comes by mail and makes an account with its role, whose address is verified', async () => {
    const email = anAddress();
    const invitation = await invite(email);
    expect(invitation).toMatchObject({
      email,
      role: 'staff',
      state: 'pending',
      invited_by: admin.me.username,
    });
    const [token] = await mailedTokens(email);
    expect((await look(token)).body).toEqual({ email, role: 'staff' });
    const { status, body, headers } = await accept(token);
    expect([status, body.user.role, body.user.email, body.user.email_verified]).toEqual([
      201,
      'staff',
      email,
      true,
    ]);
    expect(headers.get('set-cookie')).toMatch(/HttpOnly/);
    expect((await app.stranger.as(body).get('/me')).status).toBe(200);
    expect((await look(token)).status).toBe(422);
    const accepted = await admin.get<InvitationDto[]>('/admin/invitations?state=accepted');
    expect(accepted.body.map(({ id }) => id)).toContain(invitation.id);
    const found = await admin.get<{ id: string }[]>(`/admin/users?state=invited&q=${email}`);
    expect(found.body.map(({ id }) => id)).toEqual([body.user.id]);
    const audit = await admin.get<AuditEntryDto[]>(`/admin/audit?q=${invitation.id}`);
    expect(audit.body.map(({ action }) => action)).toEqual(['invitation.accept', 'invitation.add']);
  });

  it('rests nowhere in clear', async () => {
    const email = anAddress();
    const { id } = await invite(email);
    const [token = ''] = await mailedTokens(email);
    const rows: unknown = await app.app.get(DataSource).query(`SELECT * FROM invitation WHERE id = '${id}'`);
    expect(JSON.stringify(rows)).toContain(email);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('works once, however many use it at the same time', async () => {
    const email = anAddress();
    await invite(email);
    const [token] = await mailedTokens(email);
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) => accept(token, { username: `many-${invited}-${n}` })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(9).fill(422)]);
  });

  it('is not used up by a name that is taken or a password that is too simple', async () => {
    const email = anAddress();
    await invite(email);
    const [token] = await mailedTokens(email);
    expect((await accept(token, { username: admin.me.username })).status).toBe(409);
    expect((await accept(token, { password: 'password1234' })).status).toBe(422);
    expect((await accept(token, { email: 'somebody.else@example.org' })).body.errors?.[0]?.field).toBe(
      'email',
    );
    expect((await accept(token)).status).toBe(201);
  });

  it('works for seven days', async () => {
    const email = anAddress();
    await invite(email);
    const [token] = await mailedTokens(email);
    app.clock.forward(7 * DAY - HOUR);
    admin = await signedInAs(app, 'admin');
    expect((await look(token)).status).toBe(200);
    app.clock.forward(2 * HOUR);
    expect([(await look(token)).status, (await accept(token)).status]).toEqual([422, 422]);
    const expired = await admin.get<InvitationDto[]>('/admin/invitations?state=expired');
    expect(expired.body.map((one) => one.email)).toContain(email);
    // It makes room for another.
    await invite(email);
  });

  it('sent again lives another seven days, by a link of its own', async () => {
    const email = anAddress();
    const { id } = await invite(email);
    await mailedTokens(email);
    app.clock.forward(5 * DAY);
    admin = await signedInAs(app, 'admin');
    expect((await admin.post(`/admin/invitations/${id}/resend`)).status).toBe(202);
    const [first, second] = await mailedTokens(email, 2);
    app.clock.forward(5 * DAY);
    expect([(await look(first)).status, (await look(second)).status]).toEqual([422, 200]);
    admin = await signedInAs(app, 'admin');
  });

  it('taken back opens nothing', async () => {
    const email = anAddress();
    const { id } = await invite(email);
    const [token] = await mailedTokens(email);
    expect((await admin.delete(`/admin/invitations/${id}`)).status).toBe(204);
    expect((await accept(token)).status).toBe(422);
    expect((await admin.delete(`/admin/invitations/${id}`)).status).toBe(404);
  });

  it('is not for an address that has an account or an open invitation', async () => {
    const email = anAddress();
    const { id } = await invite(email);
    const again = await admin.post<ErrorDto>('/admin/invitations', {
      email: email.toUpperCase(),
      role: 'admin',
    });
    expect([again.status, again.body.existing_id]).toEqual([409, id]);
    const member = await app.member();
    const known = await admin.post<ErrorDto>('/admin/invitations', { email: member.me.email, role: 'admin' });
    expect([known.status, known.body.existing_id]).toEqual([409, member.me.id]);
    expect(known.body.detail).toContain('Change its role instead');
  });

  it('is one for an address, however many ask for it at once', async () => {
    const email = anAddress();
    const asked = await Promise.all(
      Array.from({ length: 8 }, () => admin.post('/admin/invitations', { email, role: 'staff' })),
    );
    expect(asked.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(7).fill(409)]);
  });

  it('is for no address that could be taken for another', async () => {
    const answer = await admin.post('/admin/invitations', { email: 'ｄean@example.org', role: 'admin' });
    expect(answer.status).toBe(422);
  });

  it.each(['', 'nonsense', 'a'.repeat(200)])('is not opened by %j', async (token) => {
    expect((await look(token)).status).toBe(422);
  });
});
