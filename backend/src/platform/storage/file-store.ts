import { randomUUID } from 'node:crypto';

/** A file that a store has. */
export interface KeptFile {
  readonly key: string;
  /** ISO 8601, by the clock of the store. */
  readonly stored_at: string;
}

/**
 * Where uploaded and generated files are kept. Keys are made here, so that no name from outside is ever a path.
 * Every method fails with an {@link AppError} `service_unavailable` where the store cannot be reached.
 */
export abstract class FileStore {
  /**
   * Keeps a file and answers the key that it is found by. Once it resolves, the file survives a crash.
   * @throws {AppError} `storage_full` if there is no room
   */
  async put(bytes: Uint8Array): Promise<string> {
    const key = randomUUID();
    await this.putAt(key, bytes);
    return key;
  }

  /**
   * Keeps a file under a key that `put` made, here or in another store, in place of what is there.
   * @throws {AppError} `storage_full` if there is no room
   */
  abstract putAt(key: string, bytes: Uint8Array): Promise<void>;

  /** @throws {FileGone} if there is no file of that key */
  abstract get(key: string): Promise<Buffer>;

  /** Removes a file; nothing is wrong if it is not there. */
  abstract remove(key: string): Promise<void>;

  /** Every file, in no order; what is put or removed meanwhile may be among them or not. */
  abstract keys(): AsyncIterable<KeptFile>;

  /** Resolves if files can be kept right now. */
  abstract ping(): Promise<void>;
}

/** There is no file of this key (any more). */
export class FileGone extends Error {
  constructor(key: string, cause?: unknown) {
    super(`There is no file ${key}.`, { cause });
    this.name = 'FileGone';
  }
}

const KEY = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a name is a key; what is called otherwise was put there by somebody else, and is left alone. */
export const isKey = (name: string): boolean => KEY.test(name);

/** @throws {FileGone} for a text that no store ever made: it must not reach a path, an address or a query */
export function mustBeKey(text: string): void {
  if (!isKey(text)) throw new FileGone(text);
}
