import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { access, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '../http/app-error';
import { FileGone, FileStore } from './file-store';

const KEY = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Files in a folder, spread over 256 folders by the beginning of their keys. */
export class LocalFolder extends FileStore {
  constructor(private readonly folder: string) {
    super();
  }

  async put(bytes: Uint8Array): Promise<string> {
    const key = randomUUID();
    const path = this.#pathOf(key);
    const unfinished = `${path}.part`;
    try {
      await mkdir(dirname(path), { recursive: true });
      const file = await open(unfinished, 'wx', 0o600);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(unfinished, path);
    } catch (error) {
      await rm(unfinished, { force: true });
      throw asStorageError(error);
    }
    return key;
  }

  async get(key: string): Promise<Buffer> {
    try {
      return await readFile(this.#pathOf(key));
    } catch (error) {
      if (codeOf(error) === 'ENOENT') throw new FileGone(key, error);
      throw error;
    }
  }

  async remove(key: string): Promise<void> {
    await rm(this.#pathOf(key), { force: true });
  }

  async ping(): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    await access(this.folder, constants.W_OK);
  }

  #pathOf(key: string): string {
    if (!KEY.test(key)) throw new FileGone(key);
    return join(this.folder, key.slice(0, 2), key);
  }
}

const codeOf = (error: unknown): unknown => (error as { code?: unknown } | null)?.code;

function asStorageError(error: unknown): unknown {
  const isFull = codeOf(error) === 'ENOSPC' || codeOf(error) === 'EDQUOT';
  return isFull
    ? new AppError('storage_full', 'There is no room left to keep this file.', { cause: error })
    : error;
}
