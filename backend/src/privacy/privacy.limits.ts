import type { RateRule } from '../platform/http';

/** Archives of one member: each reads all they have. */
export const EXPORT_RULE: RateRule = { name: 'export', points: 10, seconds: 3600 };

/** Attempts of one member to prove who they are: a stolen session must not be a place to guess passwords. */
export const PROOF_RULE: RateRule = { name: 'erase-proof', points: 5, seconds: 900 };

/** Questions of one address after the progress of erasures. */
export const PROGRESS_RULE: RateRule = { name: 'erasure-progress', points: 120, seconds: 60 };
