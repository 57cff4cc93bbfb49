import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DriveFolder } from '../drive';
import type { FileStore } from '../file-store';
import { LocalFolder } from '../local-folder';
import type { Patience } from '../patience';
import { S3Bucket } from '../s3';
import { DriveServer } from './drive-server';
import { S3Server } from './s3-server';

/** Patience that a test can afford. */
export const IMPATIENT: Patience = {
  deadline_ms: 20_000,
  connect_ms: 3_000,
  attempts: 3,
  backoff_ms: 1,
  random: () => 0,
};

/** One store with the place where it keeps files. */
export interface StoreBench {
  readonly store: FileStore;
  /** Makes listings come in pages of two. */
  cutPages(): void;
  close(): Promise<void>;
}

/** Every kind of store, each in a place of its own. */
export const STORES: readonly (readonly [string, () => Promise<StoreBench>])[] = [
  [
    'a local folder',
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'files-'));
      return {
        store: new LocalFolder(folder),
        cutPages: () => undefined,
        close: () => rm(folder, { recursive: true, force: true }),
      };
    },
  ],
  [
    'S3',
    async () => {
      const server = await new S3Server().start();
      return {
        store: new S3Bucket(server.settings, IMPATIENT),
        cutPages: () => {
          server.pageSize = 2;
        },
        close: () => server.stop(),
      };
    },
  ],
  [
    'Google Drive',
    async () => {
      const server = await new DriveServer().start();
      return {
        store: new DriveFolder(server.settings, IMPATIENT),
        cutPages: () => {
          server.pageSize = 2;
        },
        close: () => server.stop(),
      };
    },
  ],
];

/** What a listing has, in order. */
export async function keysOf(store: FileStore): Promise<string[]> {
  const keys: string[] = [];
  for await (const { key } of store.keys()) keys.push(key);
  return keys.sort();
}
