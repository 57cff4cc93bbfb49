import { Secret, TOTP } from 'otpauth';
import type { AccessTokenDto } from '#contracts/auth.dto';
import type { ProfileDto } from '#contracts/profile.dto';
import type { IdentityDto, ProviderDto } from '#contracts/social.dto';
import type { Client } from '../../../test/support/client';
import { PASSWORD, startTestApp, type TestApp } from '../../../test/support/test-app';
import { MINUTE } from '../../../test/support/test-clock';
import { UsersService } from '..';
import { AccountRights } from '../directory/account-rights';
import { Browser, errorOf, fragmentOf, PORTAL } from './testing/browser';
import { CLIENT, type GitHubServer, startGitHubServer } from './testing/github-server';
import { type OpenIdServer, startOpenIdServer } from './testing/openid-server';

let app: TestApp;
let google: OpenIdServer;
let campus: OpenIdServer;
let github: GitHubServer;
beforeAll(async () => {
  [google, campus, github] = await Promise.all([
    startOpenIdServer(),
    startOpenIdServer(),
    startGitHubServer(),
  ]);
  app = await startTestApp({ PUBLIC_URL: PORTAL, ...settings() });
});
afterAll(() => Promise.all([app.close(), google.stop(), campus.stop(), github.stop()]));
beforeEach(() => {
  google.answer = (body) => body;
  google.userinfo = {};
  Object.assign(github, { refusal: null, takesAgain: false, hangs: false });
});

const settings = (): Record<string, string> => ({
  OAUTH_GOOGLE_CLIENT_ID: 'portal',
  OAUTH_GOOGLE_CLIENT_SECRET: 'a secret',
  OAUTH_GOOGLE_ISSUER: google.issuer,
  OAUTH_GITHUB_CLIENT_ID: CLIENT.id,
  OAUTH_GITHUB_CLIENT_SECRET: CLIENT.secret,
  OAUTH_GITHUB_URL: github.url,
  OIDC_ISSUER: campus.issuer,
  OIDC_CLIENT_ID: 'portal',
  OIDC_CLIENT_SECRET: 'another secret',
  OIDC_NAME: 'Campus account',
});

const BY_TERMINAL = { me: null };
const LOGIN = '/api/v1/auth/oauth/google/login';
let people = 0;
/** Somebody new at every provider. */
function aPerson(differs: Record<string, unknown> = {}): { email: string; subject: string } {
  people += 1;
  const [subject, email] = [`s-${people}`, `person${people}@example.org`];
  const claims = { sub: subject, email, email_verified: true, name: `Person ${people}` };
  google.claims = { ...claims, ...differs };
  campus.claims = { ...claims, ...differs };
  github.user = { id: people, login: `person${people}`, name: `Person ${people}` };
  github.emails = [
    { email: 'other@example.org', primary: false, verified: true },
    { email, primary: true, verified: true },
  ];
  return { email, subject };
}

const browser = (): Browser => new Browser(app);
const users = (): UsersService => app.app.get(UsersService, { strict: false });
async function verified(member: Client): Promise<Client> {
  await users().verifyEmail(await users().get(member.me.id));
  return member;
}
async function cameIn(provider: string, one = browser()): Promise<Client> {
  const page = await one.signIn(provider);
  expect([page.pathname, errorOf(page)]).toEqual(['/oauth-return', null]);
  const { status, body } = await one.exchange(page);
  expect(status).toBe(200);
  return app.stranger.as(body);
}
const endsWith = async (provider: string): Promise<string | null> => {
  const page = await browser().signIn(provider);
  expect(page.pathname).toBe('/sign-in');
  return errorOf(page);
};

describe('signing in by another service', () => {
  it('offers the services that are set up, and no others', async () => {
    const { body } = await app.stranger.get<ProviderDto[]>('/auth/oauth/providers');
    expect(body).toEqual([
      { id: 'google', name: 'Google', kind: 'social' },
      { id: 'github', name: 'GitHub', kind: 'social' },
      { id: 'oidc', name: 'Campus account', kind: 'single_sign_on' },
    ]);
    expect((await app.stranger.get('/auth/oauth/linkedin/login')).status).toBe(404);
    expect((await app.stranger.get('/auth/saml/metadata')).status).toBe(404);
  });

  it.each(['google', 'github', 'oidc'])(
    'by %s makes an account once and finds it again',
    async (provider) => {
      const { email } = aPerson();
      const first = await cameIn(provider);
      expect(first.me).toMatchObject({ email, email_verified: true, has_password: false, role: 'member' });
      expect((await first.get('/me')).status).toBe(200);
      expect((await cameIn(provider)).me.id).toBe(first.me.id);
    },
  );

  it('finds the account by the subject, whatever the address has become', async () => {
    const { subject } = aPerson();
    const first = await cameIn('google');
    aPerson({ sub: subject });
    expect((await cameIn('google')).me).toMatchObject({ id: first.me.id, email: first.me.email });
  });

  it('leaves the address unverified if the service does not say that it was verified', async () => {
    aPerson({ email_verified: undefined });
    expect((await cameIn('google')).me.email_verified).toBe(false);
  });

  it('fills name and picture of the profile, where nothing stands yet', async () => {
    aPerson({ picture: 'https://pictures.example.org/1.png', name: 'Grace Hopper' });
    const member = await cameIn('google');
    const { body } = await member.get<ProfileDto>('/profile');
    expect(body).toMatchObject({
      full_name: 'Grace Hopper',
      profile_picture_url: 'https://pictures.example.org/1.png',
    });
    aPerson({ picture: 'http://pictures.example.org/2.png' });
    const one = browser();
    await one.open(await one.link('oidc', member.token));
    expect((await member.get<ProfileDto>('/profile')).body.full_name).toBe('Grace Hopper');
    aPerson({ picture: 'http://pictures.example.org/2.png' });
    const other = await cameIn('google');
    expect((await other.get<ProfileDto>('/profile')).body.profile_picture_url).toBeNull();
  });

  it('comes back to the page that was asked for', async () => {
    aPerson();
    const page = await browser().signIn('google', '/jobs?q=a b&status=applied');
    expect(fragmentOf(page).get('return_to')).toBe('/jobs?q=a%20b&status=applied');
  });

  it.each(['//evil.example', '/\\evil.example', 'https://evil.example', '/%2f/evil.example', 'javascript:1'])(
    'does not begin if %s is to come afterwards',
    async (return_to) => {
      const path = `/auth/oauth/google/login?${new URLSearchParams({ return_to }).toString()}`;
      expect((await app.stranger.get(path)).status).toBe(422);
    },
  );

  it('keeps its cookies from scripts, and asks with state, nonce and a challenge', async () => {
    const one = browser();
    const asked = (await one.peek(LOGIN)).searchParams;
    expect(asked.get('code_challenge_method')).toBe('S256');
    for (const name of ['state', 'nonce', 'code_challenge'])
      expect(asked.get(name)?.length).toBeGreaterThan(30);
    expect(one.received).toHaveLength(1);
    expect(one.received[0]).toMatch(/^ccp_flow=v1\./);
    expect(one.received[0]).toMatch(/HttpOnly.*SameSite=Lax/);
    expect(one.received[0]).toMatch(/Max-Age=600/);
    expect(one.received[0]).not.toContain(asked.get('state'));
  });

  it('never puts a token into an address', async () => {
    aPerson();
    const one = browser();
    const { body } = await one.exchange(await one.signIn('google'));
    for (const address of one.visited) expect(address).not.toContain(body.access_token);
  });
});

describe('what comes back from a service', () => {
  const callbackOf = async (one: Browser, provider = 'google'): Promise<URL> =>
    one.peek((await one.peek(`/api/v1/auth/oauth/${provider}/login`)).href);

  it('counts in the browser that began, once, and only with its state', async () => {
    aPerson();
    const one = browser();
    const callback = await callbackOf(one);
    const [mine, stateless] = [one.cookie, new URL(callback)];
    stateless.searchParams.delete('state');
    expect(errorOf(await browser().open(callback.href))).toBe('expired');
    for (const address of [stateless.href, callback.href.replace(/state=[^&]+/, 'state=_0')]) {
      const other = browser();
      other.cookie = mine;
      expect(errorOf(await other.open(address))).toBe('expired');
    }
    expect((await one.open(callback.href)).pathname).toBe('/oauth-return');
    expect(errorOf(await one.open(callback.href))).toBe('expired');
  });

  it('is refused when the cookie comes a second time, though the service takes its code again', async () => {
    aPerson();
    github.takesAgain = true;
    const one = browser();
    const callback = await callbackOf(one, 'github');
    const kept = one.cookie;
    expect((await one.open(callback.href)).pathname).toBe('/oauth-return');
    one.cookie = kept;
    expect(errorOf(await one.open(callback.href))).toBe('expired');
  });

  it('is refused ten minutes later', async () => {
    aPerson();
    const one = browser();
    const callback = await callbackOf(one);
    app.clock.forward(11 * MINUTE);
    expect(errorOf(await one.open(callback.href))).toBe('expired');
  });

  it('is refused where another service was asked', async () => {
    aPerson();
    const one = browser();
    const callback = await callbackOf(one);
    expect(errorOf(await one.open(callback.href.replace('/google/', '/oidc/')))).toBe('expired');
  });

  it.each(['google', 'github'])('is refused with the code of somebody else, by %s', async (provider) => {
    aPerson();
    const [one, attacker] = [browser(), browser()];
    const callback = await callbackOf(one, provider);
    const stolen = await callbackOf(attacker, provider);
    callback.searchParams.set('code', stolen.searchParams.get('code') ?? '');
    const page = await one.open(callback.href);
    expect([page.pathname, errorOf(page)]).toEqual(['/sign-in', 'provider_error']);
  });

  it('is refused from an issuer that was not asked', async () => {
    aPerson();
    const one = browser();
    const callback = await callbackOf(one);
    callback.searchParams.set('iss', campus.issuer);
    expect(errorOf(await one.open(callback.href))).toBe('provider_error');
  });

  it.each([
    ['of another issuer', { iss: 'https://evil.example' }],
    ['for another audience', { aud: 'another-portal' }],
    ['with another nonce', { nonce: 'not-the-one' }],
    ['that is over', { exp: 1_700_000_000 }],
  ])('is refused with a token %s, and no account is made', async (_, wrong) => {
    const { email } = aPerson(wrong);
    expect(await endsWith('google')).toBe('provider_error');
    expect(await users().findByEmail(email)).toBeNull();
  });

  it('is refused with a token whose signature does not fit', async () => {
    aPerson();
    google.answer = (body) => {
      const [head, , signature] = String(body['id_token']).split('.');
      const [, claims = ''] = String(body['id_token']).split('.');
      const told = JSON.parse(Buffer.from(claims, 'base64url').toString()) as object;
      const forged = Buffer.from(JSON.stringify({ ...told, sub: 's-1' })).toString('base64url');
      return { ...body, id_token: [head, forged, signature].join('.') };
    };
    expect(await endsWith('google')).toBe('provider_error');
  });

  it('is believed after the service changed its keys', async () => {
    aPerson();
    const before = await cameIn('google');
    await google.rotate();
    expect((await cameIn('google')).me.id).toBe(before.me.id);
  });

  it.each([
    ['access_denied', 'denied'],
    ['temporarily_unavailable', 'provider_down'],
    ['<script>', 'provider_error'],
  ])('says that it was %s', async (refusal, code) => {
    aPerson();
    github.refusal = refusal;
    expect(await endsWith('github')).toBe(code);
  });

  it('needs a verified primary address of GitHub', async () => {
    const { email } = aPerson();
    github.emails = [
      { email, primary: true, verified: false },
      { email: 'spare@example.org', primary: false, verified: true },
    ];
    expect(await endsWith('github')).toBe('no_email');
  });

  it('needs an address, which some tell only when they are asked again', async () => {
    const { email } = aPerson({ email: undefined, email_verified: undefined });
    expect(await endsWith('google')).toBe('no_email');
    google.userinfo = { email, email_verified: true };
    expect((await cameIn('google')).me).toMatchObject({ email, email_verified: true });
    google.userinfo = { email, sub: 'somebody-else' };
    expect(await endsWith('google')).toBe('provider_error');
  });
});

describe('another installation', () => {
  let other: TestApp;
  beforeAll(async () => {
    other = await startTestApp({
      ...settings(),
      PUBLIC_URL: 'https://portal.test',
      OAUTH_GOOGLE_ISSUER: 'http://127.0.0.1:1',
      OAUTH_LINKEDIN_CLIENT_ID: 'portal',
      OAUTH_LINKEDIN_CLIENT_SECRET: 'a secret',
      OAUTH_LINKEDIN_ISSUER: google.issuer,
    });
  });
  afterAll(() => other.close());

  it('says that a service is away, while passwords work', async () => {
    expect(errorOf(await new Browser(other).signIn('google'))).toBe('provider_down');
    const member = await other.member();
    expect((await member.post('/auth/oauth/link/google')).status).toBe(503);
    const login = { username: member.me.username, password: PASSWORD };
    expect((await other.stranger.post('/auth/login', login)).status).toBe(200);
  });

  it('sends its cookies over encrypted connections alone, if it is reached by such', async () => {
    const one = new Browser(other);
    await one.peek('/api/v1/auth/oauth/github/login');
    expect(one.received[0]).toMatch(/; Secure/);
  });

  it('asks LinkedIn without the nonce and the challenge, which it does not know', async () => {
    const { email } = aPerson();
    const one = new Browser(other);
    const asked = await one.peek('/api/v1/auth/oauth/linkedin/login');
    for (const name of ['nonce', 'code_challenge']) expect(asked.searchParams.get(name)).toBeNull();
    const callback = await one.peek(asked.href);
    const page = await one.open(`${callback.pathname}${callback.search}`);
    expect((await one.exchange(page)).body.user.email).toBe(email);
  });
});

describe('the one-time code', () => {
  it('works once, in the browser that it was made in', async () => {
    aPerson();
    const one = browser();
    const page = await one.signIn('google');
    expect((await browser().exchange(page)).status).toBe(401);
    const kept = one.cookie;
    expect((await one.exchange(page)).status).toBe(200);
    one.cookie = kept;
    expect((await one.exchange(page)).status).toBe(401);
  });

  it('gives one session to two that come at once', async () => {
    aPerson();
    const one = browser();
    const page = await one.signIn('google');
    const both = await Promise.all([one.exchange(page), one.exchange(page)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 401]);
  });

  it('is over after a minute', async () => {
    aPerson();
    const one = browser();
    const page = await one.signIn('google');
    app.clock.forward(MINUTE + 1000);
    expect((await one.exchange(page)).status).toBe(401);
  });

  it('brings the refresh cookie along', async () => {
    aPerson();
    const one = browser();
    const { headers } = await one.exchange(await one.signIn('google'));
    expect(headers.getSetCookie().join()).toMatch(/ccp_refresh=[^;]+;.*SameSite=Strict/);
  });

  it('is not enough where a second factor is on, and survives being asked for it', async () => {
    aPerson();
    const one = browser();
    const member = await cameIn('google', one);
    const { body: setup } = await member.post<{ secret: string }>('/me/second-factor', {});
    const totp = new TOTP({ secret: Secret.fromBase32(setup.secret) });
    const code = (): string => totp.generate({ timestamp: app.clock.now().getTime() });
    expect((await member.post('/me/second-factor/confirm', { code: code() })).status).toBe(200);
    app.clock.forward(MINUTE);
    const page = await one.signIn('google');
    const asked = await one.exchange(page);
    expect([asked.status, asked.body.error_code]).toEqual([401, 'second_factor_required']);
    app.clock.forward(2 * MINUTE);
    const wrong = await one.exchange(page, code() === '000000' ? '000001' : '000000');
    expect(wrong.body.error_code).toBe('second_factor_required');
    expect((await one.exchange(page, code())).status).toBe(200);
  });
});

describe('an address that somebody has here already', () => {
  it('opens no account that was registered with it unverified by an attacker', async () => {
    const { email } = aPerson();
    const { body: attacker } = await app.stranger.post<AccessTokenDto>('/auth/register', {
      username: `squatter${people}`,
      email: email.toUpperCase(),
      password: PASSWORD,
    });
    expect(await endsWith('google')).toBe('account_exists');
    const { body } = await app.stranger.as(attacker).get<IdentityDto[]>('/me/identities');
    expect(body).toEqual([]);
  });

  it.each(['ｍ', 'm\u200B'])('is not the one that merely looks like it, with %j in it', async (letter) => {
    const member = await verified(await app.member());
    aPerson({ email: member.me.email.replace('m', letter) });
    expect(await endsWith('google')).toBe('no_email');
    expect((await member.get<IdentityDto[]>('/me/identities')).body).toEqual([]);
  });

  it.each([false, undefined, 'false'])('opens nothing if the service says %s to verified', async (claim) => {
    const member = await verified(await app.member());
    aPerson({ email: member.me.email, email_verified: claim });
    expect(await endsWith('google')).toBe('account_exists');
    expect((await member.get<IdentityDto[]>('/me/identities')).body).toEqual([]);
  });

  it('opens the account if both sides had it proved, and the member sees that', async () => {
    const member = await verified(await app.member());
    aPerson({ email: member.me.email });
    expect((await cameIn('google')).me.id).toBe(member.me.id);
    const { body } = await member.get<IdentityDto[]>('/me/identities');
    expect(body).toMatchObject([{ provider: 'google', email: member.me.email }]);
    expect(body[0]?.last_used_at).not.toBeNull();
  });

  it('lets the first one in who comes, when two come at once', async () => {
    aPerson();
    const [one, two] = [browser(), browser()];
    const pages = await Promise.all([one.signIn('google'), two.signIn('google')]);
    expect(pages.map(({ pathname }) => pathname)).toEqual(['/oauth-return', '/oauth-return']);
    const [first, second] = [await one.exchange(pages[0]), await two.exchange(pages[1])];
    // The later code takes the place of the earlier one of the same account.
    expect([first.status, second.status].sort()).toEqual([200, 401]);
  });
});

describe('connecting', () => {
  it('adds a way in, and disconnecting takes it away', async () => {
    const member = await app.member();
    const { email } = aPerson();
    const one = browser();
    const page = await one.open(await one.link('github', member.token));
    expect([page.pathname, page.hash]).toEqual(['/settings/security', '#connected=github']);
    expect((await member.get<IdentityDto[]>('/me/identities')).body).toMatchObject([
      { provider: 'github', email, last_used_at: null },
    ]);
    expect((await cameIn('github')).me.id).toBe(member.me.id);
    expect((await member.post('/auth/oauth/disconnect', { provider: 'github' })).status).toBe(204);
    expect((await member.post('/auth/oauth/disconnect', { provider: 'github' })).status).toBe(404);
    expect((await cameIn('github')).me.id).not.toBe(member.me.id);
  });

  it('refuses what is connected to another account', async () => {
    aPerson();
    await cameIn('github');
    const member = await app.member();
    const one = browser();
    const page = await one.open(await one.link('github', member.token));
    expect([page.pathname, errorOf(page)]).toEqual(['/settings/security', 'already_linked']);
    expect((await member.get<IdentityDto[]>('/me/identities')).body).toEqual([]);
  });

  it('ends in no other browser, and not after signing out', async () => {
    aPerson();
    const member = await app.member();
    const [one, other] = [browser(), browser()];
    expect(errorOf(await other.open(await one.link('github', member.token)))).toBe('expired');
    const address = await one.link('github', member.token);
    await member.post('/auth/logout');
    expect(errorOf(await one.open(address))).toBe('expired');
  });

  it('keeps the last way in until there is a password', async () => {
    aPerson();
    const member = await cameIn('github');
    const disconnect = (provider: string) => member.post('/auth/oauth/disconnect', { provider });
    expect((await disconnect('github')).status).toBe(409);
    const one = browser();
    await one.open(await one.link('google', member.token));
    const both = await Promise.all([disconnect('github'), disconnect('google')]);
    expect(both.map(({ status }) => status).sort()).toEqual([204, 409]);
    const set = await member.put('/auth/password', { new_password: 'a brand new one 7' });
    expect(set.status).toBe(204);
    const left = (await member.get<IdentityDto[]>('/me/identities')).body;
    expect((await disconnect(left[0]?.provider ?? '')).status).toBe(204);
  });
});

describe('whoever may not come in', () => {
  it('is refused with a disabled account, before and after the code', async () => {
    aPerson();
    const one = browser();
    const member = await cameIn('google', one);
    const page = await one.signIn('google');
    await app.app.get(AccountRights, { strict: false }).change(BY_TERMINAL, member.me.id, { disabled: true });
    expect((await one.exchange(page)).status).toBe(401);
    expect(await endsWith('google')).toBe('not_allowed');
  });

  it('is staff by a social service, where single sign-on is demanded of them', async () => {
    const strict = await startTestApp({ PUBLIC_URL: PORTAL, ...settings(), STAFF_SSO_ONLY: 'true' });
    try {
      aPerson({ email: 'advisor@example.org' });
      const [one, two] = [new Browser(strict), new Browser(strict)];
      const { body } = await one.exchange(await one.signIn('google'));
      await strict.app
        .get(AccountRights, { strict: false })
        .change(BY_TERMINAL, body.user.id, { role: 'staff' });
      expect(errorOf(await one.signIn('google'))).toBe('not_allowed');
      const page = await two.signIn('oidc');
      expect((await two.exchange(page)).body.user).toMatchObject({ id: body.user.id, role: 'staff' });
    } finally {
      await strict.close();
    }
  });
});
