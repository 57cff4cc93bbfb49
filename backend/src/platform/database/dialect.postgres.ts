import { type Dialect, errorCode, foldMarks, type TextIndex, wordsOf } from './dialect';

/** Letters with marks, each with the letter beneath: the composed ones of the Latin script. */
const MARKED = latinLetters().flatMap((letter): [string, string][] => {
  const plain = foldMarks(letter);
  return plain !== letter && /^[A-Za-z]$/.test(plain) ? [[letter, plain]] : [];
});

// PostgreSQL's parser keeps "node.js" and "front-end" as one word and knows tags; it also tells "é" from "e". The
// joints are blanked and the marks taken away, so that both databases find the same.
const FROM = `${MARKED.map(([letter]) => letter).join('')}./@:_-+#&<>`;
const TO = `${MARKED.map(([, plain]) => plain).join('')}${' '.repeat(11)}`;

const document = ({ columns }: TextIndex): string => {
  const text = columns.map((column) => `coalesce(${column}, '')`).join(` || ' ' || `);
  return `to_tsvector('simple'::regconfig, translate(${text}, '${FROM}', '${TO}'))`;
};

function latinLetters(): string[] {
  const blocks = [
    [0xc0, 0x24f],
    [0x1e00, 0x1eff],
  ] as const;
  return blocks.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, n) => String.fromCodePoint(first + n)),
  );
}

/** Classes of SQLSTATE: connection exceptions, resources, operator intervention. */
const AWAY = /^(08|53|57)/;
const NETWORK = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  '40001',
  '40P01',
]);

/** PostgreSQL: times are timestamptz, JSON is jsonb, full text is a GIN index over tsvector. */
export const postgres: Dialect = {
  name: 'postgres',
  columnTypes: { timestamp: 'timestamptz', json: 'jsonb' },

  parameter: (n) => `$${n}`,
  toDatabase: (value, kind) => {
    if (value === undefined) return null;
    return kind === 'json' && value !== null ? JSON.stringify(value) : value;
  },
  fromDatabase: (value) => (value instanceof Date ? value.toISOString() : value),

  // TypeORM answers [rows, count] for these two.
  affected: ([, count]) => Number(count),

  createTextIndex: (index) => [
    `CREATE INDEX ${index.table}_text ON "${index.table}" USING gin (${document(index)})`,
  ],
  dropTextIndex: (index) => [`DROP INDEX ${index.table}_text`],
  textMatch: (index, query) => {
    const words = wordsOf(foldMarks(query));
    if (words.length === 0) return null;
    const terms = words.map((word, place) => `'${word}'${place === words.length - 1 ? ':*' : ''}`);
    return {
      condition: `${document(index)} @@ to_tsquery('simple'::regconfig, :text_query)`,
      parameters: { text_query: terms.join(' & ') },
    };
  },

  // Other collations than C do not keep what begins alike together.
  createPrefixIndex: (name, table, column) => [
    `CREATE INDEX ${name} ON "${table}" (${column} varchar_pattern_ops)`,
  ],
  dropPrefixIndex: (name) => [`DROP INDEX ${name}`],
  startsWith: (column, start, name) => ({
    condition: `${column} LIKE :${name}`,
    parameters: { [name]: `${start.replace(/[\\%_]/g, '\\$&')}%` },
  }),

  keepUnchanged: (table, fixed, personal) => [
    `CREATE FUNCTION ${table}_grows() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '${table} only grows'; END $$`,
    `CREATE TRIGGER ${table}_fixed BEFORE UPDATE ON "${table}" FOR EACH ROW
      WHEN (${fixed.map((column) => `new.${column} IS DISTINCT FROM old.${column}`).join(' OR ')}
        OR ${personal.map((column) => `(new.${column} IS NOT NULL AND new.${column} IS DISTINCT FROM old.${column})`).join(' OR ')})
      EXECUTE FUNCTION ${table}_grows()`,
    `CREATE FUNCTION ${table}_stays() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF old.created_at > (SELECT max(created_at) - interval '30 days' FROM "${table}") THEN
        RAISE EXCEPTION '${table} only grows';
      END IF;
      RETURN old;
    END $$`,
    `CREATE TRIGGER ${table}_stays BEFORE DELETE ON "${table}" FOR EACH ROW EXECUTE FUNCTION ${table}_stays()`,
  ],
  letChange: (table) => [
    ...['fixed', 'stays'].map((trigger) => `DROP TRIGGER ${table}_${trigger} ON "${table}"`),
    ...['grows', 'stays'].map((name) => `DROP FUNCTION ${table}_${name}()`),
  ],

  // Autovacuum does it, and the write-ahead log is written over in turn.
  wipeDeleted: async () => undefined,

  isUniqueViolation: (error) => errorCode(error) === '23505',
  isMissingReference: (error) => errorCode(error) === '23503',
  isTooLong: (error) => ['22001', '22003'].includes(errorCode(error)),
  isUnavailable: (error) => {
    const code = errorCode(error);
    if (AWAY.test(code) || NETWORK.has(code)) return true;
    // The pool's own time-out and a connection that ended carry no code.
    return (
      error instanceof Error &&
      /timeout exceeded when trying to connect|Connection terminated/.test(error.message)
    );
  },
  isFull: (error) => errorCode(error) === '53100',
};
