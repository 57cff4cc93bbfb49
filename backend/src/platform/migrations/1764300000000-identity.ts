import {
  type MigrationInterface,
  type QueryRunner,
  Table,
  TableColumn,
  type TableIndexOptions,
} from 'typeorm';
import { belongsTo, columnsFor, dialectOfRunner, nullable } from './migration-columns';

const index = (name: string, columnNames: string[], isUnique = false): TableIndexOptions => ({
  name,
  columnNames,
  isUnique,
});

/** What never changes in an entry of the audit log. */
const AUDIT_FIXED = ['id', 'created_at', 'action', 'subject_kind', 'subject_id', 'details', 'request_id'];
/** What may be taken out of one when a person leaves, and never be put in. */
const AUDIT_PERSONAL = ['actor_id', 'subject_user_id', 'address', 'user_agent'];

/** Ways to log in, links by mail, the audit log, exports and erasure. */
export class Identity1764300000000 implements MigrationInterface {
  name = 'Identity1764300000000';

  async up(runner: QueryRunner): Promise<void> {
    const c = columnsFor(runner);
    await runner.addColumn('user', new TableColumn(c.timestamp('email_verified_at', nullable)));
    await runner.addColumn('session', new TableColumn(c.timestamp('last_seen_at', nullable)));
    for (const table of [...loginTables(runner), ...recordTables(runner)]) await runner.createTable(table);
    for (const statement of dialectOfRunner(runner).keepUnchanged('audit_entry', AUDIT_FIXED, AUDIT_PERSONAL))
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of dialectOfRunner(runner).letChange('audit_entry')) await runner.query(statement);
    const tables = [...loginTables(runner), ...recordTables(runner)].reverse();
    for (const table of tables) await runner.dropTable(table);
    await runner.dropColumn('session', 'last_seen_at');
    await runner.dropColumn('user', 'email_verified_at');
  }
}

function loginTables(runner: QueryRunner): Table[] {
  const c = columnsFor(runner);
  const owned = (name: string, columns: ReturnType<typeof c.row>, indices: TableIndexOptions[]): Table =>
    new Table({
      name,
      columns: [...c.ownedRow(), ...columns],
      foreignKeys: [belongsTo('user_id', 'user')],
      indices,
    });
  return [
    owned(
      'identity',
      [
        c.text('provider', 20),
        c.text('subject', 512),
        c.text('email', 254, nullable),
        c.timestamp('last_used_at', nullable),
      ],
      [index('identity_subject', ['provider', 'subject'], true), index('identity_user', ['user_id'])],
    ),
    owned(
      'one_time_token',
      [
        c.text('purpose', 20),
        c.text('token_hash', 64, { isUnique: true }),
        c.timestamp('expires_at'),
        c.json('details', nullable),
      ],
      [index('one_time_token_user', ['user_id', 'purpose'])],
    ),
    owned(
      'personal_token',
      [
        c.text('name', 80),
        c.text('token_hash', 64, { isUnique: true }),
        c.text('ending', 4),
        c.json('scopes'),
        c.timestamp('expires_at', nullable),
        c.timestamp('last_used_at', nullable),
      ],
      [index('personal_token_user', ['user_id'])],
    ),
    owned(
      'second_factor',
      [
        c.text('sealed_secret', 300),
        c.timestamp('confirmed_at', nullable),
        c.whole('last_step'),
        c.json('recovery_hashes'),
      ],
      [index('second_factor_user', ['user_id'], true)],
    ),
    owned(
      'known_device',
      [c.text('mark', 64), c.timestamp('last_seen_at')],
      [index('known_device_mark', ['user_id', 'mark'], true)],
    ),
    new Table({
      name: 'invitation',
      columns: [
        ...c.row(),
        c.text('email', 254, nullable),
        c.text('role', 10),
        c.text('token_hash', 64, { isUnique: true }),
        c.timestamp('expires_at'),
        c.reference('invited_by', nullable),
        c.timestamp('accepted_at', nullable),
      ],
    }),
  ];
}

function recordTables(runner: QueryRunner): Table[] {
  const c = columnsFor(runner);
  return [
    new Table({
      name: 'audit_entry',
      columns: [
        ...c.row(),
        c.reference('actor_id', nullable),
        c.text('action', 60),
        c.reference('subject_user_id', nullable),
        c.text('subject_kind', 40, nullable),
        c.text('subject_id', 100, nullable),
        c.json('details', nullable),
        c.text('address', 64, nullable),
        c.text('user_agent', 300, nullable),
        c.text('request_id', 100, nullable),
      ],
      indices: [
        index('audit_entry_time', ['created_at']),
        index('audit_entry_subject', ['subject_user_id', 'created_at']),
        index('audit_entry_actor', ['actor_id', 'created_at']),
      ],
    }),
    new Table({
      name: 'mail_delivery',
      columns: [...c.row(), c.text('message_key', 150, { isUnique: true }), c.text('state', 10)],
    }),
    new Table({
      name: 'mail_refusal',
      columns: [...c.ownedRow(), c.text('kind', 40)],
      foreignKeys: [belongsTo('user_id', 'user')],
      indices: [index('mail_refusal_kind', ['user_id', 'kind'], true)],
    }),
    new Table({
      name: 'consent',
      columns: [...c.ownedRow(), c.text('purpose', 40), c.text('version', 20), c.text('state', 10)],
      foreignKeys: [belongsTo('user_id', 'user')],
      indices: [index('consent_user', ['user_id', 'purpose', 'created_at'])],
    }),
    new Table({
      name: 'data_export',
      columns: [
        ...c.ownedRow(),
        c.text('state', 10),
        c.whole('progress'),
        c.text('file_key', 64, nullable),
        c.whole('size_bytes', nullable),
        c.timestamp('expires_at', nullable),
      ],
      foreignKeys: [belongsTo('user_id', 'user')],
      indices: [index('data_export_user', ['user_id', 'created_at'])],
    }),
    new Table({
      name: 'erasure',
      columns: [
        ...c.row(),
        c.reference('account_id', nullable),
        c.text('token_hash', 64, { isUnique: true }),
        c.text('state', 10),
        c.whole('progress'),
      ],
    }),
  ];
}
