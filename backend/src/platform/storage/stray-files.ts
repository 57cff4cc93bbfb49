import { Injectable } from '@nestjs/common';
import { Clock } from '../clock';
import { Tables } from '../database';
import { Log } from '../logging';
import { HandlesTask } from '../queue';
import { FileStore } from './file-store';
import { removeStrayFiles } from './storage.tasks';

/** A file this young may be waiting for its row. */
const SETTLED_MS = 24 * 60 * 60_000;

/**
 * Removes files that no row names: a crash between keeping a file and adding its row leaves one, and so does a store
 * that is away when a row has gone. Nothing is removed unless the whole store and all rows could be read first.
 */
@Injectable()
export class StrayFiles {
  constructor(
    private readonly files: FileStore,
    private readonly tables: Tables,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  @HandlesTask(removeStrayFiles)
  async remove(): Promise<void> {
    // Files first: a row that comes while the rows are read names a file that is too young to be among them.
    const settled = await this.#settledKeys();
    const named = await this.#namedKeys();
    const stray = settled.filter((key) => !named.has(key));
    const known = settled.length - stray.length;
    if (stray.length > known) {
      // After a crash strays are few. This looks like the store of another installation, or an old copy of the rows.
      this.log.error(
        { stray_files: stray.length, known_files: known },
        'most kept files are named by no row of this database, so none was removed: does the file store belong to it?',
      );
      return;
    }
    for (const key of stray) await this.files.remove(key);
    if (stray.length > 0) this.log.info({ files: stray.length }, 'files that no row names were removed');
  }

  async #settledKeys(): Promise<readonly string[]> {
    const before = this.clock.now().getTime() - SETTLED_MS;
    const keys: string[] = [];
    for await (const { key, stored_at } of this.files.keys()) {
      if (new Date(stored_at).getTime() < before) keys.push(key);
    }
    return keys;
  }

  async #namedKeys(): Promise<ReadonlySet<unknown>> {
    const named = new Set<unknown>();
    for (const { rows, file_columns } of this.tables.allOwned()) {
      const all = rows.acrossUsers('a file is a stray only if nobody has it');
      for (const name of file_columns) {
        const found = await all
          .query('one')
          .select(`one.${name}`, 'key')
          .where(`one.${name} IS NOT NULL`)
          .getRawMany<{ key: string }>();
        for (const { key } of found) named.add(key);
      }
    }
    return named;
  }
}
