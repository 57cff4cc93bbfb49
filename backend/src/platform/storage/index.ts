export { FileGone, FileStore, type KeptFile } from './file-store';
export { MoveFailed, moveFiles } from './move-files';
export { isStorageDriver, openStore, STORAGE_DRIVERS } from './open-store';
export { StorageModule } from './storage.module';
export { StrayFiles } from './stray-files';
