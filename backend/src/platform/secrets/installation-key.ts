import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Settings } from '../config';
import { installationSecret } from './installation-secret';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** In front of what is sealed, so that another cipher can follow one day. */
const VERSION = 'v1.';

/** What was to be opened was not sealed here, not for this purpose, or was changed since. */
export class SealBroken extends Error {
  constructor() {
    super('The sealed text cannot be opened with the key of this installation.');
    this.name = 'SealBroken';
  }
}

/**
 * Keys for everything that is signed or kept secret, all derived from the secret of the installation: one for each
 * purpose, so that what is made for one means nothing to another. With another JWT_SECRET_KEY all of them change.
 */
@Injectable()
export class InstallationKey {
  readonly #secret: KeyObject;

  constructor(settings: Settings) {
    this.#secret = installationSecret(settings);
  }

  /** The key for one purpose, always the same: 32 bytes by HKDF-SHA-256 (RFC 5869). @param purpose such as `mail/unsubscribe` */
  derive(purpose: string): KeyObject {
    const bytes = hkdfSync('sha256', this.#secret, '', `career-copilot/${purpose}`, 32);
    return createSecretKey(new Uint8Array(bytes));
  }

  /** A signature of `text` that only this installation can make; safe in addresses. */
  sign(text: string, purpose: string): string {
    return createHmac('sha256', this.derive(purpose)).update(text).digest('base64url');
  }

  /** Whether `signature` is the one of `text`; takes as long for every wrong one. */
  isSigned(text: string, signature: string, purpose: string): boolean {
    const expected = Buffer.from(this.sign(text, purpose));
    const given = Buffer.from(signature);
    return given.length === expected.length && timingSafeEqual(given, expected);
  }

  /** Encrypts a text (AES-256-GCM), so that a copy of the database alone does not give it away. */
  seal(text: string, purpose: string): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, this.derive(purpose), nonce);
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return VERSION + Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
  }

  /** @throws {SealBroken} if it was not sealed by this installation for this purpose */
  open(sealed: string, purpose: string): string {
    if (!sealed.startsWith(VERSION)) throw new SealBroken();
    const bytes = Buffer.from(sealed.slice(VERSION.length), 'base64url');
    const [tagAt, textAt] = [NONCE_BYTES, NONCE_BYTES + TAG_BYTES];
    try {
      const decipher = createDecipheriv(CIPHER, this.derive(purpose), bytes.subarray(0, tagAt), {
        authTagLength: TAG_BYTES,
      });
      decipher.setAuthTag(bytes.subarray(tagAt, textAt));
      return Buffer.concat([decipher.update(bytes.subarray(textAt)), decipher.final()]).toString('utf8');
    } catch {
      throw new SealBroken();
    }
  }
}
