import { randomInt } from 'node:crypto';
import { RECOVERY_CODES } from '#contracts/account';
import { sha256 } from '../tokens';

/** Without letters that are taken for digits. Sixteen of them are 80 bits: no need for a slow hash. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 4;

const group = (): string =>
  Array.from({ length: GROUPS }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('');

/** Fresh recovery codes, such as `k3mf-9xqa-…`. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: RECOVERY_CODES }, () => Array.from({ length: GROUPS }, group).join('-'));

/** The hash that a code is kept as, however it is typed. */
export const recoveryHash = (code: string): string => sha256(code.toLowerCase().replace(/[^a-z0-9]/g, ''));
