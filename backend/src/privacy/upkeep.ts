import { Injectable } from '@nestjs/common';
import { AuditEntryEntity } from '../platform/audit';
import { Clock } from '../platform/clock';
import { Settings } from '../platform/config';
import { type OwnedRepository, type Rows, Tables } from '../platform/database';
import { Log } from '../platform/logging';
import { HandlesTask, TaskQueue } from '../platform/queue';
import { FileStore } from '../platform/storage';
import { DataExportEntity } from './data-export.entity';
import { ErasureEntity } from './erasure.entity';
import { UnfinishedArchives } from './exporting/unfinished-archives';
import { endRetention, eraseAccount, makeExport, requeuePrivacy } from './privacy.tasks';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** Work that nothing happened to for this long is asked for again. */
const FORGOTTEN_MS = 2 * MINUTE_MS;
/** An erasure that failed is tried again every hour: it is never given up. */
const FAILED_MS = 60 * MINUTE_MS;
/** An export that is not made by then never will be. */
const GIVEN_UP_MS = 24 * 60 * MINUTE_MS;
const ERASURES_KEPT_DAYS = 30;
/** The database itself refuses to remove entries of the audit log from the month before the newest one. */
const AUDIT_MONTH_MS = 30 * DAY_MS;
const BATCH = 200;

const CROSSING = 'exports are looked after for everybody at once';

/** Sees to it that exports and erasures end, and that nothing is kept longer than it should be. */
@Injectable()
export class PrivacyUpkeep {
  readonly #exports: Rows<DataExportEntity>;
  readonly #owned: OwnedRepository<DataExportEntity>;
  readonly #erasures: Rows<ErasureEntity>;
  readonly #entries: Rows<AuditEntryEntity>;

  constructor(
    tables: Tables,
    private readonly files: FileStore,
    private readonly unfinished: UnfinishedArchives,
    private readonly queue: TaskQueue,
    private readonly clock: Clock,
    private readonly settings: Settings,
    private readonly log: Log,
  ) {
    this.#owned = tables.owned(DataExportEntity);
    this.#exports = this.#owned.acrossUsers(CROSSING);
    this.#erasures = tables.shared(ErasureEntity);
    this.#entries = tables.shared(AuditEntryEntity);
  }

  @HandlesTask(requeuePrivacy)
  async requeue(): Promise<void> {
    const exports = await this.#exports.read(
      this.#exports
        .query('entry')
        .where("entry.state IN ('pending', 'processing') AND entry.updated_at < :before", {
          before: this.#ago(FORGOTTEN_MS),
        })
        .limit(BATCH),
    );
    for (const { id, user_id, created_at } of exports) {
      if (created_at < this.#ago(GIVEN_UP_MS))
        await this.#owned.for(user_id).changeAll({ id }, { state: 'failed', progress: 100 });
      else await this.queue.enqueue(makeExport, { export_id: id, user_id });
    }
    const erasures = await this.#erasures.read(
      this.#erasures
        .query('entry')
        .where("entry.state IN ('pending', 'processing') AND entry.updated_at < :before", {
          before: this.#ago(FORGOTTEN_MS),
        })
        .orWhere("entry.state = 'failed' AND entry.updated_at < :failed_before", {
          failed_before: this.#ago(FAILED_MS),
        })
        .limit(BATCH),
    );
    for (const { id } of erasures) await this.queue.enqueue(eraseAccount, { erasure_id: id });
  }

  @HandlesTask(endRetention)
  async endRetention(): Promise<void> {
    const removed = {
      exports: await this.#removeExports(),
      erasures: await this.#removeErasures(),
      audit_entries: await this.#removeEntries(),
    };
    const unfinished = await this.#exports.find({ where: { state: ['pending', 'processing'] } });
    await this.unfinished.removeAllBut(unfinished.map(({ id }) => id));
    this.log.info(removed, 'what was kept long enough is removed');
  }

  /** Archives whose time is over, and attempts that came to nothing that long ago. */
  async #removeExports(): Promise<number> {
    const over = (): Promise<DataExportEntity[]> =>
      this.#exports.read(
        this.#exports
          .query('entry')
          .where('entry.expires_at <= :now', { now: this.clock.timestamp() })
          .orWhere("entry.state = 'failed' AND entry.created_at < :before", {
            before: this.#ago(this.settings.export_retention_days * DAY_MS),
          })
          .limit(BATCH),
      );
    return everyBatch(over, async (batch) => {
      for (const { file_key } of batch) if (file_key) await this.files.remove(file_key);
      return this.#exports.removeAll({ id: batch.map(({ id }) => id) });
    });
  }

  async #removeErasures(): Promise<number> {
    const before = this.#ago(ERASURES_KEPT_DAYS * DAY_MS);
    const over = (): Promise<ErasureEntity[]> =>
      this.#erasures.read(
        this.#erasures
          .query('entry')
          .where("entry.state = 'completed' AND entry.updated_at < :before", { before })
          .limit(BATCH),
      );
    return everyBatch(over, (batch) => this.#erasures.removeAll({ id: batch.map(({ id }) => id) }));
  }

  async #removeEntries(): Promise<number> {
    const [newest] = await this.#entries.find({ order: { created_at: 'desc' }, limit: 1 });
    if (!newest) return 0;
    const allowed = new Date(Date.parse(newest.created_at) - AUDIT_MONTH_MS).toISOString();
    const due = this.#ago(this.settings.audit_retention_days * DAY_MS);
    const before = due < allowed ? due : allowed;
    const over = (): Promise<AuditEntryEntity[]> =>
      this.#entries.read(
        this.#entries.query('entry').where('entry.created_at < :before', { before }).limit(BATCH),
      );
    return everyBatch(over, (batch) => this.#entries.removeAll({ id: batch.map(({ id }) => id) }));
  }

  #ago(milliseconds: number): string {
    return new Date(this.clock.now().getTime() - milliseconds).toISOString();
  }
}

/** Removes batch after batch until none is left; says how many rows that were. */
async function everyBatch<T>(
  find: () => Promise<T[]>,
  remove: (batch: readonly T[]) => Promise<number>,
): Promise<number> {
  for (let removed = 0; ;) {
    const batch = await find();
    removed += await remove(batch);
    if (batch.length < BATCH) return removed;
  }
}
