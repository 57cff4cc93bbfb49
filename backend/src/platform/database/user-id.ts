declare const brand: unique symbol;

/**
 * Whose data it is. Only the log-in guard, the socket handshake and a task's envelope may make one, with
 * `asUserId`: elsewhere an id that came with a request is text and opens nothing.
 */
export type UserId = string & { readonly [brand]: 'UserId' };

/** For the places named above; the lint rules list them. */
export function asUserId(id: string): UserId {
  if (id === '') throw new Error('a user id must not be empty');
  // The brand exists for the compiler alone.
  return id as UserId;
}
