import { invalidField } from '../platform/http';
import { nameKey } from './users.service';

const LONGEST = 254;
/** One address to the letter, without quotes: mails are sent to no other. Invisible letters are in `C` too. */
const PLAIN = /^[^\s\p{C}<>()[\]\\,;:"@]+@[^\s\p{C}<>()[\]\\,;:"@]+$/u;

/**
 * Whether mails can be sent to an address that nobody takes for another one: accounts are found by `nameKey`, which
 * folds letters that stand for others, and the owners of both spellings need not be the same.
 */
export const isUsableAddress = (email: string): boolean =>
  PLAIN.test(email) && email.normalize('NFC') === email.normalize('NFKC') && nameKey(email).length <= LONGEST;

/** @throws {AppError} `invalid` on `email` */
export function refuseUnusableAddress(email: string): void {
  if (!isUsableAddress(email))
    throw invalidField('email', 'Mails cannot be sent to this address. Please write it in plain letters.');
}
