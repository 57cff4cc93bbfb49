import { Injectable } from '@nestjs/common';
import { type OwnedTable, Tables, type UserId } from '../../platform/database';
import { FileStore } from '../../platform/storage';
import { UnfinishedArchives } from '../exporting/unfinished-archives';
import { DataExportEntity } from '../data-export.entity';

/** Rows removed by one statement, so that others get their turn and a restart loses little. */
const BATCH = 200;

interface Means {
  readonly signal: AbortSignal;
  /** Told after each batch which share of all rows is gone, 0 to 1. */
  readonly onShare: (share: number) => Promise<void>;
}

/** Removes every row and every file of a member, in every table there is. */
@Injectable()
export class OwnedRows {
  constructor(
    private readonly tables: Tables,
    private readonly files: FileStore,
    private readonly unfinished: UnfinishedArchives,
  ) {}

  async removeAll(me: UserId, { signal, onShare }: Means): Promise<void> {
    await this.#removeUnfinished(me);
    const owned = this.tables.allOwned();
    const counts = await Promise.all(owned.map(({ rows }) => rows.for(me).count()));
    const total = counts.reduce((sum, count) => sum + count, 0);
    let gone = 0;
    for (const table of owned) {
      for (;;) {
        signal.throwIfAborted();
        const removed = await this.#removeSome(table, me);
        if (removed === 0) break;
        gone += removed;
        await onShare(Math.min(1, gone / total));
      }
    }
  }

  /** Files go before their rows: a run that is cut off finds by the rows what is left. */
  async #removeSome({ rows, file_columns }: OwnedTable, me: UserId): Promise<number> {
    const mine = rows.for(me);
    const query = mine.query('entry').select('entry.id', 'id').limit(BATCH);
    for (const column of file_columns) query.addSelect(`entry.${column}`, column);
    const some = await mine.read(query);
    for (const row of some) {
      // Which columns were asked for is only known here.
      const fields = row as unknown as Readonly<Record<string, unknown>>;
      for (const column of file_columns) {
        const key = fields[column];
        if (typeof key === 'string') await this.files.remove(key);
      }
    }
    await mine.removeAll({ id: some.map(({ id }) => id) });
    // Rows that went with another one, whose batch this was, are gone too.
    return some.length;
  }

  async #removeUnfinished(me: UserId): Promise<void> {
    const exports = await this.tables.owned(DataExportEntity).for(me).find();
    await this.unfinished.removeOf(exports.map(({ id }) => id));
  }
}
