import { type Dialect, errorCode, type TextIndex, wordsOf } from './dialect';

const indexName = ({ table }: TextIndex): string => `${table}_text`;

/** An owner as one word of the index; a UUID's hyphens would split it. */
const ownerWord = (owner: string): string => owner.replaceAll('-', '');

/** SQLite through better-sqlite3: times and JSON are text, full text is FTS5. */
export const sqlite: Dialect = {
  name: 'sqlite',
  columnTypes: { timestamp: 'text', json: 'text' },

  parameter: () => '?',
  toDatabase: (value, kind) => {
    if (value === undefined) return null;
    if (kind === 'json' && value !== null) return JSON.stringify(value);
    return typeof value === 'boolean' ? Number(value) : value;
  },
  fromDatabase: (value, kind) =>
    kind === 'json' && typeof value === 'string' ? (JSON.parse(value) as unknown) : value,

  affected: (rows) => rows.length,

  // The index keeps no text of its own. Its row numbers are those of a side table and not the table's implicit
  // ones, which VACUUM may change. The owner is a word of the index, so that a search reads only the owner's hits.
  createTextIndex: (index) => {
    const { table, columns } = index;
    const name = indexName(index);
    const words = columns.map((column) => `coalesce(new.${column}, '')`).join(` || ' ' || `);
    const write = `INSERT INTO ${name} (rowid, owner, body)
      SELECT number, replace(new.user_id, '-', ''), ${words} FROM ${name}_row WHERE id = new.id;`;
    return [
      `CREATE TABLE ${name}_row (number INTEGER PRIMARY KEY, id varchar(36) NOT NULL UNIQUE)`,
      `CREATE VIRTUAL TABLE ${name} USING fts5(owner, body, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2')`,
      `CREATE TRIGGER ${name}_add AFTER INSERT ON "${table}" BEGIN
        INSERT INTO ${name}_row (id) VALUES (new.id);
        ${write}
      END`,
      `CREATE TRIGGER ${name}_change AFTER UPDATE OF ${columns.join(', ')} ON "${table}" BEGIN
        DELETE FROM ${name} WHERE rowid = (SELECT number FROM ${name}_row WHERE id = old.id);
        ${write}
      END`,
      `CREATE TRIGGER ${name}_remove AFTER DELETE ON "${table}" BEGIN
        DELETE FROM ${name} WHERE rowid = (SELECT number FROM ${name}_row WHERE id = old.id);
        DELETE FROM ${name}_row WHERE id = old.id;
      END`,
    ];
  },
  dropTextIndex: (index) => {
    const name = indexName(index);
    return [
      ...['add', 'change', 'remove'].map((trigger) => `DROP TRIGGER ${name}_${trigger}`),
      `DROP TABLE ${name}`,
      `DROP TABLE ${name}_row`,
    ];
  },
  textMatch: (index, query, owner) => {
    const words = wordsOf(query);
    if (words.length === 0) return null;
    const name = indexName(index);
    const body = words
      .map((word, place) => `"${word}"${place === words.length - 1 ? '*' : ''}`)
      .join(' AND ');
    return {
      condition: `id IN (SELECT r.id FROM ${name} t JOIN ${name}_row r ON r.number = t.rowid WHERE ${name} MATCH :text_query)`,
      parameters: { text_query: `owner : "${ownerWord(owner)}" AND body : (${body})` },
    };
  },

  // Text is ordered by its bytes, so that every index keeps together what begins alike.
  createPrefixIndex: () => [],
  dropPrefixIndex: () => [],
  startsWith: (column, start, name) => ({
    condition: `(${column} >= :${name} AND ${column} < :${name}_end)`,
    parameters: { [name]: start, [`${name}_end`]: `${start}\u{10FFFF}` },
  }),

  keepUnchanged: (table, fixed, personal) => [
    `CREATE TRIGGER ${table}_fixed BEFORE UPDATE ON "${table}"
      WHEN ${fixed.map((column) => `new.${column} IS NOT old.${column}`).join(' OR ')}
        OR ${personal.map((column) => `(new.${column} IS NOT NULL AND new.${column} IS NOT old.${column})`).join(' OR ')}
      BEGIN SELECT RAISE(ABORT, '${table} only grows'); END`,
    `CREATE TRIGGER ${table}_stays BEFORE DELETE ON "${table}"
      WHEN julianday(old.created_at) > (SELECT julianday(max(created_at)) - 30 FROM "${table}")
      BEGIN SELECT RAISE(ABORT, '${table} only grows'); END`,
  ],
  letChange: (table) => ['fixed', 'stays'].map((trigger) => `DROP TRIGGER ${table}_${trigger}`),

  wipeDeleted: async (run, alone) => {
    const indices = await run(
      `SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL TABLE%USING fts5%'`,
    );
    for (const index of indices) {
      const { name } = index as { readonly name: string }; // the one column that was asked for
      await mergeIndex(name, run, alone);
    }
    // Rows themselves are overwritten at once (`secure_delete`), but the log still has them.
    await run('PRAGMA wal_checkpoint(TRUNCATE)');
  },

  isUniqueViolation: (error) =>
    ['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY'].includes(errorCode(error)),
  isMissingReference: (error) => errorCode(error) === 'SQLITE_CONSTRAINT_FOREIGNKEY',
  isTooLong: (error) => errorCode(error) === 'SQLITE_TOOBIG',
  isUnavailable: (error) => /^SQLITE_(BUSY|LOCKED|IOERR|CANTOPEN)/.test(errorCode(error)),
  isFull: (error) => errorCode(error) === 'SQLITE_FULL',
};

/** Pages of a full-text index that are merged in one go: some milliseconds, after which others get their turn. */
const MERGED_PAGES = 200;
const MOST_MERGES = 100_000;

/**
 * Words of deleted rows stay in a full-text index until its parts are merged. All of them are, step by step; a step
 * that changes fewer than two rows had nothing left to do (https://sqlite.org/fts5.html#the_merge_command).
 */
async function mergeIndex(name: string, ...[run, alone]: Parameters<Dialect['wipeDeleted']>): Promise<void> {
  const changes = async (): Promise<number> => {
    const [row] = await run('SELECT total_changes() AS n');
    return (row as { readonly n: number }).n; // SQLite always answers it
  };
  const merge = (pages: number): Promise<number> =>
    alone(async () => {
      const before = await changes();
      await run(`INSERT INTO ${name} (${name}, rank) VALUES ('merge', ${pages})`);
      return (await changes()) - before;
    });
  await merge(-MERGED_PAGES);
  for (let steps = 0; steps < MOST_MERGES; steps++) if ((await merge(MERGED_PAGES)) < 2) return;
}
