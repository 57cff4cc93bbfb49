import { Injectable } from '@nestjs/common';
import { IDENTITY_PROVIDERS, type IdentityProvider } from '#contracts/social';
import type { ProviderDto } from '#contracts/social.dto';
import { Clock } from '../../platform/clock';
import { Settings } from '../../platform/config';
import { AppError } from '../../platform/http';
import { publicOrigin } from '../../platform/mail';
import { InstallationKey } from '../../platform/secrets';
import { GitHubProvider } from './github-provider';
import { OpenIdProvider } from './openid-provider';
import type { Provider } from './person';
import { SamlProvider } from './saml/saml-provider';

interface Means {
  readonly settings: Settings;
  readonly origin: string;
  readonly clock: Clock;
  readonly key: InstallationKey;
}

/** How each provider is made of the settings; `null`: it is not configured. A new one is a line here. */
const MAKERS: Readonly<Record<IdentityProvider, (means: Means) => Provider | null>> = {
  google: ({ settings, origin, clock }) => {
    const [client_id, client_secret] = [settings.oauth_google_client_id, settings.oauth_google_client_secret];
    if (!client_id || !client_secret) return null;
    const issuer = settings.oauth_google_issuer;
    const about = { id: 'google', name: 'Google', kind: 'social' } as const;
    return new OpenIdProvider({ ...about, issuer, client_id, client_secret, origin, clock });
  },
  github: ({ settings, origin }) => {
    const [client_id, client_secret] = [settings.oauth_github_client_id, settings.oauth_github_client_secret];
    if (!client_id || !client_secret) return null;
    return new GitHubProvider({ url: settings.oauth_github_url, client_id, client_secret, origin });
  },
  linkedin: ({ settings, origin, clock }) => {
    const client_id = settings.oauth_linkedin_client_id;
    const client_secret = settings.oauth_linkedin_client_secret;
    if (!client_id || !client_secret) return null;
    const issuer = settings.oauth_linkedin_issuer;
    const about = { id: 'linkedin', name: 'LinkedIn', kind: 'social' } as const;
    const ways = { knows_no_nonce_or_verifier: true };
    return new OpenIdProvider({ ...about, issuer, client_id, client_secret, origin, clock, ...ways });
  },
  oidc: ({ settings, origin, clock }) => {
    const { oidc_issuer: issuer, oidc_client_id: client_id, oidc_client_secret: client_secret } = settings;
    if (!issuer || !client_id || !client_secret) return null;
    const about = { id: 'oidc', name: settings.oidc_name, kind: 'single_sign_on' } as const;
    return new OpenIdProvider({ ...about, issuer, client_id, client_secret, origin, clock });
  },
  saml: ({ settings, origin, clock, key }) => {
    const { saml_metadata: metadata, saml_name: name } = settings;
    return metadata ? new SamlProvider({ name, metadata, origin, clock, key }) : null;
  },
};

/** The providers that are configured. */
@Injectable()
export class Providers {
  readonly #all: ReadonlyMap<string, Provider>;

  constructor(settings: Settings, clock: Clock, key: InstallationKey) {
    const means = { settings, origin: publicOrigin(settings), clock, key };
    const made = IDENTITY_PROVIDERS.map((id) => MAKERS[id](means)).filter((one) => one !== null);
    this.#all = new Map(made.map((one) => [one.id, one]));
  }

  list(): ProviderDto[] {
    return [...this.#all.values()].map(({ id, name, kind }) => ({ id, name, kind }));
  }

  has(id: string): boolean {
    return this.#all.has(id);
  }

  /** @throws {AppError} `not_found` if it is unknown or not configured */
  get(id: string): Provider {
    const provider = this.#all.get(id);
    if (!provider) throw new AppError('not_found', 'There is no such way to sign in here.');
    return provider;
  }

  /** @throws {AppError} `not_found` if single sign-on by SAML is not configured */
  saml(): SamlProvider {
    const provider = this.#all.get('saml');
    if (!(provider instanceof SamlProvider))
      throw new AppError('not_found', 'Single sign-on by SAML is not set up here.');
    return provider;
  }
}
