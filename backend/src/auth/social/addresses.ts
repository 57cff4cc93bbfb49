import type { IdentityProvider } from '#contracts/social';

const API = '/api/v1/auth';

/** Where a provider sends the browser back to; it has to be registered there. */
export const callbackUrl = (origin: string, provider: IdentityProvider): string =>
  `${origin}${API}/oauth/${provider}/callback`;

/** Name of this installation at the SAML identity provider, and where its description is. */
export const samlEntityId = (origin: string): string => `${origin}${API}/saml/metadata`;

/** Where the SAML identity provider has the browser post its answer. */
export const samlAcsUrl = (origin: string): string => `${origin}${API}/saml/acs`;
