export const IDENTITY_PROVIDERS = ['google', 'github', 'linkedin', 'oidc', 'saml'] as const;
/** Where else a member can have an account to sign in with; `oidc` and `saml` are the organization's own. */
export type IdentityProvider = (typeof IDENTITY_PROVIDERS)[number];

/** Those that send the browser back to `/auth/oauth/{provider}/callback`; SAML comes back by a form. */
export const OAUTH_PROVIDERS = ['google', 'github', 'linkedin', 'oidc'] as const;
export type OAuthProvider = (typeof OAUTH_PROVIDERS)[number];

export const PROVIDER_KINDS = ['social', 'single_sign_on'] as const;
export type ProviderKind = (typeof PROVIDER_KINDS)[number];

/**
 * Why somebody came back without being signed in, as it stands in `#error=` of the app's page:
 * - `denied`: they said no at the provider.
 * - `expired`: it took longer than ten minutes, came from another browser, or was used before.
 * - `provider_down`: the provider does not answer.
 * - `provider_error`: the provider answered something that cannot be believed.
 * - `no_email`: the provider told no address to make an account with.
 * - `account_exists`: there is an account with this address; sign in with its password, then connect the other.
 * - `already_linked`: on connecting, this account elsewhere belongs to somebody else here.
 * - `not_allowed`: the account is disabled, or staff must use the organization's single sign-on.
 */
export const SIGN_IN_ERRORS = [
  'denied',
  'expired',
  'provider_down',
  'provider_error',
  'no_email',
  'account_exists',
  'already_linked',
  'not_allowed',
] as const;
export type SignInError = (typeof SIGN_IN_ERRORS)[number];

/** Where the app is told `#code=…&return_to=…`, to be traded at `/auth/oauth/exchange` within a minute. */
export const OAUTH_RETURN_PAGE = '/oauth-return';
/** Where the app is told `#error=…` of `SIGN_IN_ERRORS`. */
export const SIGN_IN_PAGE = '/sign-in';
/** Where the app is sent after connecting: `#connected=<provider>`, or `#error=…` of `SIGN_IN_ERRORS`. */
export const CONNECTIONS_PAGE = '/settings/security';
