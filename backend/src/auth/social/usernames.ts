import { randomBytes } from 'node:crypto';

/** Room is left for what makes a name unique. */
const LONGEST = 40;

/** A user name made of an address, as far as its characters allow. */
export function usernameFrom(email: string): string {
  const plain = (email.split('@', 1)[0] ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9_.-]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, LONGEST);
  return plain.length >= 3 ? plain : `member-${ending()}`;
}

/** The same name for somebody who comes second. */
export const anotherUsername = (name: string): string => `${name}-${ending()}`;

const ending = (): string => randomBytes(4).toString('hex');
