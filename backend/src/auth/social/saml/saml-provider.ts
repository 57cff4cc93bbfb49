import type { SAML, SamlConfig } from '@node-saml/node-saml';
import type { Clock } from '../../../platform/clock';
import type { InstallationKey } from '../../../platform/secrets';
import { samlAcsUrl, samlEntityId } from '../addresses';
import type { Flow, Person, Provider } from '../person';
import { SignInFailure } from '../sign-in-failure';
import { readAssertion } from './assertion';
import type { IdpMetadata } from './idp-metadata';
import { IdpMetadataSource } from './idp-metadata-source';
import { personOf } from './saml-person';

interface Options {
  readonly name: string;
  /** Address or file of the identity provider's metadata. */
  readonly metadata: string;
  readonly origin: string;
  readonly clock: Clock;
  readonly key: InstallationKey;
  readonly deadline_ms?: number;
}

/** What an assertion said, for the minute until the browser brings it back together with its cookie. */
interface Ticket {
  readonly request_id: string;
  readonly person: Person;
  readonly until: number;
}

const TICKET = 'social/saml-ticket';
const TICKET_MS = 60_000;
/** In base64; more than any answer with the attributes of one person. */
const LONGEST_RESPONSE = 350_000;
/** How far the provider's clock may be from ours. */
const SKEW_MS = 60_000;
/** How old an assertion may be, whatever it says itself. */
const MOST_AGE_MS = 10 * 60_000;

/**
 * The organization's single sign-on by SAML 2.0. Its answer is posted by the provider's page, so the cookie that
 * binds a log-in to its browser does not come with it (SameSite=Lax). The answer is therefore checked when it is
 * posted, and the browser sent on to the callback with a sealed ticket, where cookie and ticket must belong together.
 */
export class SamlProvider implements Provider {
  readonly id = 'saml';
  readonly kind = 'single_sign_on';
  readonly #metadata: IdpMetadataSource;

  constructor(private readonly options: Options) {
    const { metadata, clock, deadline_ms } = options;
    this.#metadata = new IdpMetadataSource({ where: metadata, clock, deadline_ms });
  }

  get name(): string {
    return this.options.name;
  }

  async authorizeUrl({ state }: Flow): Promise<string> {
    const saml = await this.#saml(await this.#metadata.get(), state);
    return saml.getAuthorizeUrlAsync('', undefined, {});
  }

  /**
   * Checks an answer as it was posted, and seals what it says.
   * @throws if it cannot be believed
   */
  async ticketOf(response: string): Promise<string> {
    const { clock, key, origin } = this.options;
    if (response.length > LONGEST_RESPONSE) throw new Error('the answer is too large');
    const xml = Buffer.from(response, 'base64').toString('utf8');
    if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) throw new Error('an answer has no document type');
    const metadata = await this.#metadata.get();
    const recipient = samlAcsUrl(origin);
    const { profile } = await (
      await this.#saml(metadata)
    )
      .validatePostResponseAsync({ SAMLResponse: response })
      .catch((error: unknown) => {
        // Instead of an assertion the provider said why there is none.
        if (error instanceof Error && 'xmlStatus' in error) throw new SignInFailure('denied', error);
        throw error;
      });
    const now = clock.now();
    const assertion = readAssertion(profile?.getAssertion?.(), { recipient, now });
    if (assertion.issuer !== metadata.entity_id) throw new Error('the assertion is of another provider');
    refuseOtherDestination(xml, recipient);
    const { request_id } = assertion;
    const ticket: Ticket = { request_id, person: personOf(assertion), until: now.getTime() + TICKET_MS };
    return key.seal(JSON.stringify(ticket), TICKET);
  }

  /** @throws {SignInFailure} `expired` if the answer is late, or to a request of another browser */
  async personOf(answer: URL, { state }: Flow): Promise<Person> {
    const sealed = answer.searchParams.get('ticket') ?? '';
    // What opens was sealed above.
    const ticket = JSON.parse(this.options.key.open(sealed, TICKET)) as Ticket;
    if (ticket.request_id !== state || ticket.until <= this.options.clock.now().getTime())
      throw new SignInFailure('expired');
    return Promise.resolve(ticket.person);
  }

  /** What the administrator of the identity provider needs to know about this installation. */
  async ownMetadata(): Promise<string> {
    const { generateServiceProviderMetadata } = await import('@node-saml/node-saml');
    const issuer = samlEntityId(this.options.origin);
    return generateServiceProviderMetadata({
      issuer,
      callbackUrl: samlAcsUrl(this.options.origin),
      identifierFormat: null,
      wantAssertionsSigned: true,
      // The same text each time, so that whoever fetches it sees that nothing changed.
      generateUniqueId: () => '_service-provider',
    });
  }

  async #saml({ entity_id, sso_url, certificates }: IdpMetadata, requestId?: string): Promise<SAML> {
    // Loaded when somebody first needs it.
    const { SAML: Saml } = await import('@node-saml/node-saml');
    const own = samlEntityId(this.options.origin);
    const config: SamlConfig = {
      entryPoint: sso_url,
      idpIssuer: entity_id,
      idpCert: [...certificates],
      issuer: own,
      audience: own,
      callbackUrl: samlAcsUrl(this.options.origin),
      identifierFormat: null,
      disableRequestedAuthnContext: true,
      wantAssertionsSigned: true,
      wantAuthnResponseSigned: false,
      acceptedClockSkewMs: SKEW_MS,
      maxAssertionAgeMs: MOST_AGE_MS,
      ...(requestId === undefined ? {} : { generateUniqueId: () => requestId }),
    };
    return new Saml(config);
  }
}

/** An answer that names where it is meant to go must name us (SAML bindings §3.5.5.2). */
function refuseOtherDestination(xml: string, recipient: string): void {
  const root = /<(?:[\w-]+:)?Response\b[^>]*>/.exec(xml)?.[0] ?? '';
  const destination = /\sDestination\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(root);
  if (destination && (destination[1] ?? destination[2]) !== recipient)
    throw new Error('the answer is for another address');
}
