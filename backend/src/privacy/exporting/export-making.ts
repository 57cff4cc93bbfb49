import { readFile, rm, stat } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { UserEntity } from '../../auth';
import { Clock } from '../../platform/clock';
import { Settings } from '../../platform/config';
import { asUserId, type OwnedRepository, type Rows, Tables, type UserId } from '../../platform/database';
import { absoluteLink, Mailer } from '../../platform/mail';
import { HandlesTask, type TaskContext } from '../../platform/queue';
import { FileStore } from '../../platform/storage';
import { DataExportEntity } from '../data-export.entity';
import { makeExport } from '../privacy.tasks';
import { writeArchive } from './archive';
import { ArchiveContents } from './archive-contents';
import { UnfinishedArchives } from './unfinished-archives';

const DAY_MS = 86_400_000;
/** Progress, in percent, once every part is written. */
const WRITTEN = 95;

/** Makes archives in the background. Each run writes a file of its own, so that it may run twice. */
@Injectable()
export class ExportMaking {
  readonly #exports: OwnedRepository<DataExportEntity>;
  readonly #users: Rows<UserEntity>;

  constructor(
    tables: Tables,
    private readonly contents: ArchiveContents,
    private readonly unfinished: UnfinishedArchives,
    private readonly files: FileStore,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {
    this.#exports = tables.owned(DataExportEntity);
    this.#users = tables.shared(UserEntity);
  }

  @HandlesTask(makeExport)
  async make(
    { export_id, user_id }: { export_id: string; user_id: string },
    { attempt, signal }: Pick<TaskContext, 'attempt' | 'signal'>,
  ): Promise<void> {
    const me = asUserId(user_id);
    const row = await this.#exports.for(me).findOne({ id: export_id });
    if (!row || row.state === 'failed') return;
    try {
      if (row.state !== 'completed') await this.#archive(me, export_id, signal);
      await this.#tell(me, export_id);
    } catch (error) {
      if (attempt >= makeExport.attempts) await this.#fail(me, export_id);
      throw error;
    }
  }

  async #archive(me: UserId, id: string, signal: AbortSignal): Promise<void> {
    const mine = this.#exports.for(me);
    await mine.changeAll({ id }, { state: 'processing', progress: 1 });
    const path = await this.unfinished.pathFor(id);
    try {
      const parts = await this.contents.parts(me);
      await writeArchive(path, parts, {
        now: this.clock.now(),
        signal,
        onPart: async (written) => {
          const progress = Math.max(1, Math.floor((written / parts.length) * WRITTEN));
          await mine.changeAll({ id, state: 'processing' }, { progress });
        },
      });
      await this.#keep(me, id, path);
    } finally {
      await rm(path, { force: true });
    }
  }

  async #keep(me: UserId, id: string, path: string): Promise<void> {
    const { size } = await stat(path);
    const file_key = await this.files.put(await readFile(path));
    const kept = await this.#exports.for(me).changeAll(
      { id, state: 'processing' },
      {
        state: 'completed',
        progress: 100,
        file_key,
        size_bytes: size,
        expires_at: new Date(
          this.clock.now().getTime() + this.settings.export_retention_days * DAY_MS,
        ).toISOString(),
      },
    );
    // Removed meanwhile, or another run was faster: nobody would find this file.
    if (kept === 0) await this.files.remove(file_key);
  }

  async #tell(me: UserId, id: string): Promise<void> {
    const user = await this.#users.findOne({ id: me });
    if (!user || user.disabled_at) return;
    await this.mailer.send({
      key: `export-ready:${id}`,
      to: user.email,
      template: 'export-ready',
      data: {
        username: user.username,
        link: absoluteLink(this.settings, '/settings/privacy'),
        days: this.settings.export_retention_days,
      },
      user_id: me,
    });
  }

  /** One that is completed stays so, though its mail could not be sent. */
  async #fail(me: UserId, id: string): Promise<void> {
    await this.#exports
      .for(me)
      .changeAll({ id, state: ['pending', 'processing'] }, { state: 'failed', progress: 100 });
  }
}
