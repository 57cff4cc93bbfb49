import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { belongsTo, columnsFor, nullable } from './migration-columns';

/** Uploaded resumes and what was read from them. */
export class Resumes1764200000000 implements MigrationInterface {
  name = 'Resumes1764200000000';

  async up(runner: QueryRunner): Promise<void> {
    const c = columnsFor(runner);
    await runner.createTable(
      new Table({
        name: 'resume',
        columns: [
          ...c.ownedRow(),
          c.text('file_name', 200),
          c.text('file_key', 64),
          c.whole('size_bytes'),
          c.text('format', 20, nullable),
          c.text('parsing_status', 10),
          c.whole('progress'),
          c.text('error_code', 20, nullable),
          c.text('error', 300, nullable),
          c.json('fields', nullable),
          c.json('lines'),
          c.text('method', 10, nullable),
          c.timestamp('applied_at', nullable),
        ],
        foreignKeys: [belongsTo('user_id', 'user')],
        indices: [
          { name: 'resume_user_created', columnNames: ['user_id', 'created_at'] },
          { name: 'resume_status', columnNames: ['parsing_status', 'updated_at'] },
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('resume');
  }
}
