import { IDENTITY_PROVIDERS, type IdentityProvider, PROVIDER_KINDS, type ProviderKind } from './social';
import { OneOf, Optional, RawText, Text } from './validation';

/** One way to sign in besides the password, as the sign-in page offers it. */
export class ProviderDto {
  @OneOf(IDENTITY_PROVIDERS)
  id: IdentityProvider;
  /** What the button says. @example "Google" */
  name: string;
  @OneOf(PROVIDER_KINDS)
  kind: ProviderKind;
}

/** Starts a log-in. */
export class StartLoginDto {
  /** Page of the app to come back to: a path of this site. @example "/jobs?status=applied" */
  @Optional()
  @RawText(1, 500)
  return_to?: string;
}

/** What came back in the address after `/oauth-return#code=`. */
export class ExchangeDto {
  /** @example "pX0f3uQv1b7m2cTq8s5d9hJkLwZyRnVa" */
  @RawText(1, 100)
  code: string;

  /** The six digits of the authenticator app or a recovery code, once it was asked for. @example "123456" */
  @Optional()
  @Text(1, 40)
  second_factor?: string;
}

/** Where the browser is to go, to connect an account elsewhere. */
export class LinkStartedDto {
  /** Address at the provider. */
  authorize_url: string;
}

export class DisconnectDto {
  @OneOf(IDENTITY_PROVIDERS)
  provider: IdentityProvider;
}

/** An account elsewhere that the member signs in with. */
export class IdentityDto {
  @OneOf(IDENTITY_PROVIDERS)
  provider: IdentityProvider;
  /** The address the provider told last. */
  email: string | null;
  created_at: string;
  last_used_at: string | null;
}

/** The form that a SAML identity provider’s page posts; its names are those of the protocol. */
export class SamlResponseDto {
  /** The answer, in base64. */
  @RawText(1, 400_000)
  SAMLResponse: string;

  /** Comes back as it was sent; nothing is read from it. */
  @Optional()
  @RawText(0, 1000)
  RelayState?: string;
}
