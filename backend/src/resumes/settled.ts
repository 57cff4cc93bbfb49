import { createHash } from 'node:crypto';
import type { SuggestedField } from '#contracts/resume';

/** Enough of a hash to tell what one member's resumes say apart. */
const LENGTH = 22;

/** What a resume says about a field, as a mark by which it is known when it says the same again. */
export const markOf = (field: SuggestedField, said: unknown): string =>
  `${field}:${createHash('sha256').update(JSON.stringify(said)).digest('base64url').slice(0, LENGTH)}`;

/**
 * What was accepted before, as proposed or as edited, by its marks. It is not suggested again, whatever the profile
 * says now, unless the profile has nothing of its field any more.
 */
export type Settled = ReadonlySet<string>;

export const NOTHING_SETTLED: Settled = new Set();
