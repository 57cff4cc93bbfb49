/** One element as the SAML library's parser gives it: children by name, text in `_`, attributes in `$`. */
type Node = Readonly<Record<string, unknown>>;

/** What a signed assertion says of whom, for which request and which address. */
export interface Assertion {
  readonly issuer: string | null;
  /** The request that it answers. */
  readonly request_id: string;
  readonly name_id: string | null;
  readonly name_id_format: string | null;
  /** First value of each attribute. */
  readonly attributes: ReadonlyMap<string, string>;
}

const BEARER = 'urn:oasis:names:tc:SAML:2.0:cm:bearer';

/**
 * Reads an assertion whose signature, conditions and audience were checked, and checks what the library does not:
 * that it is for whoever brings it, for our address, and an answer to a request (SAML profiles §4.1.4.3).
 * @throws Error if it is not
 */
export function readAssertion(
  document: unknown,
  { recipient, now }: { recipient: string; now: Date },
): Assertion {
  const assertion = children(document, 'Assertion')[0];
  const [subject] = children(assertion, 'Subject');
  const confirmation = children(subject, 'SubjectConfirmation')
    .filter((one) => attribute(one, 'Method') === BEARER)
    .flatMap((one) => children(one, 'SubjectConfirmationData'))
    .find((data) => isFor(data, recipient, now));
  const request_id = attribute(confirmation, 'InResponseTo');
  if (!request_id) throw new Error('the assertion is not confirmed for this address and a request');
  const [nameId] = children(subject, 'NameID');
  return {
    issuer: text(children(assertion, 'Issuer')[0]),
    request_id,
    name_id: text(nameId),
    name_id_format: attribute(nameId, 'Format'),
    attributes: attributesOf(assertion),
  };
}

function isFor(data: Node, recipient: string, now: Date): boolean {
  const end = Date.parse(attribute(data, 'NotOnOrAfter') ?? '');
  return attribute(data, 'Recipient') === recipient && end > now.getTime();
}

function attributesOf(assertion: unknown): Map<string, string> {
  const values = new Map<string, string>();
  const all = children(assertion, 'AttributeStatement').flatMap((one) => children(one, 'Attribute'));
  for (const one of all) {
    const [name, value] = [attribute(one, 'Name'), text(children(one, 'AttributeValue')[0])];
    if (name && value && !values.has(name)) values.set(name, value);
  }
  return values;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

function children(node: unknown, name: string): Node[] {
  const found = isNode(node) ? node[name] : undefined;
  return (Array.isArray(found) ? found : [found]).filter(isNode);
}

function attribute(node: unknown, name: string): string | null {
  const [all] = children(node, '$');
  const value = all?.[name];
  return typeof value === 'string' ? value : null;
}

function text(node: unknown): string | null {
  const value = isNode(node) ? node['_'] : undefined;
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
