import type { SignInError } from '#contracts/social';

/** Why somebody does not get in by another service; the app has a sentence for each. */
export class SignInFailure extends Error {
  constructor(
    readonly code: SignInError,
    cause?: unknown,
  ) {
    super(`sign-in failed: ${code}`, { cause });
    this.name = 'SignInFailure';
  }
}

/** The provider did not answer, or not in time, or said itself that it cannot. */
export class ProviderDown extends Error {
  constructor(where: string, cause?: unknown) {
    super(`${where} does not answer`, { cause });
    this.name = 'ProviderDown';
  }
}

/** Whether a provider that is away is behind an error, however a library wrapped it. */
function isDown(error: unknown): boolean {
  for (let one = error; one instanceof Error; one = one.cause) if (one instanceof ProviderDown) return true;
  return false;
}

/** What a provider says in `error` when it sends the browser back without a code (RFC 6749 §4.1.2.1). */
const REFUSALS: Readonly<Record<string, SignInError>> = {
  access_denied: 'denied',
  user_cancelled_login: 'denied',
  user_cancelled_authorize: 'denied',
  server_error: 'provider_down',
  temporarily_unavailable: 'provider_down',
};

export const refusalOf = (error: string): SignInFailure =>
  new SignInFailure(
    REFUSALS[error] ?? 'provider_error',
    new Error(`the provider says ${error.slice(0, 100)}`),
  );

/** Any error of asking a provider as a failure to sign in. */
export function asSignInFailure(error: unknown): SignInFailure {
  if (error instanceof SignInFailure) return error;
  return new SignInFailure(isDown(error) ? 'provider_down' : 'provider_error', error);
}
