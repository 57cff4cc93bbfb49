import { dedupe } from './duplicates/dedupe';
import type { Kind } from './kind';
import { match } from './matches/match';
import { payloads } from './payloads/payloads';
import { jds } from './postings/jds';
import { resumes } from './resumes/resumes';
import { aliases } from './skills/aliases';
import { traps } from './skills/traps';

/** The kinds of labelled data that are measured, in the order in which they are printed. */
export const KINDS: readonly Kind[] = [resumes, jds, aliases, traps, dedupe, match, payloads];
