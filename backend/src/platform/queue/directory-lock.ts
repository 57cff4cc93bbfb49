import Database from 'better-sqlite3';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FolderUnusable, makeFolder } from '../config';
import { DirectoryInUse, DirectoryUnusable } from './errors';

/**
 * Holds a folder for this process until `release` or the end of the process, however it ends.
 *
 * The lock is the operating system's own lock on the file `lock.sqlite`, taken through SQLite's exclusive
 * transaction because Node has no call for it. The kernel drops it with the process: a killed process leaves
 * nothing stale, and neither a reused pid nor a container in which every process is number 1 can be mistaken
 * for the owner, as with a pid written into a file. `owner.pid` beside it only serves the message.
 */
export class DirectoryLock {
  private constructor(private readonly database: Database.Database) {}

  /**
   * Creates `directory` if needed and takes it.
   *
   * @throws DirectoryInUse if another process (or another holder in this one) has it
   * @throws DirectoryUnusable if it cannot be created or written
   */
  static take(directory: string): DirectoryLock {
    const ownerFile = join(directory, 'owner.pid');
    let database: Database.Database | undefined;
    try {
      makeFolder(directory);
      database = new Database(join(directory, 'lock.sqlite'), { timeout: 0 });
      database.exec('BEGIN EXCLUSIVE');
      writeFileSync(ownerFile, String(process.pid));
      return new DirectoryLock(database);
    } catch (error) {
      database?.close();
      if (isBusy(error)) throw new DirectoryInUse(directory, readOwner(ownerFile));
      // It says all that there is to say.
      if (error instanceof FolderUnusable) throw error;
      throw new DirectoryUnusable(directory, error);
    }
  }

  /** Gives the folder back. May be called twice. */
  release(): void {
    this.database.close();
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY');
}

function readOwner(file: string): string | undefined {
  try {
    return /^\d+$/.exec(readFileSync(file, 'utf8'))?.[0];
  } catch {
    return undefined;
  }
}
