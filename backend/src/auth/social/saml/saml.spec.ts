import { DAY, MINUTE } from '../../../../test/support/test-clock';
import { startTestApp, type TestApp } from '../../../../test/support/test-app';
import { UsersService } from '../..';
import { InvitationLinks } from '../../invitations/invitation-links';
import { Browser, errorOf, PORTAL } from '../testing/browser';
import { type Answer, type SamlServer, startSamlServer } from '../testing/saml-server';
import { selfSigned } from '../testing/self-signed';
import { readIdpMetadata } from './idp-metadata';

let app: TestApp;
let idp: SamlServer;
beforeAll(async () => {
  idp = await startSamlServer();
  app = await startTestApp({ PUBLIC_URL: PORTAL, SAML_METADATA: idp.metadata, SAML_NAME: 'Campus' });
});
afterAll(() => Promise.all([app.close(), idp.stop()]));

let people = 0;
/** The provider answers about somebody new. */
function aPerson(differs: Partial<Answer> = {}): string {
  people += 1;
  const mail = `student${people}@campus.test`;
  idp.answer = { name_id: `u-${people}`, mail, ...differs };
  return mail;
}
const users = (): UsersService => app.app.get(UsersService, { strict: false });

it('signs in whom the organization knows, each time as the same account', async () => {
  const email = aPerson();
  const one = new Browser(app);
  const { status, body } = await one.exchange(await one.signIn('saml'));
  expect(status).toBe(200);
  expect(body.user).toMatchObject({ email, email_verified: true, role: 'member' });
  const other = new Browser(app);
  expect((await other.exchange(await other.signIn('saml'))).body.user.id).toBe(body.user.id);
});

it('gives the role that somebody was invited to, and only to them', async () => {
  const email = aPerson();
  const invitation = { email, role: 'staff', invited_by: null, hours: 24 } as const;
  await app.app.get(InvitationLinks, { strict: false }).add(invitation);
  const one = new Browser(app);
  expect((await one.exchange(await one.signIn('saml'))).body.user.role).toBe('staff');
});

describe('an answer', () => {
  const stranger = selfSigned();
  const LATER = Date.now() + DAY;
  it.each<[string, Partial<Answer>]>([
    ['signed by somebody else', { signed_by: stranger }],
    ['that was changed', { spoil: (xml) => xml.replace(/>student\d+@campus/, '>boss@campus') }],
    ['without a signature', { spoil: (xml) => xml.replace(/<(\w*:?)Signature[ >].*<\/\1Signature>/s, '') }],
    ['of another provider', { issuer: 'https://evil.example' }],
    ['for another portal', { audience: 'https://other.example' }],
    ['for another address', { recipient: `${PORTAL}/api/v1/auth/elsewhere` }],
    ['sent to another destination', { destination: 'https://other.example/acs' }],
    ['that is over', { issued_at: Date.now() - DAY, ends_at: Date.now() - DAY / 2 }],
    ['that is not valid yet', { issued_at: LATER, ends_at: LATER + MINUTE }],
    ['that nobody asked for', { request_id: '' }],
    ['with a document type', { spoil: (xml) => `<!DOCTYPE a [<!ENTITY b "c">]>${xml}` }],
    ['that is not XML', { spoil: () => 'no XML' }],
  ])('%s is refused, and no account is made', async (_, wrong) => {
    const email = aPerson(wrong);
    expect(errorOf(await new Browser(app).signIn('saml'))).toBe('provider_error');
    for (const address of [email, 'boss@campus.test']) expect(await users().findByEmail(address)).toBeNull();
  });

  it('whose assertion is wrapped beside a forged one is refused', async () => {
    aPerson({
      spoil: (xml) => {
        const genuine = /<saml:Assertion.*<\/saml:Assertion>/s.exec(xml)?.[0] ?? '';
        const forged = genuine
          .replace(/<ds:Signature|<Signature/, '<Ignored')
          .replace(/ ID="[^"]+"/, ' ID="_forged"')
          .replace(/<Ignored.*<\/(?:ds:)?Signature>/s, '')
          .replace(/>u-\d+</, '>u-1<');
        return xml.replace(genuine, `${forged}<samlp:Extensions>${genuine}</samlp:Extensions>`);
      },
    });
    expect(errorOf(await new Browser(app).signIn('saml'))).toBe('provider_error');
  });

  it('counts once, and in the browser that asked', async () => {
    aPerson();
    const [one, thief] = [new Browser(app), new Browser(app)];
    const asked = await one.peek('/api/v1/auth/oauth/saml/login');
    const kept = one.cookie;
    const ticket = await one.peek(asked.href);
    expect(errorOf(await thief.open(ticket.href))).toBe('expired');
    await thief.peek('/api/v1/auth/oauth/saml/login');
    expect(errorOf(await thief.open(ticket.href))).toBe('expired');
    expect((await one.open(ticket.href)).pathname).toBe('/oauth-return');
    const again = await one.post(idp.last?.acs ?? '', idp.last?.response ?? '');
    one.cookie = kept;
    expect(errorOf(await one.open(again.href))).toBe('expired');
  });

  it('has to be brought back within a minute', async () => {
    aPerson();
    const one = new Browser(app);
    const ticket = await one.peek((await one.peek('/api/v1/auth/oauth/saml/login')).href);
    app.clock.forward(2 * MINUTE);
    expect(errorOf(await one.open(ticket.href))).toBe('expired');
  });
});

it('takes forms at this one address alone', async () => {
  const post = (path: string): Promise<Response> =>
    fetch(`${app.origin}/api/v1${path}`, { method: 'POST', body: new URLSearchParams({ code: 'x' }) });
  expect((await post('/auth/oauth/exchange')).status).toBe(415);
  expect((await post('/auth/saml/acs')).status).toBe(422);
});

it('describes itself to the identity provider', async () => {
  const { status, body, headers } = await app.stranger.get<string>('/auth/saml/metadata');
  expect(status).toBe(200);
  expect(headers.get('content-type')).toContain('application/samlmetadata+xml');
  expect(body).toContain(`entityID="${PORTAL}/api/v1/auth/saml/metadata"`);
  expect(body).toContain(`Location="${PORTAL}/api/v1/auth/saml/acs"`);
  expect(body).toContain('WantAssertionsSigned="true"');
});

describe('metadata of an identity provider', () => {
  const entity = (name: string): string =>
    `<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="${name}"><IDPSSODescriptor><KeyDescriptor><KeyInfo xmlns="http://www.w3.org/2000/09/xmldsig#"><X509Data><X509Certificate> QQ\n== </X509Certificate></X509Data></KeyInfo></KeyDescriptor><KeyDescriptor use="encryption"><KeyInfo xmlns="http://www.w3.org/2000/09/xmldsig#"><X509Data><X509Certificate>Qg==</X509Certificate></X509Data></KeyInfo></KeyDescriptor><SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="https://idp.test/sso"/></IDPSSODescriptor></EntityDescriptor>`;

  it('is read: its name, its address and the certificates that sign', () => {
    expect(readIdpMetadata(entity('https://idp.test'))).toEqual({
      entity_id: 'https://idp.test',
      sso_url: 'https://idp.test/sso',
      certificates: ['QQ=='],
    });
  });

  it.each([
    ['of several providers', `<all>${entity('https://a.test')}${entity('https://b.test')}</all>`],
    ['without a certificate', entity('a').replace(/<KeyDescriptor>.*?<\/KeyDescriptor>/s, '')],
    ['with a script as address', entity('a').replace('https://idp.test/sso', 'javascript:alert(1)')],
    ['with a document type', `<!DOCTYPE a [<!ENTITY b "c">]>${entity('a')}`],
    ['that breaks off', entity('a').slice(0, 200)],
    ['that is a page', '<html><body>Not found</body></html>'],
  ])('%s is refused', (_, xml) => {
    expect(() => readIdpMetadata(xml)).toThrow();
  });
});
