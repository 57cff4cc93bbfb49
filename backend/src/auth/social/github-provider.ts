import { callbackUrl } from './addresses';
import { type OpenIdClient, openIdClient } from './openid-client';
import { prepare, textOf } from './openid-provider';
import type { Flow, Person, Provider } from './person';
import { providerFetch } from './provider-fetch';

interface Options {
  /** GitHub, or a GitHub Enterprise server. */
  readonly url: string;
  readonly client_id: string;
  readonly client_secret: string;
  readonly origin: string;
  readonly deadline_ms?: number;
}

/** GitHub speaks OAuth 2 without OpenID Connect: who somebody is has to be asked for. */
export class GitHubProvider implements Provider {
  readonly id = 'github';
  readonly name = 'GitHub';
  readonly kind = 'social';

  constructor(private readonly options: Options) {}

  async authorizeUrl({ state, verifier }: Flow): Promise<string> {
    const client = await openIdClient();
    return client.buildAuthorizationUrl(this.#configuration(client), {
      redirect_uri: callbackUrl(this.options.origin, this.id),
      scope: 'read:user user:email',
      state,
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    }).href;
  }

  async personOf(answer: URL, { state, verifier }: Flow): Promise<Person> {
    const client = await openIdClient();
    const config = this.#configuration(client);
    const { access_token } = await client.authorizationCodeGrant(config, answer, {
      expectedState: state,
      pkceCodeVerifier: verifier,
    });
    const ask = async (path: string): Promise<unknown> => {
      const headers = new Headers({ Accept: 'application/vnd.github+json', 'User-Agent': 'career-copilot' });
      const url = new URL(`${this.#api}${path}`);
      const reply = await client.fetchProtectedResource(config, access_token, url, 'GET', undefined, headers);
      if (!reply.ok) throw new Error(`GitHub answered ${reply.status} to ${path}`);
      return reply.json();
    };
    return personOf(await ask('/user'), await ask('/user/emails'));
  }

  get #api(): string {
    const { url } = this.options;
    return url === 'https://github.com' ? 'https://api.github.com' : `${url}/api/v3`;
  }

  #configuration(client: typeof OpenIdClient): OpenIdClient.Configuration {
    const { url, client_id, client_secret, deadline_ms } = this.options;
    const config = new client.Configuration(
      {
        // What GitHub calls itself in its answers (RFC 9207).
        issuer: `${url}/login/oauth`,
        authorization_endpoint: `${url}/login/oauth/authorize`,
        token_endpoint: `${url}/login/oauth/access_token`,
      },
      client_id,
      client_secret,
      client.ClientSecretPost(client_secret),
    );
    prepare(client, config, providerFetch(deadline_ms), url);
    return config;
  }
}

/** Only the primary address counts, and only once it is verified; the one of the public profile is mere text. */
function personOf(user: unknown, emails: unknown): Person {
  const { id, name, login, avatar_url } = fieldsOf(user);
  if (typeof id !== 'number') throw new Error('GitHub named no user id');
  const primary = (Array.isArray(emails) ? emails : [])
    .map(fieldsOf)
    .find((one) => one['primary'] === true && one['verified'] === true);
  return {
    subject: String(id),
    email: textOf(primary?.['email']),
    email_verified: primary !== undefined,
    name: textOf(name) ?? textOf(login),
    picture: textOf(avatar_url),
  };
}

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  // Whatever it is, its fields are looked at one by one.
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
