import type { RateRule } from '../../platform/http';

/**
 * Steps of log-ins by another service from one address. Each takes three or four, and a whole campus that begins its
 * day may share one address; there is nothing to guess here that could be guessed.
 */
export const PASSING_RULE: RateRule = { name: 'social-address', points: 400, seconds: 60 };
