import { join } from 'node:path';
import type { Settings } from './platform/config';
import type { QueueBackendSettings, QueueSettings } from './platform/queue';

/** Redis if there is one, else the PostgreSQL of the data, else the embedded one of this process. */
function backendOf({ redis_url, database_url, data_dir }: Settings): QueueBackendSettings {
  if (redis_url) return { kind: 'redis', url: redis_url };
  if (database_url.dialect === 'postgres') return { kind: 'postgres', url: database_url.url };
  return { kind: 'embedded', directory: join(data_dir, 'queue') };
}

export const queueSettings = (settings: Settings): QueueSettings => ({
  backend: backendOf(settings),
  run_workers: settings.app_role !== 'api',
  concurrency: 4,
});
