import { type DynamicModule, Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Settings } from '../config';
import { openDataSource } from './data-source';
import { Tables } from './tables';
import { Transactions } from './transactions';

type EntityClass = new () => object;

/** The database: opened and migrated before anything else is made, closed after everything else ended. */
@Global()
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  static with(entities: readonly EntityClass[]): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [
        {
          provide: DataSource,
          inject: [Settings],
          useFactory: async (settings: Settings) => {
            const dataSource = await openDataSource(settings, [...entities]);
            await dataSource.runMigrations();
            return dataSource;
          },
        },
        Transactions,
        Tables,
      ],
      exports: [DataSource, Transactions, Tables],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}
