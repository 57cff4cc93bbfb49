import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inflateRawSync } from 'node:zlib';
import { SignedXml } from 'xml-crypto';
import { type SelfSigned, selfSigned } from './self-signed';

/** What an answer says; each value can be made wrong. */
export interface Answer {
  readonly issuer: string;
  readonly audience: string;
  readonly recipient: string;
  readonly destination: string;
  readonly request_id: string;
  readonly name_id: string;
  readonly mail: string;
  readonly display_name: string;
  readonly issued_at: number;
  readonly ends_at: number;
  readonly signed_by: SelfSigned;
  /** Done to the XML after it was signed. */
  readonly spoil: (xml: string) => string;
}

/** A SAML identity provider that signs real assertions. */
export interface SamlServer {
  readonly metadata: string;
  /** What is different about the next answers. */
  answer: Partial<Answer>;
  /** The last answer that was posted, to post it again. */
  readonly last: { readonly acs: string; readonly response: string } | null;
  stop(): Promise<void>;
}

const PROTOCOL = 'urn:oasis:names:tc:SAML:2.0:protocol';
const ASSERTION = 'urn:oasis:names:tc:SAML:2.0:assertion';
const EXCLUSIVE = 'http://www.w3.org/2001/10/xml-exc-c14n#';

export async function startSamlServer(): Promise<SamlServer> {
  const keys = selfSigned();
  const control: { -readonly [Field in keyof SamlServer]: SamlServer[Field] } = {
    metadata: '',
    answer: {},
    last: null,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', origin);
    if (url.pathname === '/metadata') {
      response
        .writeHead(200, { 'Content-Type': 'application/samlmetadata+xml' })
        .end(metadataOf(origin, keys));
      return;
    }
    // A browser asks for the icon of the site, too.
    if (url.pathname !== '/sso') {
      response.writeHead(204).end();
      return;
    }
    const asked = inflateRawSync(Buffer.from(url.searchParams.get('SAMLRequest') ?? '', 'base64')).toString();
    const acs = /AssertionConsumerServiceURL="([^"]+)"/.exec(asked)?.[1] ?? '';
    const now = Date.now();
    const xml = respond({
      issuer: `${origin}/metadata`,
      audience: /<saml:Issuer[^>]*>([^<]+)</.exec(asked)?.[1] ?? '',
      recipient: acs,
      destination: acs,
      request_id: /\sID="([^"]+)"/.exec(asked)?.[1] ?? '',
      name_id: 'u-4711',
      mail: 'ada@campus.test',
      display_name: 'Ada Lovelace',
      issued_at: now,
      ends_at: now + 300_000,
      signed_by: keys,
      spoil: (same) => same,
      ...control.answer,
    });
    control.last = { acs, response: Buffer.from(xml).toString('base64') };
    response
      .writeHead(200, { 'Content-Type': 'text/html' })
      .end(
        `<form method="post" action="${acs}"><input name="SAMLResponse" value="${control.last.response}"></form>`,
      );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  control.metadata = `${origin}/metadata`;
  return control;
}

const metadataOf = (origin: string, { certificate }: SelfSigned): string => `<?xml version="1.0"?>
<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="${origin}/metadata">
  <md:IDPSSODescriptor protocolSupportEnumeration="${PROTOCOL}">
    <md:KeyDescriptor use="signing"><ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:X509Data>
      <ds:X509Certificate>${certificate.replace(/(.{64})/g, '$1\n')}</ds:X509Certificate>
    </ds:X509Data></ds:KeyInfo></md:KeyDescriptor>
    <md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="${origin}/post"/>
    <md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="${origin}/sso"/>
  </md:IDPSSODescriptor>
</md:EntityDescriptor>`;

function respond(answer: Answer): string {
  const time = (at: number): string => new Date(at).toISOString();
  const { issued_at, ends_at, request_id, recipient } = answer;
  const attribute = (name: string, value: string): string =>
    `<saml:Attribute Name="${name}"><saml:AttributeValue>${value}</saml:AttributeValue></saml:Attribute>`;
  const inResponseTo = request_id === '' ? '' : ` InResponseTo="${request_id}"`;
  const xml = `<samlp:Response xmlns:samlp="${PROTOCOL}" xmlns:saml="${ASSERTION}" ID="_${randomUUID()}" Version="2.0" IssueInstant="${time(issued_at)}" Destination="${answer.destination}"${inResponseTo}><saml:Issuer>${answer.issuer}</saml:Issuer><samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status><saml:Assertion ID="_${randomUUID()}" Version="2.0" IssueInstant="${time(issued_at)}"><saml:Issuer>${answer.issuer}</saml:Issuer><saml:Subject><saml:NameID Format="urn:oasis:names:tc:SAML:2.0:nameid-format:persistent">${answer.name_id}</saml:NameID><saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer"><saml:SubjectConfirmationData NotOnOrAfter="${time(ends_at)}" Recipient="${recipient}"${inResponseTo}/></saml:SubjectConfirmation></saml:Subject><saml:Conditions NotBefore="${time(issued_at - 5000)}" NotOnOrAfter="${time(ends_at)}"><saml:AudienceRestriction><saml:Audience>${answer.audience}</saml:Audience></saml:AudienceRestriction></saml:Conditions><saml:AuthnStatement AuthnInstant="${time(issued_at)}"><saml:AuthnContext><saml:AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:Password</saml:AuthnContextClassRef></saml:AuthnContext></saml:AuthnStatement><saml:AttributeStatement>${attribute('mail', answer.mail)}${attribute('displayName', answer.display_name)}</saml:AttributeStatement></saml:Assertion></samlp:Response>`;
  return answer.spoil(signed(xml, answer.signed_by));
}

function signed(xml: string, { private_key }: SelfSigned): string {
  const signature = new SignedXml({
    privateKey: private_key,
    signatureAlgorithm: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
    canonicalizationAlgorithm: EXCLUSIVE,
  });
  const assertion = "//*[local-name(.)='Assertion']";
  signature.addReference({
    xpath: assertion,
    transforms: ['http://www.w3.org/2000/09/xmldsig#enveloped-signature', EXCLUSIVE],
    digestAlgorithm: 'http://www.w3.org/2001/04/xmlenc#sha256',
  });
  signature.computeSignature(xml, {
    location: { reference: `${assertion}/*[local-name(.)='Issuer']`, action: 'after' },
  });
  return signature.getSignedXml();
}
