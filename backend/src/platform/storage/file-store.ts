/** Where uploaded and generated files are kept. Keys are made here, so that no name from outside is ever a path. */
export abstract class FileStore {
  /**
   * Keeps a file and answers the key that it is found by. Once it resolves, the file survives a crash.
   * @throws {AppError} `storage_full` if there is no room
   */
  abstract put(bytes: Uint8Array): Promise<string>;

  /** @throws {FileGone} if there is no file of that key */
  abstract get(key: string): Promise<Buffer>;

  /** Removes a file; nothing is wrong if it is not there. */
  abstract remove(key: string): Promise<void>;

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
