import type { IdentityProvider, ProviderKind } from '#contracts/social';
import type { Clock } from '../../platform/clock';
import { callbackUrl } from './addresses';
import { leaveFor, type OpenIdClient, openIdClient } from './openid-client';
import type { Flow, Person, Provider } from './person';
import { type Fetch, providerFetch } from './provider-fetch';

interface Options {
  readonly id: IdentityProvider;
  readonly name: string;
  readonly kind: ProviderKind;
  readonly issuer: string;
  readonly client_id: string;
  readonly client_secret: string;
  /** Where people reach this installation. */
  readonly origin: string;
  readonly clock: Clock;
  /** LinkedIn leaves the nonce out of its tokens and refuses a code verifier from clients that have a secret. */
  readonly knows_no_nonce_or_verifier?: boolean;
  readonly deadline_ms?: number;
}

/** How long what a provider publishes about itself is believed. Its keys are asked for with each log-in. */
const FRESH_MS = 3_600_000;

/** A provider that speaks OpenID Connect: Google, LinkedIn, the organization's own. */
export class OpenIdProvider implements Provider {
  #published: { readonly metadata: OpenIdClient.ServerMetadata; readonly until: number } | undefined;

  constructor(private readonly options: Options) {}

  get id(): IdentityProvider {
    return this.options.id;
  }
  get name(): string {
    return this.options.name;
  }
  get kind(): ProviderKind {
    return this.options.kind;
  }

  async authorizeUrl({ state, nonce, verifier }: Flow): Promise<string> {
    const client = await openIdClient();
    const config = await this.#configuration(client);
    const proofs: Record<string, string> = this.options.knows_no_nonce_or_verifier
      ? {}
      : {
          nonce,
          code_challenge: await client.calculatePKCECodeChallenge(verifier),
          code_challenge_method: 'S256',
        };
    return client.buildAuthorizationUrl(config, {
      redirect_uri: callbackUrl(this.options.origin, this.id),
      scope: 'openid email profile',
      state,
      ...proofs,
    }).href;
  }

  async personOf(answer: URL, { state, nonce, verifier }: Flow): Promise<Person> {
    const client = await openIdClient();
    const config = await this.#configuration(client);
    const proofs = this.options.knows_no_nonce_or_verifier
      ? {}
      : { expectedNonce: nonce, pkceCodeVerifier: verifier };
    const tokens = await client.authorizationCodeGrant(config, answer, {
      expectedState: state,
      idTokenExpected: true,
      ...proofs,
    });
    const claims = tokens.claims();
    if (!claims) throw new Error('no claims in the ID token');
    const more =
      claims['email'] === undefined && config.serverMetadata().userinfo_endpoint
        ? await client.fetchUserInfo(config, tokens.access_token, claims.sub)
        : {};
    return this.#person({ ...more, ...claims });
  }

  #person(claims: Readonly<Record<string, unknown>>): Person {
    const { sub, iss, email, email_verified, name, picture } = claims;
    // A subject is unique at its issuer; the organization may change to another one.
    const subject = this.kind === 'single_sign_on' ? `${String(iss)} ${String(sub)}` : String(sub);
    return {
      subject,
      email: textOf(email),
      // Some write it as text.
      email_verified: email_verified === true || email_verified === 'true',
      name: textOf(name),
      picture: textOf(picture),
    };
  }

  /** Made anew for each request of ours, so that a key that the provider changed a moment ago is known. */
  async #configuration(client: typeof OpenIdClient): Promise<OpenIdClient.Configuration> {
    const fetchIt = providerFetch(this.options.deadline_ms);
    const metadata = await this.#metadata(client, fetchIt);
    const { client_id, client_secret } = this.options;
    const config = new client.Configuration(
      { ...metadata },
      client_id,
      client_secret,
      authentication(client, metadata, client_secret),
    );
    prepare(client, config, fetchIt, this.options.issuer);
    // An ID token comes straight from the provider, but who is who should not hang on the connection alone.
    client.enableNonRepudiationChecks(config);
    return config;
  }

  async #metadata(client: typeof OpenIdClient, fetchIt: Fetch): Promise<OpenIdClient.ServerMetadata> {
    const now = this.options.clock.now().getTime();
    if (this.#published && this.#published.until > now) return this.#published.metadata;
    const { issuer, client_id } = this.options;
    const address = new URL(`${issuer}/.well-known/openid-configuration`);
    const config = await client.discovery(address, client_id, undefined, undefined, {
      [client.customFetch]: fetchIt,
      execute: leaveFor(client, issuer),
    });
    const metadata = config.serverMetadata();
    // Settings are kept without a last slash, which some issuers have in their name.
    if (metadata.issuer.replace(/\/+$/, '') !== issuer)
      throw new Error(`${issuer} calls itself another name`);
    this.#published = { metadata, until: now + FRESH_MS };
    return metadata;
  }
}

/** Has a configuration ask through our `fetch`; without encryption only where the configured address has none. */
export function prepare(
  client: typeof OpenIdClient,
  config: OpenIdClient.Configuration,
  fetchIt: Fetch,
  address: string,
): void {
  config[client.customFetch] = fetchIt;
  for (const extension of leaveFor(client, address)) extension(config);
}

/** The way to show the secret that the provider takes; Basic is what all must take (RFC 6749 §2.3.1). */
function authentication(
  client: typeof OpenIdClient,
  { token_endpoint_auth_methods_supported: supported = [] }: OpenIdClient.ServerMetadata,
  secret: string,
): OpenIdClient.ClientAuth {
  return supported.includes('client_secret_post')
    ? client.ClientSecretPost(secret)
    : client.ClientSecretBasic(secret);
}

export const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
