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

  isUniqueViolation: (error) =>
    ['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY'].includes(errorCode(error)),
  isMissingReference: (error) => errorCode(error) === 'SQLITE_CONSTRAINT_FOREIGNKEY',
  isTooLong: (error) => errorCode(error) === 'SQLITE_TOOBIG',
  isUnavailable: (error) => /^SQLITE_(BUSY|LOCKED|IOERR|CANTOPEN)/.test(errorCode(error)),
  isFull: (error) => errorCode(error) === 'SQLITE_FULL',
};
