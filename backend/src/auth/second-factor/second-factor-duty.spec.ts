import type { AccessTokenDto, UserDto } from '#contracts/auth.dto';
import type { ErrorDto } from '#contracts/error.dto';
import type { NewTokenDto } from '#contracts/account.dto';
import type { Client } from '../../../test/support/client';
import { routesOf, sample } from '../../../test/support/sample';
import { signedInAs } from '../../../test/support/staff';
import { PASSWORD, startTestApp, type TestApp } from '../../../test/support/test-app';
import { turnOn } from '../testing/authenticator';

const apps: TestApp[] = [];
const startWith = async (REQUIRE_SECOND_FACTOR: string): Promise<TestApp> => {
  const app = await startTestApp({ REQUIRE_SECOND_FACTOR });
  apps.push(app);
  return app;
};
afterEach(async () => {
  for (const app of apps.splice(0)) await app.close();
});

const refusalOf = async (client: Client, path = '/jobs'): Promise<string | null> => {
  const { status, body } = await client.get<ErrorDto>(path);
  return status < 300 ? null : body.error_code;
};

describe('where everyone needs a second factor', () => {
  it('an account without one reaches no route but those to set it up, to get in and out, and to see itself', async () => {
    const app = await startWith('everyone');
    const member = await app.member();
    const open: string[] = [];
    for (const { method, template, body, isPublic } of routesOf(app.document)) {
      if (isPublic || template.startsWith('/admin')) continue;
      const path = template.replace(/\{[^}]+\}/, '6f1c1d6e-0000-4000-8000-000000000000');
      // Without what they need these fail, and end no session.
      const given = template.startsWith('/auth/')
        ? { nothing: 'like it' }
        : body && sample(app.document, body);
      if (template.startsWith('/auth/logout')) continue;
      const answer = await member.send<ErrorDto | undefined>(method, path, given);
      if (answer.body?.error_code !== 'second_factor_setup_required') open.push(`${method} ${template}`);
    }
    const expected = [
      'GET /me',
      ...['POST /me/second-factor', 'DELETE /me/second-factor'],
      ...['POST /me/second-factor/confirm', 'POST /me/second-factor/recovery-codes'],
      ...['PUT /auth/password', 'POST /auth/email/resend'],
      ...['POST /auth/oauth/link/{provider}', 'POST /auth/oauth/disconnect'],
    ];
    expect(open.sort()).toEqual(expected.sort());
    expect((await member.post('/auth/logout')).status).toBe(204);
  });

  it('everything opens with the first right code, and closes when the second factor is taken away', async () => {
    const app = await startWith('everyone');
    const member = await app.member();
    expect(await refusalOf(member)).toBe('second_factor_setup_required');
    await turnOn(app, member);
    expect(await refusalOf(member)).toBeNull();
    const { body } = await member.post<NewTokenDto>('/me/tokens', { name: 'Script', scopes: ['read'] });
    const script = app.stranger.as({ ...(await asLogIn(member)), access_token: body.token });
    expect(await refusalOf(script)).toBeNull();
    await member.send('DELETE', '/me/second-factor', { current_password: PASSWORD });
    expect(await refusalOf(member)).toBe('second_factor_setup_required');
    expect(await refusalOf(script)).toBe('second_factor_setup_required');
  });
});

describe('where staff need a second factor', () => {
  it('members go on without one, staff and admins do not', async () => {
    const app = await startWith('staff');
    expect(await refusalOf(await app.member())).toBeNull();
    expect(await refusalOf(await signedInAs(app, 'staff'))).toBe('second_factor_setup_required');
    const admin = await signedInAs(app, 'admin');
    expect(await refusalOf(admin, '/admin/users')).toBe('second_factor_setup_required');
    await turnOn(app, admin);
    expect(await refusalOf(admin, '/admin/users')).toBeNull();
  });
});

async function asLogIn(member: Client): Promise<AccessTokenDto> {
  const { body: user } = await member.get<UserDto>('/me');
  return { access_token: member.token, token_type: 'bearer', expires_in: 1, user };
}
