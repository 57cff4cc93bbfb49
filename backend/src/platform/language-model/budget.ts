import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../clock';
import { Settings } from '../config';
import { Consents } from '../consent';
import { dialectOf, Tables, Transactions, type UserId } from '../database';
import { ModelFault } from './model-fault';
import type { Tokens } from './prices';
import { LanguageModelUsageEntity } from './usage.entity';

/** Questions of one member in a day, whatever they cost: keeps a free server from being used up by one. */
const MOST_REQUESTS = 500;

/** Whose money, for what and when. */
export interface Account {
  readonly member: UserId;
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly model: string;
}

/**
 * What members may cause in a day (LLM_DAILY_BUDGET). The figures are in the database, so that all processes share
 * them: money is set aside before a question in one statement that checks and counts, and set right afterwards.
 */
@Injectable()
export class ModelBudget {
  constructor(
    private readonly tables: Tables,
    private readonly transactions: Transactions,
    @Inject(DataSource) private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly settings: Settings,
    private readonly consents: Consents,
  ) {}

  /**
   * Sets `cost` US dollars aside and counts a question.
   * @throws {ModelFault} `over_budget` if the day has less left, or questions enough; `not_wanted` if the member
   * does not want their documents read by a model
   */
  async reserve(account: Account, cost: number): Promise<void> {
    const { member, day, model } = account;
    if (await this.consents.isWithdrawn(member, 'language_model')) throw new ModelFault('not_wanted');
    const limit = this.settings.llm_daily_budget - (await this.#spentOnOthers(account));
    if (cost > limit) throw new ModelFault('over_budget');
    const now = this.clock.timestamp();
    const rows = await this.#write(
      (p) =>
        `INSERT INTO "language_model_usage"
          (id, created_at, updated_at, user_id, day, model, requests, tokens_in, tokens_out, cost_usd)
        VALUES (${[randomUUID(), now, now, member, day, model].map(p).join(', ')}, 1, 0, 0, ${p(cost)})
        ON CONFLICT (user_id, day, model) DO UPDATE SET
          requests = language_model_usage.requests + 1,
          cost_usd = language_model_usage.cost_usd + excluded.cost_usd,
          updated_at = excluded.updated_at
        WHERE language_model_usage.cost_usd + excluded.cost_usd <= CAST(${p(limit)} AS double precision)
          AND language_model_usage.requests < ${MOST_REQUESTS}
        RETURNING id`,
    );
    if (rows === 0) throw new ModelFault('over_budget');
  }

  /** Puts what was used in the place of what was set aside. */
  async settle(account: Account, used: { reserved: number; cost: number; tokens: Tokens }): Promise<void> {
    const { reserved, cost, tokens } = used;
    const { member, day, model } = account;
    await this.#write(
      (p) =>
        `UPDATE "language_model_usage" SET
          tokens_in = tokens_in + CAST(${p(tokens.in)} AS integer),
          tokens_out = tokens_out + CAST(${p(tokens.out)} AS integer),
          cost_usd = cost_usd + CAST(${p(cost - reserved)} AS double precision),
          updated_at = ${p(this.clock.timestamp())}
        WHERE user_id = ${p(member)} AND day = ${p(day)} AND model = ${p(model)}
        RETURNING id`,
    );
  }

  /** Another model counts too, on a day on which the settings changed. */
  async #spentOnOthers({ member, day, model }: Account): Promise<number> {
    const rows = await this.tables.owned(LanguageModelUsageEntity).for(member).find({ where: { day } });
    return rows.reduce((sum, row) => (row.model === model ? sum : sum + row.cost_usd), 0);
  }

  /** Runs one statement, whose values go through `p`; says how many rows it touched. */
  async #write(statement: (p: (value: unknown) => string) => string): Promise<number> {
    const dialect = dialectOf(this.dataSource);
    const values: unknown[] = [];
    const sql = statement((value) => dialect.parameter(values.push(value)));
    const answer = await this.transactions.query(sql, values);
    return sql.startsWith('UPDATE') ? dialect.affected(answer) : answer.length;
  }
}
