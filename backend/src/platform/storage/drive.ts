import { withDeadline } from '../queue/deadline';
import { DriveApi, DriveFault } from './drive-api';
import { DriveToken, type ServiceAccountKey } from './drive-token';
import { upload } from './drive-upload';
import { FileGone, FileStore, isKey, type KeptFile, mustBeKey } from './file-store';
import type { Patience } from './patience';
import { storageFull, storeUnavailable } from './store-faults';

const FILES = '/drive/v3/files';
const UPLOADS = `/upload${FILES}`;

/** How Google says that there is no room, in the account, the shared drive or the folder. */
const FULL = new Set([
  'storageQuotaExceeded',
  'quotaExceeded',
  'teamDriveFileLimitExceeded',
  'numChildrenInNonRootLimitExceeded',
]);

export interface DriveSettings {
  readonly folder_id: string;
  readonly account: ServiceAccountKey;
  readonly api_url: string;
}

interface DriveFile {
  readonly id: string;
  readonly name: string;
  readonly modifiedTime: string;
}

/**
 * Files in a folder of Google Drive, named by their keys. Drive finds files by an id of its own and lets several have
 * one name, so every look-up is a search, and removing removes all that are found.
 */
export class DriveFolder extends FileStore {
  readonly #api: DriveApi;

  constructor(
    private readonly settings: DriveSettings,
    private readonly patience: Patience,
  ) {
    super();
    const token = new DriveToken(settings.account, patience.deadline_ms);
    this.#api = new DriveApi(settings.api_url, token, patience);
  }

  async putAt(key: string, bytes: Uint8Array): Promise<void> {
    mustBeKey(key);
    await this.#within(async (signal) => {
      const [there] = await this.#find(key, signal);
      const begin = {
        method: there ? ('PATCH' as const) : ('POST' as const),
        url: this.#api.url(there ? `${UPLOADS}/${there.id}` : UPLOADS, {
          uploadType: 'resumable',
          fields: 'id',
        }),
        headers: { 'Content-Type': 'application/json', 'X-Upload-Content-Type': 'application/octet-stream' },
        body: JSON.stringify(there ? {} : { name: key, parents: [this.settings.folder_id] }),
      };
      await drain(await upload(this.#api, { begin, bytes, signal }));
    });
  }

  async get(key: string): Promise<Buffer> {
    mustBeKey(key);
    return this.#within(async (signal) => {
      const [file] = await this.#find(key, signal);
      if (!file) throw new FileGone(key);
      try {
        const url = this.#api.url(`${FILES}/${file.id}`, { alt: 'media' });
        const answer = await this.#api.ask({ method: 'GET', url }, signal);
        return Buffer.from(await answer.arrayBuffer());
      } catch (error) {
        // Removed since it was found.
        throw isNotFound(error) ? new FileGone(key, error) : error;
      }
    });
  }

  async remove(key: string): Promise<void> {
    mustBeKey(key);
    await this.#within(async (signal) => {
      for (const { id } of await this.#find(key, signal)) await this.#remove(id, signal);
    });
  }

  async *keys(): AsyncGenerator<KeptFile> {
    let pageToken: string | undefined = '';
    do {
      const from: string = pageToken;
      const page = await this.#within((signal) => this.#page('', from, signal));
      for (const { name, modifiedTime } of page.files) {
        if (isKey(name)) yield { key: name, stored_at: new Date(modifiedTime).toISOString() };
      }
      pageToken = page.nextPageToken;
    } while (pageToken);
  }

  async ping(): Promise<void> {
    await this.#within(async (signal) => {
      const url = this.#api.url(`${FILES}/${encodeURIComponent(this.settings.folder_id)}`, {
        fields: 'trashed,capabilities(canAddChildren)',
      });
      const answer = await this.#api.ask({ method: 'GET', url }, signal);
      // The two fields asked for.
      const folder = (await answer.json()) as { trashed: boolean; capabilities: { canAddChildren: boolean } };
      if (folder.trashed) throw new DriveFault(200, 'the folder is in the trash');
      if (!folder.capabilities.canAddChildren) throw new DriveFault(200, 'the folder may not be written');
    });
  }

  /** In a shared drive only a manager may delete; others put files into the trash, which Google empties in 30 days. */
  async #remove(id: string, signal: AbortSignal): Promise<void> {
    const url = this.#api.url(`${FILES}/${id}`);
    try {
      await drain(await this.#api.ask({ method: 'DELETE', url }, signal));
    } catch (error) {
      if (isNotFound(error)) return;
      if (!(error instanceof DriveFault) || error.reason !== 'insufficientFilePermissions') throw error;
      const headers = { 'Content-Type': 'application/json' };
      await drain(
        await this.#api.ask(
          { method: 'PATCH', url, headers, body: JSON.stringify({ trashed: true }) },
          signal,
        ),
      );
    }
  }

  async #find(key: string, signal: AbortSignal): Promise<readonly DriveFile[]> {
    return (await this.#page(`name = '${key}' and `, '', signal)).files;
  }

  /** One page of the files of the folder. @param condition the beginning of the query, or nothing */
  async #page(
    condition: string,
    pageToken: string,
    signal: AbortSignal,
  ): Promise<{ files: readonly DriveFile[]; nextPageToken?: string }> {
    const folder = this.settings.folder_id.replace(/[\\']/g, '\\$&');
    const url = this.#api.url(FILES, {
      q: `${condition}'${folder}' in parents and trashed = false`,
      fields: 'nextPageToken,files(id,name,modifiedTime)',
      pageSize: '1000',
      includeItemsFromAllDrives: 'true',
      ...(pageToken && { pageToken }),
    });
    const answer = await this.#api.ask({ method: 'GET', url }, signal);
    // The fields asked for.
    return (await answer.json()) as { files: DriveFile[]; nextPageToken?: string };
  }

  /** Does `work` within the deadline, and says what failed in the words of the port. */
  async #within<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    try {
      return await withDeadline(this.patience.deadline_ms, work);
    } catch (error) {
      if (error instanceof FileGone) throw error;
      throw error instanceof DriveFault && FULL.has(error.reason)
        ? storageFull(error)
        : storeUnavailable(error);
    }
  }
}

/** An answer that nobody reads would hold its connection. */
const drain = (answer: Response): Promise<unknown> => answer.arrayBuffer();

const isNotFound = (error: unknown): boolean => error instanceof DriveFault && error.status === 404;
