import { SaxesParser } from 'saxes';

/** What a SAML identity provider publishes about itself, as far as it is needed. */
export interface IdpMetadata {
  readonly entity_id: string;
  /** Where the browser is sent to sign in, by a redirect. */
  readonly sso_url: string;
  /** Certificates that answers may be signed with, in base64; several while one is replaced by the next. */
  readonly certificates: readonly string[];
}

const METADATA = 'urn:oasis:names:tc:SAML:2.0:metadata';
const SIGNATURE = 'http://www.w3.org/2000/09/xmldsig#';
const REDIRECT = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect';

/** Elements by their namespace and name, from the root to where the reading is. */
const pathTo = (names: readonly string[]): string => names.join('/');

/**
 * Reads the metadata of one identity provider.
 * @throws Error if it is no metadata, of several providers or without what is needed
 */
export function readIdpMetadata(xml: string): IdpMetadata {
  const parser = new SaxesParser({ xmlns: true });
  const path: string[] = [];
  const entities: string[] = [];
  const addresses: string[] = [];
  const certificates: string[] = [];
  let entity = '';
  let isSigning = false;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Error('metadata has no document type');
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    path.push(`${uri} ${local}`);
    const value = (name: string): string => attributes[name]?.value ?? '';
    if (uri === SIGNATURE && local === 'X509Certificate' && isSigning) certificates.push('');
    if (uri !== METADATA) return;
    if (local === 'EntityDescriptor') entity = value('entityID');
    if (local === 'IDPSSODescriptor') entities.push(entity);
    if (local === 'KeyDescriptor')
      isSigning = pathTo(path).includes('IDPSSODescriptor') && value('use') !== 'encryption';
    if (local === 'SingleSignOnService' && value('Binding') === REDIRECT) addresses.push(value('Location'));
  });
  parser.on('text', (text) => {
    if (isSigning && path.at(-1) === `${SIGNATURE} X509Certificate`)
      certificates.push((certificates.pop() ?? '') + text.replace(/\s/g, ''));
  });
  parser.on('closetag', ({ uri, local }) => {
    path.pop();
    if (uri === METADATA && local === 'KeyDescriptor') isSigning = false;
  });
  parser.write(xml).close();
  return checked(entities, addresses, certificates);
}

function checked(
  entities: readonly string[],
  addresses: readonly string[],
  certificates: readonly string[],
): IdpMetadata {
  const [entity_id, ...others] = entities;
  if (!entity_id || others.length > 0) throw new Error('metadata must be of one identity provider');
  const sso_url = addresses.find((one) => URL.canParse(one) && /^https?:$/.test(new URL(one).protocol));
  if (!sso_url) throw new Error('metadata names no address for single sign-on by redirect');
  if (certificates.length === 0) throw new Error('metadata has no certificate for signatures');
  return { entity_id, sso_url, certificates };
}
