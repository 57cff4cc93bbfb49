import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
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

/** Whether each test file gets a PostgreSQL of its own instead, because no server is within reach. */
const isEmbedded = (): boolean => process.env['TEST_POSTGRES'] === 'embedded';

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
  if (isEmbedded()) {
    const { url, close } = await embeddedPostgres();
    return {
      url,
      folder,
      close: async () => {
        removeFolder();
        await close();
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

/** Starts a PostgreSQL of one's own, in memory: in about a second, the very first time in four. */
async function embeddedPostgres(): Promise<Pick<TestDatabase, 'url' | 'close'>> {
  const thread = new Worker(join(__dirname, '../../../tools/embedded-postgres.mjs'));
  // Rejects with the thread's error if it fails to start.
  const [port] = (await once(thread, 'message')) as [number]; // the one thing that it posts
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    close: async () => {
      await thread.terminate();
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
