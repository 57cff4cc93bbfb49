import type { RateRule } from '../platform/http';

/** Reading a page costs somebody else's server a request. */
export const READING_RULE: RateRule = { name: 'posting-reading', points: 120, seconds: 600 };
