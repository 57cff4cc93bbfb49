import { type MigrationInterface, type QueryRunner, TableColumn, TableForeignKey, TableIndex } from 'typeorm';
import { belongsTo, columnsFor, dialectOfRunner, nullable } from './migration-columns';

const INDICES: readonly (readonly [table: string, name: string, columns: string[]])[] = [
  ['user', 'user_created', ['created_at']],
  ['user', 'user_role', ['role', 'created_at']],
  ['audit_entry', 'audit_entry_action', ['action', 'created_at']],
  ['invitation', 'invitation_email', ['email']],
  ['invitation', 'invitation_accepted', ['accepted_by']],
];

const PREFIX_INDICES = [
  ['user_username_prefix', 'username_key'],
  ['user_email_prefix', 'email_key'],
] as const;

/** What admins look for in many accounts, and which account an invitation became. */
export class Admin1764400000000 implements MigrationInterface {
  name = 'Admin1764400000000';

  async up(runner: QueryRunner): Promise<void> {
    const dialect = dialectOfRunner(runner);
    await runner.addColumn(
      'invitation',
      new TableColumn(columnsFor(runner).reference('accepted_by', nullable)),
    );
    await runner.createForeignKey('invitation', new TableForeignKey(belongsTo('accepted_by', 'user')));
    for (const [table, name, columnNames] of INDICES)
      await runner.createIndex(table, new TableIndex({ name, columnNames }));
    for (const [name, column] of PREFIX_INDICES)
      for (const statement of dialect.createPrefixIndex(name, 'user', column)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    const dialect = dialectOfRunner(runner);
    for (const [name] of PREFIX_INDICES)
      for (const statement of dialect.dropPrefixIndex(name)) await runner.query(statement);
    for (const [table, name] of [...INDICES].reverse()) await runner.dropIndex(table, name);
    await runner.dropForeignKey('invitation', new TableForeignKey(belongsTo('accepted_by', 'user')));
    await runner.dropColumn('invitation', 'accepted_by');
  }
}
