import { DynamicModule, InjectionToken, Module, OptionalFactoryDependency } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { TaskHandlers } from './handlers';
import { PostgresBackend } from './postgres-backend';
import { QueueBackend } from './queue-backend';
import { RedisBackend } from './redis-backend';
import { QUEUE_SETTINGS, QueueBackendSettings, QueueSettings } from './settings';
import { TaskQueue } from './task-queue';
import { TaskWorkers } from './task-workers';

/** Opens the backend of each kind. */
const BACKENDS: {
  readonly [K in QueueBackendSettings['kind']]: (
    settings: Extract<QueueBackendSettings, { kind: K }>,
  ) => Promise<QueueBackend>;
} = {
  embedded: ({ directory }) => PostgresBackend.openEmbedded(directory),
  postgres: ({ url }) => PostgresBackend.openServer(url),
  redis: async ({ url, prefix }) => new RedisBackend(url, prefix),
};

/**
 * Opens the place where tasks are kept.
 *
 * @throws DirectoryInUse, DirectoryUnusable, QueueUnreachable
 */
export function openBackend(settings: QueueBackendSettings): Promise<QueueBackend> {
  // The table pairs each kind with its own settings, which the compiler cannot follow through an index.
  const open = BACKENDS[settings.kind] as (settings: QueueBackendSettings) => Promise<QueueBackend>;
  return open(settings);
}

/** `TaskQueue` for everyone, and the workers. Needs the global `LoggingModule` and `ClockModule`. */
@Module({})
export class QueueModule {
  static forRoot(settings: QueueSettings): DynamicModule {
    return QueueModule.forRootAsync({ useFactory: () => settings });
  }

  /** The same with settings made from other providers, such as the configuration. */
  static forRootAsync(from: {
    readonly inject?: (InjectionToken | OptionalFactoryDependency)[];
    // Nest passes what `inject` names; a type for that would have to be repeated by each caller.
    readonly useFactory: (...injected: never[]) => QueueSettings;
  }): DynamicModule {
    return {
      module: QueueModule,
      global: true,
      imports: [DiscoveryModule],
      providers: [
        { provide: QUEUE_SETTINGS, inject: from.inject ?? [], useFactory: from.useFactory },
        {
          provide: QueueBackend,
          inject: [QUEUE_SETTINGS],
          useFactory: (settings: QueueSettings) => openBackend(settings.backend),
        },
        TaskHandlers,
        TaskQueue,
        TaskWorkers,
      ],
      exports: [TaskQueue],
    };
  }
}
