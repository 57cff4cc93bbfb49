import { join } from 'node:path';
import { Global, Module } from '@nestjs/common';
import { Settings } from '../config';
import { FileStore } from './file-store';
import { LocalFolder } from './local-folder';

/** What each value of STORAGE_DRIVER stands for. */
const DRIVERS: Readonly<Record<string, (settings: Settings) => FileStore>> = {
  local: ({ data_dir }) => new LocalFolder(join(data_dir, 'files')),
};

@Global()
@Module({
  providers: [
    {
      provide: FileStore,
      inject: [Settings],
      useFactory: (settings: Settings) => (DRIVERS[settings.storage_driver] ?? DRIVERS['local']!)(settings),
    },
  ],
  exports: [FileStore],
})
export class StorageModule {}
