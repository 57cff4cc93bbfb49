import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { AppError } from '../http/app-error';
import { FileStore, type KeptFile } from './file-store';

/** Begins every encrypted file: bytes that no text, document or archive begins with, and the version of the form. */
const MARK = Buffer.from('\x8eCCP\r\n\x1a\n\x01', 'latin1');
const KEY_ID_BYTES = 8;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEAD_BYTES = MARK.length + KEY_ID_BYTES + NONCE_BYTES;
const CIPHER = 'aes-256-gcm';

/** Says which key a file needs without saying anything about the key. */
const idOf = (secret: Buffer): Buffer =>
  createHmac('sha256', secret).update('id of the file key').digest().subarray(0, KEY_ID_BYTES);

/**
 * Encrypts files before another store gets them (AES-256-GCM): mark, key id, nonce, text, tag. The head and the key of
 * the file are authenticated too, so that none can be passed off as another. What was kept before there was a secret
 * has no mark and is given back as it is. Without a secret nothing is encrypted, and what is encrypted is refused
 * instead of being given out unreadable.
 */
export class EncryptedStore extends FileStore {
  readonly #id: Buffer | undefined;

  /** @param secret 32 bytes, or `undefined` */
  constructor(
    private readonly inner: FileStore,
    private readonly secret: Buffer | undefined,
  ) {
    super();
    this.#id = secret && idOf(secret);
  }

  async putAt(key: string, bytes: Uint8Array): Promise<void> {
    await this.inner.putAt(key, this.#seal(key, bytes));
  }

  /** @throws {AppError} `service_unavailable` if it needs another secret, `internal` if it is damaged */
  async get(key: string): Promise<Buffer> {
    return this.#open(key, await this.inner.get(key));
  }

  remove(key: string): Promise<void> {
    return this.inner.remove(key);
  }

  keys(): AsyncIterable<KeptFile> {
    return this.inner.keys();
  }

  ping(): Promise<void> {
    return this.inner.ping();
  }

  #seal(key: string, bytes: Uint8Array): Uint8Array {
    if (!this.secret || !this.#id) return bytes;
    const nonce = randomBytes(NONCE_BYTES);
    const head = Buffer.concat([MARK, this.#id, nonce]);
    const cipher = createCipheriv(CIPHER, this.secret, nonce).setAAD(Buffer.concat([head, Buffer.from(key)]));
    return Buffer.concat([head, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
  }

  #open(key: string, kept: Buffer): Buffer {
    if (!kept.subarray(0, MARK.length).equals(MARK)) return kept;
    if (kept.length < HEAD_BYTES + TAG_BYTES) throw damaged(key, 'it is cut off');
    const head = kept.subarray(0, HEAD_BYTES);
    const id = head.subarray(MARK.length, MARK.length + KEY_ID_BYTES);
    if (!this.secret || !this.#id?.equals(id)) throw otherSecret(key, id, this.#id);
    const decipher = createDecipheriv(CIPHER, this.secret, head.subarray(-NONCE_BYTES), {
      authTagLength: TAG_BYTES,
    })
      .setAAD(Buffer.concat([head, Buffer.from(key)]))
      .setAuthTag(kept.subarray(-TAG_BYTES));
    try {
      return Buffer.concat([decipher.update(kept.subarray(HEAD_BYTES, -TAG_BYTES)), decipher.final()]);
    } catch (error) {
      throw damaged(key, 'its seal is broken', error);
    }
  }
}

/** The cause is for whoever runs the portal and can mend it; a member can only wait. */
function otherSecret(key: string, needed: Buffer, ours: Buffer | undefined): AppError {
  const state = ours ? `is the one with id ${ours.toString('hex')}` : 'is not set';
  const cause = new Error(
    `File ${key} was encrypted with the key of id ${needed.toString('hex')}, but FILE_ENCRYPTION_KEY ${state}.`,
  );
  return new AppError(
    'service_unavailable',
    'This file cannot be decrypted with the key that the portal is set up with. Please tell whoever runs it.',
    { cause },
  );
}

function damaged(key: string, how: string, error?: unknown): AppError {
  const cause = new Error(`File ${key} is damaged: ${how}.`, { cause: error });
  return new AppError('internal', 'This file is damaged and cannot be read any more.', { cause });
}
