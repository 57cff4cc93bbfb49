import { join } from 'node:path';
import { type Settings, SettingsError } from '../config';
import type { FileStore } from './file-store';
import { LocalFolder } from './local-folder';
import { PATIENCE } from './patience';

export type StorageDriver = Settings['storage_driver'];

/** What each value of STORAGE_DRIVER stands for. Libraries are loaded only where they are used. */
const DRIVERS: Readonly<Record<StorageDriver, (settings: Settings) => Promise<FileStore>>> = {
  local: async ({ data_dir }) => new LocalFolder(join(data_dir, 'files')),
  s3: async (settings) => {
    const { S3Bucket } = await import('./s3.js');
    return new S3Bucket(
      {
        bucket: needed(settings.s3_bucket, 'S3_BUCKET'),
        region: settings.s3_region,
        endpoint: settings.s3_endpoint,
        access_key_id: settings.s3_access_key_id,
        secret_access_key: settings.s3_secret_access_key,
      },
      PATIENCE,
    );
  },
  drive: async (settings) => {
    const [{ DriveFolder }, { readServiceAccountKey }] = await Promise.all([
      import('./drive.js'),
      import('./drive-token.js'),
    ]);
    return new DriveFolder(
      {
        folder_id: needed(settings.drive_folder_id, 'DRIVE_FOLDER_ID'),
        account: readServiceAccountKey(needed(settings.drive_credentials, 'DRIVE_CREDENTIALS')),
        api_url: settings.drive_api_url,
      },
      PATIENCE,
    );
  },
};

export const STORAGE_DRIVERS: readonly string[] = Object.keys(DRIVERS);

export const isStorageDriver = (name: string | undefined): name is StorageDriver =>
  name !== undefined && STORAGE_DRIVERS.includes(name);

/**
 * Opens a store as it is, without encryption, whether or not it is the one in use.
 * @throws {SettingsError} if the settings do not say where it is
 */
export const openStore = (driver: StorageDriver, settings: Settings): Promise<FileStore> =>
  DRIVERS[driver](settings);

/** The settings are checked for the store in use only. */
function needed(value: string | undefined, name: string): string {
  if (!value) throw new SettingsError([`${name} is needed for this store.`]);
  return value;
}
