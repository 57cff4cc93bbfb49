import { Injectable } from '@nestjs/common';
import { InstallationKey } from '../platform/secrets';
import { newSecret } from './tokens';

const NEXT = 'session/next-refresh';
const OURS = 'session/refresh';
/** How many characters `newSecret` and a signature have, both of 256 bits. */
const HALF = 43;

/**
 * The secrets of refresh tokens. Each follows from the one before, so that it can be given again where the answer
 * with it got lost. And each shows by its second half that it was made here and for whom, so that one from long ago
 * is told from one that is made up, though only the last two are kept.
 */
@Injectable()
export class RefreshSecrets {
  constructor(private readonly key: InstallationKey) {}

  first(userId: string): string {
    return this.#complete(userId, newSecret());
  }

  /** The one that takes the place of `secret`. */
  after(userId: string, secret: string): string {
    return this.#complete(userId, this.key.sign(`${userId}.${secret}`, NEXT));
  }

  /** Whether it was given to this account, whenever that was. */
  isOurs(userId: string, secret: string): boolean {
    return this.key.isSigned(`${userId}.${secret.slice(0, HALF)}`, secret.slice(HALF), OURS);
  }

  #complete(userId: string, half: string): string {
    return half + this.key.sign(`${userId}.${half}`, OURS);
  }
}
