import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';

declare global {
  /** Which database this run of the API tests is for; set by the Jest project. */
  var TEST_DATABASE: 'sqlite' | 'postgres' | undefined;
}

/** A database of one test file's own, gone when it is closed. */
export interface TestDatabase {
  readonly url: string;
  readonly folder: string;
  close(): Promise<void>;
}

/** The PostgreSQL server to make databases on: the one that `npm test` found or started, else the usual local one. */
const server = (): string =>
  process.env['TEST_POSTGRES_URL'] ?? 'postgres://postgres@127.0.0.1:5432/postgres';

export const isPostgres = (): boolean => globalThis.TEST_DATABASE === 'postgres';

export async function testDatabase(): Promise<TestDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'career-copilot-'));
  const removeFolder = (): void => {
    rmSync(folder, { recursive: true, force: true });
  };
  if (!isPostgres()) {
    return {
      url: `sqlite:${join(folder, 'career.db')}`,
      folder,
      close: async () => {
        removeFolder();
        await Promise.resolve();
      },
    };
  }
  const name = `career_test_${randomBytes(6).toString('hex')}`;
  await onServer(`CREATE DATABASE ${name}`);
  const url = new URL(server());
  url.pathname = `/${name}`;
  return {
    url: url.href,
    folder,
    close: async () => {
      removeFolder();
      await onServer(`DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

async function onServer(statement: string): Promise<void> {
  const client = new Client({ connectionString: server() });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
