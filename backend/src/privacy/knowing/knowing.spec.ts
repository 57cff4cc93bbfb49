import type { AuditAction } from '#contracts/admin';
import type { ErrorDto } from '#contracts/error.dto';
import type { ParsedDescriptionDto } from '#contracts/posting.dto';
import type { AccessLogEntryDto, ConsentDto, ConsentsDto } from '#contracts/privacy.dto';
import type { Client } from '../../../test/support/client';
import { ModelServer, say } from '../../../test/support/model-server';
import { signedInAs } from '../../../test/support/staff';
import { startTestApp, type TestApp } from '../../../test/support/test-app';
import { Audit } from '../../platform/audit';
import { Tables } from '../../platform/database';
import { UserEntity } from '../../auth';

let server: ModelServer;
let app: TestApp;
beforeAll(async () => {
  server = await ModelServer.start();
  app = await startTestApp({ LLM_PROVIDER: 'compatible', LLM_BASE_URL: server.url, LLM_MODEL: 'test-model' });
});
afterAll(async () => {
  await app.close();
  await server.close();
});

const currentOf = (consents: ConsentsDto, purpose: string): ConsentDto | undefined =>
  consents.current.find((one) => one.purpose === purpose);

describe('consent', () => {
  it('to the terms is written down with the account, and ends with it alone', async () => {
    const member = await app.member();
    const { body } = await member.get<ConsentsDto>('/me/consents');
    expect(currentOf(body, 'terms')).toMatchObject({ state: 'given', can_withdraw: false });
    expect(currentOf(body, 'terms')?.version).toBe(currentOf(body, 'terms')?.current_version);
    expect(currentOf(body, 'language_model')).toMatchObject({
      state: null,
      version: null,
      can_withdraw: true,
    });
    expect((await member.put('/me/consents/terms', { given: false })).status).toBe(409);
    expect((await member.put('/me/consents/world_peace', { given: true })).status).toBe(422);
  });

  it('keeps every word that was said, and no word twice', async () => {
    const member = await app.member();
    for (const given of [true, true, false, true]) await member.put('/me/consents/language_model', { given });
    const { body } = await member.get<ConsentsDto>('/me/consents');
    expect(body.history.map(({ purpose, state }) => `${purpose} ${state}`)).toEqual([
      'language_model given',
      'language_model withdrawn',
      'language_model given',
      'terms given',
    ]);
    expect(currentOf(body, 'language_model')?.state).toBe('given');
  });

  it('to the language model decides whether it is asked, from the next request on', async () => {
    const member = await app.member();
    const other = await app.member();
    const read = async (who: Client): Promise<string> => {
      const posting = { description_text: 'Baker at Northwind in Oslo. You know sourdough and rye.' };
      return (await who.post<ParsedDescriptionDto>('/jobs/parse-description', posting)).body.method;
    };
    server.play(
      say({ company: 'Northwind', title: 'Baker', skills: [], requirements: [], responsibilities: [] }),
    );
    await member.put('/me/consents/language_model', { given: false });
    expect(await read(member)).toBe('rules');
    expect(server.seen).toHaveLength(0);
    await read(other);
    expect(server.seen.length).toBeGreaterThan(0);
    const before = server.seen.length;
    await member.put('/me/consents/language_model', { given: true });
    await read(member);
    expect(server.seen.length).toBeGreaterThan(before);
  });
});

describe('the access log', () => {
  it('shows what others did and why, newest first, and nothing that the member did or that was done to others', async () => {
    const [member, other, staff] = [await app.member(), await app.member(), await signedInAs(app, 'staff')];
    const audit = app.app.get(Audit);
    const by = (actor_id: string, action: AuditAction, subject_user_id: string) =>
      audit.record({ actor_id, action, subject_user_id, details: { reason: 'A review' } });
    await by(staff.me.id, 'user.role', member.me.id);
    app.clock.forward(1000);
    await audit.record({
      actor_id: staff.me.id,
      action: 'audit.export',
      subject_user_id: member.me.id,
      subject: { kind: 'application', id: '1' },
    });
    await by(member.me.id, 'password.change', member.me.id);
    await by(staff.me.id, 'user.role', other.me.id);
    const { body, headers } = await member.get<AccessLogEntryDto[]>('/me/access-log');
    expect(headers.get('x-total-count')).toBe('2');
    expect(body).toMatchObject([
      {
        actor: staff.me.username,
        actor_role: 'staff',
        action: 'audit.export',
        what: 'application',
        reason: null,
      },
      { actor: staff.me.username, action: 'user.role', what: null, reason: 'A review' },
    ]);
    const page = await member.get<AccessLogEntryDto[]>('/me/access-log?skip=1&limit=1');
    expect(page.body.map(({ id }) => id)).toEqual([body[1]?.id]);
  });

  it('is filled by what admins do, and stays when they leave', async () => {
    const member = await app.member();
    const admin = await signedInAs(app, 'admin');
    expect((await admin.put<ErrorDto>(`/admin/users/${member.me.id}`, { role: 'staff' })).status).toBe(200);
    const look = async () => (await member.get<AccessLogEntryDto[]>('/me/access-log')).body;
    expect(await look()).toMatchObject([
      { actor: admin.me.username, actor_role: 'admin', action: 'user.role' },
    ]);
    await app.app.get(Tables).shared(UserEntity).remove(admin.me.id);
    expect(await look()).toMatchObject([{ actor: null, actor_role: null, action: 'user.role' }]);
  });
});
