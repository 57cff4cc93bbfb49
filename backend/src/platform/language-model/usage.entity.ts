import { Entity } from 'typeorm';
import { column, OwnedRow } from '../database';

/** What one member used of one model on one day. */
@Entity('language_model_usage')
@column.Index('language_model_usage_day', ['user_id', 'day', 'model'], { unique: true })
export class LanguageModelUsageEntity extends OwnedRow {
  /** `YYYY-MM-DD` where the member lives. */
  @column.text(10)
  day: string;

  @column.text(100)
  model: string;

  /** Questions, corrections included and retries not. */
  @column.whole()
  requests: number;

  @column.whole()
  tokens_in: number;

  @column.whole()
  tokens_out: number;

  /** US dollars: what answers cost, and what is set aside for those that are awaited. */
  @column.money()
  cost_usd: number;
}
