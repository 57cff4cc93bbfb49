export const TOKEN_SCOPES = ['read', 'jobs', 'write'] as const;
/**
 * What a personal access token may do: read the member's own data; add jobs and applications, as the clipper does;
 * change anything but the account itself.
 */
export type TokenScope = (typeof TOKEN_SCOPES)[number];

/** Each personal access token begins with it, so that people and scanners for leaked secrets know one. */
export const TOKEN_PREFIX = 'ccp_';
/** How many personal access tokens a member can have. */
export const MOST_TOKENS = 50;
/** How many recovery codes a member gets. */
export const RECOVERY_CODES = 10;
/** For how many minutes the link that sets a new password works. */
export const RESET_MINUTES = 30;
/** For how many hours the link that verifies an address works. */
export const VERIFY_HOURS = 24;
/** What a log-in without password must have been opened in, in minutes, to change how the account is signed in to. */
export const FRESH_MINUTES = 10;
