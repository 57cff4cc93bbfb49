import type { IdentityProvider, ProviderKind } from '#contracts/social';

/** Somebody as a provider knows them. */
export interface Person {
  /** What the provider calls the account, for ever. */
  readonly subject: string;
  readonly email: string | null;
  /** Whether the provider says that the address is theirs; silence is a no. */
  readonly email_verified: boolean;
  readonly name: string | null;
  /** Address of a picture. */
  readonly picture: string | null;
}

/** One way to a provider and back, as the browser carries it along, sealed. */
export interface Flow {
  readonly provider: IdentityProvider;
  /** Comes back from the provider unchanged; random, so it also names the flow. */
  readonly state: string;
  /** Comes back inside the signed answer. */
  readonly nonce: string;
  /** Proves at the provider that whoever trades the code is who asked (RFC 7636). */
  readonly verifier: string;
  /** Page of the app to come back to. */
  readonly return_to: string | null;
  /** The member who connects an account; `null`: somebody signs in. */
  readonly member: { readonly user_id: string; readonly session_id: string } | null;
}

/** Where somebody can prove who they are. */
export interface Provider {
  readonly id: IdentityProvider;
  /** What the button says. */
  readonly name: string;
  readonly kind: ProviderKind;
  /** Where the browser is sent to be asked. @throws {ProviderDown} */
  authorizeUrl(flow: Flow): Promise<string>;
  /**
   * Who came back.
   * @param answer the address that the provider sent the browser to
   * @throws {SignInFailure} or whatever a library says of an answer that cannot be believed
   */
  personOf(answer: URL, flow: Flow): Promise<Person>;
}
