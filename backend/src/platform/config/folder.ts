import { existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** A folder that the product needs cannot be made; the message is for the person who starts it. */
export class FolderUnusable extends Error {
  constructor(path: string, cause: unknown) {
    // By shape, since an error from another realm is no instance of ours.
    const reason = (cause as { message?: string } | null)?.message ?? String(cause);
    super(`The folder ${path} cannot be made or written: ${reason}. Set DATA_DIR to one that can.`, {
      cause,
    });
  }
}

/**
 * Makes a folder and those above it. One by one, since Node's own way of making several never returns where a
 * file system refuses without saying so, such as /proc.
 * @throws {FolderUnusable}
 */
export function makeFolder(path: string): void {
  const absolute = resolve(path);
  if (existsSync(absolute)) return;
  makeFolder(dirname(absolute));
  try {
    mkdirSync(absolute);
  } catch (error) {
    // Another process may have made it just now.
    if (!existsSync(absolute)) throw new FolderUnusable(absolute, error);
  }
}
