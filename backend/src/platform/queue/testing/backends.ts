import Redis from 'ioredis';
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { QueueBackendSettings } from '../settings';

export type BackendKind = QueueBackendSettings['kind'];

/** An empty place for tasks, and what removes it again. */
export interface TestPlace {
  readonly settings: QueueBackendSettings;
  remove(): Promise<void>;
}

// Tests may read the environment: it says which servers they may use.
const POSTGRES_URL = process.env.TEST_POSTGRES_URL ?? 'postgres://root@127.0.0.1:5432/postgres';
export const REDIS_URL = process.env.TEST_REDIS_URL ?? 'redis://127.0.0.1:6379';

const PLACES: { readonly [K in BackendKind]: () => Promise<TestPlace> } = {
  async embedded() {
    const directory = mkdtempSync(join(tmpdir(), 'queue-'));
    return {
      settings: { kind: 'embedded', directory },
      remove: async () => rmSync(directory, { recursive: true, force: true }),
    };
  },
  async postgres() {
    const database = `queue_test_${randomBytes(6).toString('hex')}`;
    await onPostgres(`CREATE DATABASE ${database}`);
    const url = new URL(POSTGRES_URL);
    url.pathname = `/${database}`;
    return {
      settings: { kind: 'postgres', url: url.href },
      remove: () => onPostgres(`DROP DATABASE ${database} WITH (FORCE)`),
    };
  },
  async redis() {
    const prefix = `queue-test-${randomBytes(6).toString('hex')}`;
    return {
      settings: { kind: 'redis', url: REDIS_URL, prefix },
      remove: () => removeKeys(`${prefix}:*`),
    };
  },
};

export function createPlace(kind: BackendKind): Promise<TestPlace> {
  return PLACES[kind]();
}

/**
 * The backends that can be tested here: always the embedded one, and the servers at TEST_POSTGRES_URL and
 * TEST_REDIS_URL, or else on the usual local ports. Says which are left out.
 */
export function reachableBackends(): readonly BackendKind[] {
  const output = execFileSync(process.execPath, [join(__dirname, 'probe.cjs'), POSTGRES_URL, REDIS_URL]);
  const answering: unknown = JSON.parse(output.toString());
  return (['embedded', 'postgres', 'redis'] as const).filter((kind) => {
    if (kind === 'embedded' || (Array.isArray(answering) && answering.includes(kind))) return true;
    process.stderr.write(`The queue tests leave out ${kind}: set TEST_${kind.toUpperCase()}_URL.\n`);
    return false;
  });
}

async function onPostgres(statement: string): Promise<void> {
  const client = new Client({ connectionString: POSTGRES_URL });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

async function removeKeys(pattern: string): Promise<void> {
  const client = new Redis(REDIS_URL);
  const keys = await client.keys(pattern);
  if (keys.length > 0) await client.del(keys);
  client.disconnect();
}
