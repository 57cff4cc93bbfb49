import type { Client } from '../support/client';
import { type Route, routesOf, sample } from '../support/sample';
import { signedInAs } from '../support/staff';
import { startTestApp, type TestApp } from '../support/test-app';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const adminRoutes = (): Route[] =>
  routesOf(app.document).filter(({ template }) => template.startsWith('/admin'));

/** Whom each route answers what. */
async function answersTo(client: Client): Promise<Record<string, number>> {
  const answers: Record<string, number> = {};
  for (const { method, template, body } of adminRoutes()) {
    const path = template.replace(/\{[^}]+\}/, '6f1c1d6e-0000-4000-8000-000000000000');
    const given = body ? sample(app.document, body) : undefined;
    answers[`${method} ${template}`] = (await client.send(method, path, given)).status;
  }
  return answers;
}

const each = (status: number): Record<string, number> =>
  Object.fromEntries(adminRoutes().map(({ method, template }) => [`${method} ${template}`, status]));

describe('every route for admins', () => {
  it('is there to be tested', () => {
    expect(adminRoutes().length).toBeGreaterThanOrEqual(10);
  });

  it('answers 401 to a stranger', async () => {
    expect(await answersTo(app.stranger)).toEqual(each(401));
  });

  it.each(['member', 'staff'] as const)('answers 403 to %s', async (role) => {
    expect(await answersTo(await signedInAs(app, role))).toEqual(each(403));
  });

  it('answers 401 to an admin who was disabled, at once', async () => {
    const [boss, other] = [await signedInAs(app, 'admin'), await signedInAs(app, 'admin')];
    expect((await other.get('/admin/users')).status).toBe(200);
    expect((await boss.put(`/admin/users/${other.me.id}`, { disabled: true })).status).toBe(200);
    expect(await answersTo(other)).toEqual(each(401));
  });

  it('answers 403 to an admin who is a member now, at once', async () => {
    const [boss, other] = [await signedInAs(app, 'admin'), await signedInAs(app, 'admin')];
    expect((await other.get('/admin/users')).status).toBe(200);
    expect((await boss.put(`/admin/users/${other.me.id}`, { role: 'member' })).status).toBe(200);
    expect(await answersTo(other)).toEqual(each(403));
  });

  it('lets admins in', async () => {
    const refused = Object.entries(await answersTo(await signedInAs(app, 'admin'))).filter(([, status]) =>
      [401, 403].includes(status),
    );
    expect(refused).toEqual([]);
  });
});
