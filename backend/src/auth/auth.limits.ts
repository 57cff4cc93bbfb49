import { networkOf, type RateRule } from '../platform/http';

/**
 * Failed log-ins of one account from one address: five in a minute, then ever fewer, so that guessing slows down
 * while the owner still gets in from elsewhere. A success clears them.
 */
export const LOGIN_RULES: readonly RateRule[] = [
  { name: 'login-minute', points: 5, seconds: 60 },
  { name: 'login-quarter', points: 10, seconds: 900 },
  { name: 'login-hour', points: 20, seconds: 3600 },
];

/** Whose failed log-ins `LOGIN_RULES` counts. */
export const loginKey = (address: string | null, account: string): string =>
  `${address === null ? '' : networkOf(address)}:${account}`;

/** Codes of one account, from wherever they come: who tries them knows the password already. */
export const CODE_RULE: RateRule = { name: 'second-factor', points: 10, seconds: 900 };

/** Links to set a new password that are asked for one address; more would only annoy its owner. */
export const FORGOT_RULE: RateRule = { name: 'forgot', points: 5, seconds: 3600 };

/** Mails that a member may send to an address which need not be theirs. */
export const MAIL_RULE: RateRule = { name: 'account-mail', points: 10, seconds: 3600 };

/** Log-ins and registrations of one address, whatever the account; a campus shares addresses. */
export const ADDRESS_RULE: RateRule = { name: 'auth-address', points: 60, seconds: 60 };

/** Requests of one address that were refused for want of a valid token. */
export const REFUSED_RULE: RateRule = { name: 'refused', points: 300, seconds: 60 };
