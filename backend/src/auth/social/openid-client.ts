import type * as OpenIdClient from 'openid-client' with { 'resolution-mode': 'import' };

export type { OpenIdClient };

/** The certified client of OpenID Connect, an ECMAScript module; loaded when somebody first needs it. */
export const openIdClient = (): Promise<typeof OpenIdClient> => import('openid-client');

/** What has to be done to a configuration before it asks this address: nothing, if the address is encrypted. */
export function leaveFor(
  client: typeof OpenIdClient,
  address: string,
): ((config: OpenIdClient.Configuration) => void)[] {
  if (new URL(address).protocol !== 'http:') return [];
  // Marked so that it stands out; it is for addresses that an administrator wrote with `http:`.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  return [client.allowInsecureRequests];
}
