import {
  IDENTITY_PROVIDERS,
  type IdentityProvider,
  SIGN_IN_ERRORS,
  type SignInError,
} from '#contracts/social';

/** How connecting an account elsewhere went, as the server says it behind the `#` of the page that it leads to. */
export type ConnectionResult =
  | { readonly connected: IdentityProvider; readonly error: null }
  | { readonly connected: null; readonly error: SignInError };

/** @returns `null` for a fragment that is about something else: an address is written by anybody */
export function connectionResult(fragment: string | null): ConnectionResult | null {
  const values = new URLSearchParams(fragment ?? '');
  const connected = IDENTITY_PROVIDERS.find((provider) => provider === values.get('connected'));
  if (connected) return { connected, error: null };
  const error = SIGN_IN_ERRORS.find((known) => known === values.get('error'));
  return error ? { connected: null, error } : null;
}
