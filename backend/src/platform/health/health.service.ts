import { type BeforeApplicationShutdown, Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { HealthDto, PartHealthDto } from '#contracts/health.dto';
import { Settings } from '../config';
import { LanguageModel } from '../language-model';
import { MailServer } from '../mail';
import { TaskQueue } from '../queue';
import { FileStore } from '../storage';

const PATIENCE_MS = 2000;
const OFF: PartHealthDto = { state: 'off', latency_ms: null };

/** Asks each part whether it works. */
@Injectable()
export class HealthService implements BeforeApplicationShutdown {
  #stopping = false;

  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    private readonly queue: TaskQueue,
    private readonly files: FileStore,
    private readonly model: LanguageModel,
    private readonly mails: MailServer,
    private readonly settings: Settings,
  ) {}

  /** From here on no new requests should come. */
  beforeApplicationShutdown(): void {
    this.#stopping = true;
  }

  async check(): Promise<HealthDto> {
    const [database, queue, storage, mail] = await Promise.all([
      timed(() => this.dataSource.query('SELECT 1')),
      timed(() => this.queue.ping()),
      timed(() => this.files.ping()),
      this.settings.smtp_host ? timed(() => this.mails.ping()) : OFF,
    ]);
    const scheduler: PartHealthDto =
      this.settings.enable_scheduler && this.settings.app_role !== 'api'
        ? { state: 'up', latency_ms: 0 }
        : OFF;
    const needed = [database, queue, storage];
    return {
      status: this.#stopping || needed.some(({ state }) => state === 'down') ? 'down' : 'up',
      parts: {
        database,
        queue,
        scheduler,
        storage,
        mail,
        llm: { state: this.model.health, latency_ms: null },
      },
    };
  }
}

async function timed(ask: () => Promise<unknown>): Promise<PartHealthDto> {
  const start = performance.now();
  const elapsed = (): number => Math.round((performance.now() - start) * 10) / 10;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error('no answer'));
    }, PATIENCE_MS);
  });
  try {
    await Promise.race([ask(), late]);
    return { state: 'up', latency_ms: elapsed() };
  } catch {
    return { state: 'down', latency_ms: elapsed() };
  } finally {
    clearTimeout(timer);
  }
}
