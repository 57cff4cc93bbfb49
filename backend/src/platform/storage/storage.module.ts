import { Global, Module } from '@nestjs/common';
import { Settings } from '../config';
import { EncryptedStore } from './encrypted';
import { FileStore } from './file-store';
import { openStore } from './open-store';
import { StorageSchedule } from './storage.schedule';
import { StrayFiles } from './stray-files';

/** `FileStore` for everyone. Needs the global modules of settings, database, queue, clock and log. */
@Global()
@Module({
  providers: [
    {
      provide: FileStore,
      inject: [Settings],
      useFactory: async (settings: Settings): Promise<FileStore> =>
        new EncryptedStore(await openStore(settings.storage_driver, settings), settings.file_encryption_key),
    },
    StrayFiles,
    StorageSchedule,
  ],
  exports: [FileStore],
})
export class StorageModule {}
