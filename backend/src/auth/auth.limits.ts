import type { RateRule } from '../platform/http';

/**
 * Failed log-ins of one account from one address: five in a minute, then ever fewer, so that guessing slows down
 * while the owner still gets in from elsewhere. A success clears them.
 */
export const LOGIN_RULES: readonly RateRule[] = [
  { name: 'login-minute', points: 5, seconds: 60 },
  { name: 'login-quarter', points: 10, seconds: 900 },
  { name: 'login-hour', points: 20, seconds: 3600 },
];

/** Log-ins and registrations of one address, whatever the account; a campus shares addresses. */
export const ADDRESS_RULE: RateRule = { name: 'auth-address', points: 60, seconds: 60 };

/** Requests of one address that were refused for want of a valid token. */
export const REFUSED_RULE: RateRule = { name: 'refused', points: 300, seconds: 60 };
