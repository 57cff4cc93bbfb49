import type { UserId } from '../platform/database';
import { defineEvent } from '../platform/events';

export const userRegistered = defineEvent<{ readonly user_id: string }>('user.registered');

/** A member connected an account elsewhere, which knows their name and has a picture of them. */
export const identityConnected = defineEvent<{
  readonly user_id: UserId;
  readonly name: string | null;
  /** Address of the picture; always `https:`. */
  readonly picture: string | null;
}>('user.identity-connected');
