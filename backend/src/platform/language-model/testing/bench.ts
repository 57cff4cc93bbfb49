import { randomUUID } from 'node:crypto';
import pino from 'pino';
import type { DataSource } from 'typeorm';
import { type TestDatabase, testDatabase } from '../../../../test/support/databases';
import { ModelServer } from '../../../../test/support/model-server';
import { TestClock } from '../../../../test/support/test-clock';
import { UserEntity } from '../../../auth';
import { readSettings, type Settings } from '../../config';
import { ConsentEntity, Consents } from '../../consent';
import { asUserId, openDataSource, Tables, Transactions, type UserId } from '../../database';
import { ModelBudget } from '../budget';
import type { LanguageModel } from '../language-model';
import { openModel } from '../language-model.module';
import { ModelMetrics } from '../model-metrics';
import type { Patience } from '../retries';
import { LanguageModelUsageEntity } from '../usage.entity';

type Env = Readonly<Record<string, string>>;

/** A database, a server that plays the provider, and models between them. */
export class ModelBench {
  readonly clock = new TestClock();
  readonly metrics = new ModelMetrics();
  /** Every line that was logged. */
  readonly logged: string[] = [];

  private constructor(
    readonly server: ModelServer,
    private readonly database: TestDatabase,
    private readonly dataSource: DataSource,
  ) {}

  static async start(): Promise<ModelBench> {
    const database = await testDatabase();
    const settings = readSettings({ DATABASE_URL: database.url });
    const dataSource = await openDataSource(settings, [UserEntity, LanguageModelUsageEntity, ConsentEntity]);
    await dataSource.runMigrations();
    return new ModelBench(await ModelServer.start(), database, dataSource);
  }

  /** A model with the settings of `env`, which goes without pauses between retries. */
  model(env: Env = {}, patience: Partial<Patience> = {}): Promise<LanguageModel> {
    const log = pino({ level: 'debug' }, { write: (line) => void this.logged.push(line) });
    return openModel(this.#settings(env), {
      budget: this.budget(env),
      metrics: this.metrics,
      clock: this.clock,
      log,
      patience: { deadline_ms: 60_000, idle_ms: 60_000, backoff_ms: 1, random: () => 0, ...patience },
    });
  }

  budget(env: Env = {}): ModelBudget {
    const transactions = new Transactions(this.dataSource);
    const tables = this.#tables();
    const consents = new Consents(tables);
    return new ModelBudget(tables, transactions, this.dataSource, this.clock, this.#settings(env), consents);
  }

  #settings(env: Env): Settings {
    return readSettings({
      LLM_PROVIDER: 'compatible',
      LLM_MODEL: 'test-model',
      LLM_API_KEY: 'key-of-the-test',
      LLM_BASE_URL: this.server.url,
      ...env,
    });
  }

  async member(): Promise<UserId> {
    const name = randomUUID();
    const user = await this.#tables()
      .shared(UserEntity)
      .add({
        username: name,
        username_key: name,
        email: `${name}@example.org`,
        email_key: `${name}@example.org`,
        password_hash: null,
        role: 'member',
        token_version: 0,
        email_verified_at: null,
        disabled_at: null,
      });
    return asUserId(user.id);
  }

  usage(member: UserId): Promise<LanguageModelUsageEntity[]> {
    return this.#tables()
      .owned(LanguageModelUsageEntity)
      .for(member)
      .find({ order: { day: 'asc' } });
  }

  async close(): Promise<void> {
    await this.server.close();
    await this.dataSource.destroy();
    await this.database.close();
  }

  #tables(): Tables {
    return new Tables(this.dataSource, new Transactions(this.dataSource), this.clock);
  }
}
