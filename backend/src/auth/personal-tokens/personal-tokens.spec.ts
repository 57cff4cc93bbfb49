import { randomUUID } from 'node:crypto';
import type { NewTokenDto, PersonalTokenDto } from '#contracts/account.dto';
import type { ErrorDto } from '#contracts/error.dto';
import type { JobDto } from '#contracts/job.dto';
import type { Client } from '../../../test/support/client';
import { aJob } from '../../../test/support/factories';
import { type Route, routesOf, sample } from '../../../test/support/sample';
import { signedInAs } from '../../../test/support/staff';
import { startTestApp, type TestApp } from '../../../test/support/test-app';
import { DAY, HOUR, MINUTE } from '../../../test/support/test-clock';
import { auditedOf } from '../testing/audit';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

async function aToken(member: Client, fields: object = {}): Promise<NewTokenDto> {
  const { body, status } = await member.post<NewTokenDto>('/me/tokens', {
    name: 'Clipper',
    scopes: ['read'],
    ...fields,
  });
  if (status !== 201) throw new Error(`no token: ${JSON.stringify(body)}`);
  return body;
}

/** Somebody who has nothing but a personal access token. */
const holderOf = (owner: Client, { token }: NewTokenDto): Client =>
  app.stranger.as({ access_token: token, token_type: 'bearer', expires_in: 0, user: owner.me });

const tokenRoutes = (): Route[] => routesOf(app.document).filter(({ isPublic }) => !isPublic);
const isAccount = ({ template }: Route): boolean => /^\/(auth|me|admin|privacy)(\/|$)/.test(template);

/** Asks for a route with a body that fits, of things that do not exist. */
async function statusOf(holder: Client, { method, template, body }: Route): Promise<number> {
  const path = template.replace(/\{[^}]+\}/g, randomUUID());
  const answer = await holder.send(method, path, body ? sample(app.document, body) : undefined);
  return answer.status;
}

describe('a personal access token', () => {
  it('is shown once, and afterwards known by its end', async () => {
    const member = await app.member();
    const { token, ...rest } = await aToken(member, { scopes: ['read', 'jobs', 'read'] });
    expect(token).toMatch(/^ccp_[\w-]{43}$/);
    const { body } = await member.get<PersonalTokenDto[]>('/me/tokens');
    expect(body).toEqual([rest]);
    expect(rest).toMatchObject({ scopes: ['read', 'jobs'], ending: token.slice(-4), last_used_at: null });
    expect(JSON.stringify(body)).not.toContain(token);
  });

  it('works until it is removed, and then at once no more', async () => {
    const member = await app.member();
    const made = await aToken(member);
    const holder = holderOf(member, made);
    const job = await aJob(member);
    expect((await holder.get<JobDto>(`/jobs/${job.id}`)).body.id).toBe(job.id);
    const [listed] = (await member.get<PersonalTokenDto[]>('/me/tokens')).body;
    expect(listed?.last_used_at).not.toBeNull();
    expect((await member.delete(`/me/tokens/${made.id}`)).status).toBe(204);
    expect((await holder.get('/jobs')).status).toBe(401);
    expect(await auditedOf(app, member.me.id)).toEqual(expect.arrayContaining(['token.add', 'token.remove']));
  });

  it('ends when it is said to, to the minute', async () => {
    const member = await app.member();
    const end = new Date(app.clock.now().getTime() + HOUR).toISOString();
    const holder = holderOf(member, await aToken(member, { expires_at: end }));
    app.clock.forward(HOUR - MINUTE);
    expect((await holder.get('/jobs')).status).toBe(200);
    app.clock.forward(MINUTE);
    expect((await holder.get('/jobs')).status).toBe(401);
    const past = await member.post('/me/tokens', { name: 'x', scopes: ['read'], expires_at: end });
    expect(past.status).toBe(422);
  });

  it('outlives the session that made it', async () => {
    const member = await app.member();
    const holder = holderOf(member, await aToken(member));
    await member.post('/auth/logout-all');
    app.clock.forward(40 * DAY);
    expect((await holder.get('/jobs')).status).toBe(200);
  });

  it('is one of fifty at most, however many are made at once', async () => {
    const member = await app.member();
    const made = await Promise.all(
      Array.from({ length: 60 }, () => member.post('/me/tokens', { name: 'Script', scopes: ['read'] })),
    );
    expect(made.filter(({ status }) => status === 201)).toHaveLength(50);
    expect((await member.get<PersonalTokenDto[]>('/me/tokens')).body).toHaveLength(50);
  });

  it('is refused when it is forged, without a scope, or of a scope that there is not', async () => {
    const member = await app.member();
    const { token } = await aToken(member);
    for (const forged of [
      'ccp_',
      `${token}x`,
      token.slice(0, -1),
      token.toUpperCase(),
      `ccp_${'a'.repeat(43)}`,
    ]) {
      const { status } = await app.stranger.get('/jobs', { Authorization: `Bearer ${forged}` });
      expect([forged, status]).toEqual([forged, 401]);
    }
    for (const scopes of [[], ['admin'], ['read', 'account'], 'read'])
      expect((await member.post('/me/tokens', { name: 'x', scopes })).status).toBe(422);
  });

  it('reaches nothing of another member', async () => {
    const [member, other] = [await app.member(), await app.member()];
    const job = await aJob(other);
    const holder = holderOf(member, await aToken(member, { scopes: ['read', 'jobs', 'write'] }));
    expect((await holder.get(`/jobs/${job.id}`)).status).toBe(404);
  });
});

describe('what a personal access token may do', () => {
  it('is nothing at all with the account, whatever its scopes and whoever has it', async () => {
    for (const role of ['member', 'admin'] as const) {
      const owner = await signedInAs(app, role);
      const holder = holderOf(owner, await aToken(owner, { scopes: ['read', 'jobs', 'write'] }));
      const routes = tokenRoutes().filter(isAccount);
      expect(routes.length).toBeGreaterThan(12);
      for (const route of routes) {
        expect([route.method, route.template, await statusOf(holder, route)]).toEqual([
          route.method,
          route.template,
          403,
        ]);
      }
    }
  });

  it('is with `read` to see everything else, and to change nothing', async () => {
    const member = await app.member();
    const holder = holderOf(member, await aToken(member, { scopes: ['read'] }));
    for (const route of tokenRoutes().filter((one) => !isAccount(one))) {
      const status = await statusOf(holder, route);
      const at = `${route.method} ${route.template} answered ${status}`;
      if (route.method === 'GET') expect([at, status === 403]).toEqual([at, false]);
      else expect([at, status]).toEqual([at, 403]);
    }
  });

  it('is with `write` to change everything else, and to see nothing', async () => {
    const member = await app.member();
    const holder = holderOf(member, await aToken(member, { scopes: ['write'] }));
    for (const route of tokenRoutes().filter((one) => !isAccount(one))) {
      const status = await statusOf(holder, route);
      const at = `${route.method} ${route.template} answered ${status}`;
      expect([at, status === 403]).toEqual([at, route.method === 'GET']);
    }
  });

  it('is with `jobs` what the clipper does, and no more', async () => {
    const member = await app.member();
    const holder = holderOf(member, await aToken(member, { scopes: ['jobs'] }));
    const allowed: string[] = [];
    for (const route of tokenRoutes()) {
      if ((await statusOf(holder, route)) !== 403) allowed.push(`${route.method} ${route.template}`);
    }
    expect(allowed.sort()).toEqual([
      'POST /applications',
      'POST /applications/{id}/events',
      'POST /jobs',
      'POST /jobs/parse-description',
      'PUT /applications/{id}',
      'PUT /jobs/{id}',
    ]);
    const job = await aJob(holder);
    const { status } = await holder.post<ErrorDto>('/applications', { job_id: job.id });
    expect(status).toBe(201);
  });
});
