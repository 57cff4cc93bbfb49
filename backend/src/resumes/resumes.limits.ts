import type { RateRule } from '../platform/http';

/** Reading a file takes a processor for a second or two. */
export const UPLOAD_RULE: RateRule = { name: 'resume-upload', points: 30, seconds: 600 };
