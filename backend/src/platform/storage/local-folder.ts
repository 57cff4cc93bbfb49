import { constants } from 'node:fs';
import { access, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { FileGone, FileStore, isKey, type KeptFile, mustBeKey } from './file-store';
import { storageFull } from './store-faults';

/** Files in a folder, spread over 256 folders by the beginning of their keys. */
export class LocalFolder extends FileStore {
  constructor(private readonly folder: string) {
    super();
  }

  async putAt(key: string, bytes: Uint8Array): Promise<void> {
    const path = this.#pathOf(key);
    const unfinished = `${path}.part`;
    try {
      await mkdir(dirname(path), { recursive: true });
      // What a crash left behind is written over.
      const file = await open(unfinished, 'w', 0o600);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(unfinished, path);
    } catch (error) {
      await rm(unfinished, { force: true });
      throw codeOf(error) === 'ENOSPC' || codeOf(error) === 'EDQUOT' ? storageFull(error) : error;
    }
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

  async *keys(): AsyncGenerator<KeptFile> {
    for (const part of await namesIn(this.folder)) {
      // Everything else in there is not ours.
      if (!/^[0-9a-f]{2}$/.test(part)) continue;
      for (const key of (await namesIn(join(this.folder, part))).filter(isKey)) {
        const file = await stat(this.#pathOf(key)).catch(nothingIfGone);
        if (file) yield { key, stored_at: file.mtime.toISOString() };
      }
    }
  }

  async ping(): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    await access(this.folder, constants.W_OK);
  }

  #pathOf(key: string): string {
    mustBeKey(key);
    return join(this.folder, key.slice(0, 2), key);
  }
}

const codeOf = (error: unknown): unknown => (error as { code?: unknown } | null)?.code;

function nothingIfGone(error: unknown): null {
  if (codeOf(error) === 'ENOENT') return null;
  throw error;
}

/** The names in a folder; none if it was not made yet. */
async function namesIn(folder: string): Promise<readonly string[]> {
  return (await readdir(folder).catch(nothingIfGone)) ?? [];
}
