import { Worker } from 'node:worker_threads';
import { Client } from 'pg';
import type { EmbeddedPostgres } from '../embedded-postgres';
import type { QueueBackend } from '../queue-backend';
import type { QueueBackendSettings } from '../settings';

/** The thread, which nothing but a crash test has any business with. */
export function threadOf(postgres: EmbeddedPostgres): Worker {
  const thread: unknown = Reflect.get(postgres, 'thread');
  if (!(thread instanceof Worker)) throw new Error('There is no thread.');
  return thread;
}

/** Takes away what a backend on PostgreSQL stands on: the thread, or every connection to the server. */
export async function breakBackend(backend: QueueBackend, settings: QueueBackendSettings): Promise<void> {
  if (settings.kind === 'embedded') {
    await threadOf(Reflect.get(backend, 'pool') as EmbeddedPostgres).terminate(); // what `openEmbedded` put there
    return;
  }
  const client = new Client({ connectionString: settings.url });
  await client.connect();
  await client.query(
    'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
  );
  await client.end();
}
