import type { SessionDto } from '#contracts/account.dto';
import type { ErrorDto } from '#contracts/error.dto';
import type { DataExportDto } from '#contracts/privacy.dto';
import type { ResumeStatusDto, UploadedResumeDto } from '#contracts/resume.dto';
import type { Client } from '../support/client';
import { type Route, routesOf, sample } from '../support/sample';
import { PASSWORD, startTestApp, type TestApp } from '../support/test-app';

/** What stands behind the id of a route, made for its owner. A new kind of route belongs in here. */
const THINGS: Readonly<Record<string, (owner: Client) => Promise<string>>> = {
  '/jobs/{id}': addJob,
  '/applications/{id}': async (owner) => idOf(owner, '/applications', { job_id: await addJob(owner) }),
  '/resume/{id}': addResume,
  '/me/sessions/{id}': logInElsewhere,
  '/me/exports/{id}': addExport,
  '/me/tokens/{id}': async (owner) => idOf(owner, '/me/tokens', { name: 'Clipper', scopes: ['read'] }),
};

/** Bodies that make sense only for the thing at hand. */
const BODIES: Readonly<Record<string, object>> = { '/resume/{id}/apply': { accept: [] } };

/** What the owner is answered where more than an id is needed: this job has no address to look at. */
const OWNERS_ANSWER: Readonly<Record<string, number>> = { 'POST /jobs/{id}/refresh': 422 };

/** A resume that was read, since most of what can be asked of one needs that. */
async function addResume(owner: Client): Promise<string> {
  const { body } = await owner.upload<UploadedResumeDto>('/resume/upload', {
    name: 'resume.txt',
    bytes: 'Ada Example\nada@example.org\n',
  });
  for (;;) {
    const { body: state } = await owner.get<ResumeStatusDto>(`/resume/${body.upload_id}/status`);
    if (state.parsing_status === 'completed') return body.upload_id;
    if (state.parsing_status === 'failed') throw new Error(state.error ?? 'not read');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** An archive that is finished: before, there is nothing to fetch. */
async function addExport(owner: Client): Promise<string> {
  const { body } = await owner.post<DataExportDto>('/me/exports');
  for (;;) {
    const { body: made } = await owner.get<DataExportDto>(`/me/exports/${body.id}`);
    if (made.state === 'completed') return made.id;
    if (made.state === 'failed') throw new Error('not made');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** A session besides the one that asks, which has to go on. */
async function logInElsewhere(owner: Client): Promise<string> {
  await owner.post('/auth/login', { username: owner.me.username, password: PASSWORD });
  const { body } = await owner.get<SessionDto[]>('/me/sessions');
  return body.find(({ current }) => !current)?.id ?? '';
}

async function idOf(owner: Client, path: string, body: object): Promise<string> {
  const { body: made, status } = await owner.post<{ id: string }>(path, body);
  if (status !== 201) throw new Error(`${path} answered ${status}`);
  return made.id;
}

let jobs = 0;
function addJob(owner: Client): Promise<string> {
  jobs += 1;
  return idOf(owner, '/jobs?allow_duplicate=true', { company: `Northwind ${jobs}`, title: 'Gardener' });
}

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

/** Routes for admins know no owners; `roles.spec.ts` is about them. */
const ofMembers = (): Route[] =>
  routesOf(app.document).filter(({ template }) => !template.startsWith('/admin'));
/** The names of providers and purposes are the same for everybody, and a token is a key of its own. */
const withId = (): Route[] =>
  ofMembers().filter(({ template }) => template.replace(/\{(provider|purpose|token)\}/, '').includes('{'));
const thingOf = ({ template }: Route): string => /^(?:\/[^/{]+)+\/\{[^}]+\}/.exec(template)?.[0] ?? template;
const bodyFor = ({ body, template }: Route): unknown =>
  BODIES[template] ?? (body ? sample(app.document, body) : undefined);

describe('every route with an id', () => {
  it('is known here, so that none is forgotten', () => {
    expect([...new Set(withId().map(thingOf))].sort()).toEqual(Object.keys(THINGS).sort());
  });

  it('answers the same 404 to another member as for an id that does not exist', async () => {
    const [owner, other] = [await app.member(), await app.member()];
    for (const route of withId()) {
      const id = await THINGS[thingOf(route)]?.(owner);
      const path = (one: string): string => route.template.replace(/\{[^}]+\}/, one);
      const foreign = await other.send<ErrorDto>(route.method, path(id ?? ''), bodyFor(route));
      const missing = await other.send<ErrorDto>(
        route.method,
        path('6f1c1d6e-0000-4000-8000-000000000000'),
        bodyFor(route),
      );
      expect([route.method, route.template, foreign.status]).toEqual([route.method, route.template, 404]);
      expect(missing.status).toBe(404);
      expect(missing.body.detail).toBe(foreign.body.detail);
      const own = await owner.send(route.method, path(id ?? ''), bodyFor(route));
      const expected = OWNERS_ANSWER[`${route.method} ${route.template}`];
      expect([route.template, own.status]).toEqual([
        route.template,
        expected ?? (own.status < 300 ? own.status : 'a success'),
      ]);
    }
  });

  it('answers 422 to an id that is none', async () => {
    const member = await app.member();
    for (const { method, template, body } of withId()) {
      for (const id of ['abc', '1e309', '-1', '%20', 'a'.repeat(190)]) {
        const path = template.replace(/\{[^}]+\}/, id);
        const { status } = await member.send(method, path, body ? sample(app.document, body) : undefined);
        expect([method, path, status]).toEqual([method, path, 422]);
      }
    }
  });
});

describe('every route that is not public', () => {
  it('answers 401 without a token', async () => {
    const guarded = routesOf(app.document).filter(({ isPublic }) => !isPublic);
    expect(guarded.length).toBeGreaterThan(20);
    for (const route of guarded) {
      const path = route.template.replace(/\{[^}]+\}/, '6f1c1d6e-0000-4000-8000-000000000000');
      const { status } = await app.stranger.send(route.method, path, bodyFor(route));
      expect([route.method, route.template, status]).toEqual([route.method, route.template, 401]);
    }
  });
});

describe('fields that only the server sets', () => {
  it.each([
    'id',
    'user_id',
    'role',
    'created_at',
    'match_score',
    'password_hash',
    'application_id',
    'opening_key',
    '__proto__x',
  ])('refuses %s wherever something is written', async (field) => {
    const member = await app.member();
    const jobId = await addJob(member);
    for (const route of ofMembers().filter(({ body, isPublic }) => body && !isPublic)) {
      const path = route.template.replace(/\{[^}]+\}/, jobId);
      const { status } = await member.send(route.method, path, {
        ...(bodyFor(route) as object),
        [field]: 'x',
      });
      expect([route.method, route.template, status]).toEqual([route.method, route.template, 422]);
    }
  });
});
