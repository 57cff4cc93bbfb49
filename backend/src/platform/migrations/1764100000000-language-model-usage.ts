import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { belongsTo, columnsFor } from './migration-columns';

/** What members use of language models, by day. */
export class LanguageModelUsage1764100000000 implements MigrationInterface {
  name = 'LanguageModelUsage1764100000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(usage(runner));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable(usage(runner));
  }
}

function usage(runner: QueryRunner): Table {
  const c = columnsFor(runner);
  return new Table({
    name: 'language_model_usage',
    columns: [
      ...c.ownedRow(),
      c.text('day', 10),
      c.text('model', 100),
      c.whole('requests'),
      c.whole('tokens_in'),
      c.whole('tokens_out'),
      c.real('cost_usd'),
    ],
    foreignKeys: [belongsTo('user_id', 'user')],
    indices: [{ name: 'language_model_usage_day', columnNames: ['user_id', 'day', 'model'], isUnique: true }],
  });
}
