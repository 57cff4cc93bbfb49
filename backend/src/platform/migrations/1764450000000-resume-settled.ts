import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { columnsFor, nullable } from './migration-columns';

/** What was accepted from a resume, which is not suggested again. */
export class ResumeSettled1764450000000 implements MigrationInterface {
  name = 'ResumeSettled1764450000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('resume', new TableColumn(columnsFor(runner).json('settled', nullable)));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('resume', 'settled');
  }
}
