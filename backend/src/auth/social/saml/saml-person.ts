import type { Person } from '../person';
import type { Assertion } from './assertion';

const CLAIMS = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims';
const MAILS = ['mail', 'email', 'urn:oid:0.9.2342.19200300.100.1.3', `${CLAIMS}/emailaddress`];
const NAMES = [
  'displayName',
  'urn:oid:2.16.840.1.113730.3.1.241',
  'http://schemas.microsoft.com/identity/claims/displayname',
  'cn',
  'urn:oid:2.5.4.3',
];
const GIVEN_NAMES = ['givenName', 'urn:oid:2.5.4.42', `${CLAIMS}/givenname`];
const SURNAMES = ['sn', 'urn:oid:2.5.4.4', `${CLAIMS}/surname`];
/** Names that stay, for providers whose name id changes with each log-in. */
const LASTING = [
  'urn:oasis:names:tc:SAML:attribute:subject-id',
  'urn:oasis:names:tc:SAML:attribute:pairwise-id',
  'urn:oid:1.3.6.1.4.1.5923.1.1.1.13',
  'urn:oid:1.3.6.1.4.1.5923.1.1.1.6',
];
const TRANSIENT = 'urn:oasis:names:tc:SAML:2.0:nameid-format:transient';
const ADDRESS = 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress';

/**
 * Who an assertion is about. The organization runs both its directory and this installation: an address of its
 * directory counts as verified.
 * @throws Error if it names nobody who could be recognized the next time
 */
export function personOf({ issuer, name_id, name_id_format, attributes }: Assertion): Person {
  const first = (names: readonly string[]): string | null =>
    names.map((name) => attributes.get(name)).find((value) => value !== undefined) ?? null;
  const lasting = name_id_format === TRANSIENT ? first(LASTING) : (name_id ?? first(LASTING));
  if (!lasting || !issuer) throw new Error('the assertion has no lasting name of the account');
  const email = first(MAILS) ?? (name_id_format === ADDRESS ? name_id : null);
  const parts = [first(GIVEN_NAMES), first(SURNAMES)].filter((part) => part !== null);
  return {
    subject: `${issuer} ${lasting}`,
    email,
    email_verified: email !== null,
    name: first(NAMES) ?? (parts.length > 0 ? parts.join(' ') : null),
    picture: null,
  };
}
