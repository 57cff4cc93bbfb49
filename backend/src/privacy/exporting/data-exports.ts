import { Injectable } from '@nestjs/common';
import type { PageQuery } from '#contracts/page.dto';
import type { DataExportDto } from '#contracts/privacy.dto';
import { UserEntity } from '../../auth';
import { Clock } from '../../platform/clock';
import { type OwnedRepository, type Rows, Tables, Transactions, type UserId } from '../../platform/database';
import { AppError, type Page, pageOf } from '../../platform/http';
import { Log } from '../../platform/logging';
import { QueueUnavailable, TaskQueue } from '../../platform/queue';
import { FileGone, FileStore } from '../../platform/storage';
import { DataExportEntity } from '../data-export.entity';
import { makeExport } from '../privacy.tasks';

/** An archive as it is sent. */
export interface SentArchive {
  readonly file_name: string;
  readonly bytes: Buffer;
}

const GONE = 'The file is not there any more. Ask for a new export.';

/** Archives of everything a member has here: asking for one, watching it being made, fetching it. */
@Injectable()
export class DataExports {
  readonly #exports: OwnedRepository<DataExportEntity>;
  readonly #users: Rows<UserEntity>;

  constructor(
    tables: Tables,
    private readonly transactions: Transactions,
    private readonly files: FileStore,
    private readonly queue: TaskQueue,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {
    this.#exports = tables.owned(DataExportEntity);
    this.#users = tables.shared(UserEntity);
  }

  /** @throws {AppError} `conflict`, with its id, while another one is being made */
  async ask(me: UserId): Promise<DataExportDto> {
    const row = await this.transactions.run(async () => {
      // Holds the account: of two requests at once the second one finds what the first one made.
      await this.#users.changeAll({ id: me }, {});
      const mine = this.#exports.for(me);
      const unfinished = await mine.findOne({ state: ['pending', 'processing'] });
      if (unfinished)
        throw new AppError('conflict', 'An export is being made already.', { existing_id: unfinished.id });
      return mine.add({ state: 'pending', progress: 0, file_key: null, size_bytes: null, expires_at: null });
    });
    await this.#askToMake(me, row.id);
    return toDto(row);
  }

  async list(me: UserId, query: PageQuery): Promise<Page<DataExportDto>> {
    const mine = this.#exports.for(me);
    const rows = await mine.find({ order: { created_at: 'desc', id: 'desc' }, ...pageOf(query) });
    return { items: rows.map(toDto), total: await mine.count() };
  }

  async get(me: UserId, id: string): Promise<DataExportDto> {
    return toDto(await this.#exports.for(me).get(id));
  }

  /** @throws {AppError} `conflict` until it is completed, `not_found` once it has expired */
  async file(me: UserId, id: string): Promise<SentArchive> {
    const row = await this.#exports.for(me).get(id);
    if (row.state === 'failed') throw new AppError('conflict', 'This export failed. Ask for a new one.');
    if (row.state !== 'completed') throw new AppError('conflict', 'This export is not finished yet.');
    return this.#archive(row);
  }

  /** @throws {AppError} `not_found` if no export is there to be fetched */
  async newest(me: UserId): Promise<SentArchive> {
    const [row] = await this.#exports
      .for(me)
      .find({ where: { state: 'completed' }, order: { created_at: 'desc' }, limit: 1 });
    if (!row)
      throw new AppError('not_found', 'There is no finished export. Ask for one with POST /me/exports.');
    return this.#archive(row);
  }

  /** The row goes first: a file without a row is rubbish, a row without a file would be a lie. */
  async remove(me: UserId, id: string): Promise<void> {
    const mine = this.#exports.for(me);
    const { file_key } = await mine.get(id);
    await mine.remove(id);
    if (file_key) await this.files.remove(file_key);
  }

  async #archive({ file_key, expires_at, created_at }: DataExportEntity): Promise<SentArchive> {
    if (!file_key || (expires_at ?? '') <= this.clock.timestamp()) throw new AppError('not_found', GONE);
    try {
      const bytes = await this.files.get(file_key);
      return { file_name: `career-copilot-${created_at.slice(0, 10)}.zip`, bytes };
    } catch (error) {
      if (!(error instanceof FileGone)) throw error;
      throw new AppError('not_found', GONE, { cause: error });
    }
  }

  /** While the queue is away the export waits: the schedule asks for it again. */
  async #askToMake(me: UserId, export_id: string): Promise<void> {
    try {
      await this.queue.enqueue(makeExport, { export_id, user_id: me });
    } catch (error) {
      if (!(error instanceof QueueUnavailable)) throw error;
      this.log.warn({ err: error, export_id }, 'an export waits for the queue');
    }
  }
}

const toDto = ({
  id,
  state,
  progress,
  size_bytes,
  created_at,
  expires_at,
}: DataExportEntity): DataExportDto => ({ id, state, progress, size_bytes, created_at, expires_at });
