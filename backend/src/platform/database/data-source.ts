import { dirname, resolve } from 'node:path';
import { DataSource, type DataSourceOptions, type MixedList } from 'typeorm';
import { type DatabaseAddress, makeFolder, type Settings } from '../config';
import { MIGRATIONS } from '../migrations';
import { speakDialect } from './columns';
import type { Dialect } from './dialect';
import { postgres } from './dialect.postgres';
import { sqlite } from './dialect.sqlite';
import { type DirectQuery, lockTransactions } from './sqlite-lock';

const DIALECTS: Readonly<Record<DatabaseAddress['dialect'], Dialect>> = { sqlite, postgres };

const direct = new WeakMap<DataSource, DirectQuery>();

/** The short way to a data source, where it has one. */
export const directQueryOf = (dataSource: DataSource): DirectQuery | undefined => direct.get(dataSource);

/** The dialect of an open data source. */
export const dialectOf = (dataSource: DataSource): Dialect =>
  dataSource.options.type === 'postgres' ? postgres : sqlite;

/** The database cannot be opened; the message is for the person who starts the product. */
export class DatabaseUnreachable extends Error {}

/** The part of better-sqlite3's connection that is set up here. */
interface SqliteConnection {
  pragma(text: string): void;
  function(name: string, options: { deterministic: boolean }, body: (value: unknown) => unknown): void;
}

/**
 * Opens the configured database with the given entities. Pending migrations are not run.
 * @throws {DatabaseUnreachable} with one clear sentence
 */
export async function openDataSource(
  settings: Pick<Settings, 'database_url' | 'database_replica_urls'>,
  entities: MixedList<new () => object>,
): Promise<DataSource> {
  const address = settings.database_url;
  speakDialect(DIALECTS[address.dialect]);
  const dataSource = new DataSource({
    ...(address.dialect === 'sqlite'
      ? sqliteOptions(address.file)
      : postgresOptions(address.url, settings.database_replica_urls)),
    entities,
    migrations: MIGRATIONS,
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    synchronize: false,
    logging: false,
  });
  try {
    if (address.dialect === 'sqlite' && address.file !== ':memory:') {
      makeFolder(dirname(resolve(address.file)));
    }
    await dataSource.initialize();
  } catch (error) {
    throw new DatabaseUnreachable(whyUnreachable(address, error), { cause: error });
  }
  if (address.dialect === 'sqlite') direct.set(dataSource, lockTransactions(dataSource));
  return dataSource;
}

function sqliteOptions(file: string): DataSourceOptions {
  return {
    type: 'better-sqlite3',
    database: file,
    enableWAL: file !== ':memory:',
    timeout: 5000,
    statementCacheSize: 500,
    prepareDatabase: (connection: SqliteConnection) => {
      // With a write-ahead log, NORMAL can lose the last commits in a power cut, never in a crash of the process,
      // and never corrupts; FULL is an order of magnitude slower.
      connection.pragma('synchronous = NORMAL');
      // What is deleted is overwritten and not only marked as free: erased data is gone from the file.
      connection.pragma('secure_delete = ON');
      // SQLite's own lower() knows ASCII alone.
      connection.function('lower', { deterministic: true }, (value) =>
        typeof value === 'string' ? value.toLowerCase() : value,
      );
    },
  };
}

function postgresOptions(url: string, replicas: readonly string[]): DataSourceOptions {
  const pool = {
    max: 10,
    connectionTimeoutMillis: 2000,
    statement_timeout: 15_000,
    idle_in_transaction_session_timeout: 30_000,
  };
  if (replicas.length === 0) return { type: 'postgres', url, extra: pool };
  return {
    type: 'postgres',
    replication: { master: { url }, slaves: replicas.map((replica) => ({ url: replica })) },
    extra: pool,
  };
}

function whyUnreachable(address: DatabaseAddress, error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  if (address.dialect === 'sqlite') {
    return `The database file ${resolve(address.file)} cannot be opened: ${reason}. Check DATABASE_URL and that the folder may be written.`;
  }
  const { hostname, port, pathname } = new URL(address.url);
  return `PostgreSQL at ${hostname}:${port || '5432'}, database ${pathname.slice(1)}, cannot be reached: ${reason}. Check DATABASE_URL.`;
}
