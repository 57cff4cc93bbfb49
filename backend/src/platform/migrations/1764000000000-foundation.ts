import { type MigrationInterface, type QueryRunner, Table, type TableIndexOptions } from 'typeorm';
import { belongsTo, columnsFor, dialectOfRunner, nullable } from './migration-columns';

const JOB_TEXT = {
  table: 'job',
  columns: ['company', 'title', 'location', 'description', 'requirements', 'skill_keys'],
};

const index = (name: string, columnNames: string[], isUnique = false): TableIndexOptions => ({
  name,
  columnNames,
  isUnique,
});

/** Accounts, profiles, jobs, applications and feedback. */
export class Foundation1764000000000 implements MigrationInterface {
  name = 'Foundation1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of [...accounts(runner), ...search(runner)]) await runner.createTable(table);
    for (const statement of dialectOfRunner(runner).createTextIndex(JOB_TEXT)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of dialectOfRunner(runner).dropTextIndex(JOB_TEXT)) await runner.query(statement);
    const tables = [...accounts(runner), ...search(runner)].reverse();
    for (const table of tables) await runner.dropTable(table);
  }
}

function accounts(runner: QueryRunner): Table[] {
  const c = columnsFor(runner);
  return [
    new Table({
      name: 'user',
      columns: [
        ...c.row(),
        c.text('username', 50),
        c.text('username_key', 50, { isUnique: true }),
        c.text('email', 254),
        c.text('email_key', 254, { isUnique: true }),
        c.text('password_hash', 100, nullable),
        c.text('role', 10),
        c.whole('token_version'),
        c.timestamp('disabled_at', nullable),
      ],
    }),
    new Table({
      name: 'session',
      columns: [
        ...c.ownedRow(),
        c.text('refresh_hash', 64),
        c.text('previous_hash', 64, nullable),
        c.timestamp('refreshed_at'),
        c.timestamp('expires_at'),
        c.text('user_agent', 300, nullable),
        c.text('address', 64, nullable),
      ],
      foreignKeys: [belongsTo('user_id', 'user')],
      indices: [index('session_user', ['user_id'])],
    }),
    new Table({
      name: 'profile',
      columns: [
        ...c.ownedRow(),
        c.text('full_name', 120, nullable),
        c.text('headline', 200, nullable),
        c.text('phone', 40, nullable),
        c.json('links'),
        c.text('work_authorization', 200, nullable),
        c.json('skills'),
        c.json('preferred_locations'),
        c.text('experience_level', 10, nullable),
        c.text('remote_preference', 10, nullable),
        c.json('desired_titles'),
        c.json('salary_expectation', nullable),
        c.text('timezone', 64, nullable),
        c.text('locale', 35, nullable),
        c.text('profile_picture_url', 2048, nullable),
        c.json('experience'),
        c.json('education'),
        c.json('projects'),
        c.json('match_weights', nullable),
        c.whole('revision'),
      ],
      foreignKeys: [belongsTo('user_id', 'user')],
      indices: [index('profile_user', ['user_id'], true)],
    }),
    new Table({
      name: 'calendar_feed',
      columns: [...c.ownedRow(), c.text('token', 43, { isUnique: true })],
      foreignKeys: [belongsTo('user_id', 'user')],
      indices: [index('calendar_feed_user', ['user_id'], true)],
    }),
  ];
}

function search(runner: QueryRunner): Table[] {
  const c = columnsFor(runner);
  return [
    new Table({
      name: 'job',
      columns: [
        ...c.ownedRow(),
        c.reference('posting_id', nullable),
        c.text('company', 200),
        c.text('title', 200),
        c.text('location', 200, nullable),
        c.longText('description', nullable),
        c.longText('requirements', nullable),
        c.longText('responsibilities', nullable),
        c.text('salary_range', 200, nullable),
        c.real('salary_min', nullable),
        c.real('salary_max', nullable),
        c.text('salary_currency', 3, nullable),
        c.text('salary_period', 10, nullable),
        c.text('job_type', 20, nullable),
        c.text('remote_option', 10, nullable),
        c.text('experience_level', 10, nullable),
        c.json('tech_stack'),
        c.text('source', 60),
        c.text('source_url', 2048, nullable),
        c.json('source_urls'),
        c.timestamp('date_applied', nullable),
        c.real('match_score'),
        c.timestamp('archived_at', nullable),
        c.text('opening_key', 420),
        c.longText('skill_keys'),
        c.text('matched_level', 10, nullable),
        c.reference('application_id', nullable),
        c.text('application_status', 20, nullable),
      ],
      foreignKeys: [belongsTo('user_id', 'user')],
      indices: [
        index('job_user_created', ['user_id', 'created_at']),
        index('job_user_score', ['user_id', 'match_score']),
        index('job_user_opening', ['user_id', 'opening_key']),
      ],
    }),
    new Table({
      name: 'application',
      columns: [
        ...c.ownedRow(),
        c.reference('job_id'),
        c.text('status', 20),
        c.timestamp('status_since'),
        c.longText('notes', nullable),
        c.timestamp('applied_date', nullable),
        c.timestamp('interview_date', nullable),
        c.timestamp('offer_date', nullable),
        c.timestamp('follow_up_at', nullable),
        c.json('contacts'),
        c.reference('cover_letter_id', nullable),
        c.reference('resume_id', nullable),
        c.json('offer', nullable),
        c.timestamp('offer_deadline', nullable),
        c.whole('board_position'),
        c.text('outcome_reason', 500, nullable),
      ],
      foreignKeys: [belongsTo('user_id', 'user'), belongsTo('job_id', 'job')],
      indices: [
        index('application_job', ['job_id'], true),
        index('application_board', ['user_id', 'status', 'board_position']),
      ],
    }),
    new Table({
      name: 'timeline_event',
      columns: [
        ...c.ownedRow(),
        c.reference('application_id'),
        c.text('kind', 20),
        c.text('from_status', 20, nullable),
        c.text('to_status', 20, nullable),
        c.longText('note', nullable),
        c.timestamp('occurred_at'),
      ],
      foreignKeys: [belongsTo('user_id', 'user'), belongsTo('application_id', 'application')],
      indices: [
        index('timeline_event_application', ['application_id', 'occurred_at']),
        index('timeline_event_user', ['user_id', 'occurred_at']),
      ],
    }),
    new Table({
      name: 'feedback',
      columns: [
        ...c.ownedRow(),
        c.text('feedback_type', 30),
        c.text('target_id', 100),
        c.whole('rating'),
        c.longText('comments', nullable),
        c.json('context', nullable),
        c.whole('forgotten'),
      ],
      foreignKeys: [belongsTo('user_id', 'user')],
      indices: [index('feedback_target', ['user_id', 'feedback_type', 'target_id'], true)],
    }),
  ];
}
