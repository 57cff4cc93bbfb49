import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  PutObjectCommand,
  paginateListObjectsV2,
  S3Client,
} from '@aws-sdk/client-s3';
import { withDeadline } from '../queue/deadline';
import { FileGone, FileStore, isKey, type KeptFile, mustBeKey } from './file-store';
import type { Patience } from './patience';
import { storageFull, storeUnavailable } from './store-faults';

/** How S3-compatible servers say that there is no room: Ceph and Garage, MinIO, SeaweedFS and others. */
const FULL = new Set([
  'QuotaExceeded',
  'XMinioStorageFull',
  'XMinioAdminBucketQuotaExceeded',
  'StorageFull',
  'InsufficientCapacity',
  'InsufficientStorage',
]);
const GONE = new Set(['NoSuchKey', 'NotFound']);

export interface BucketSettings {
  readonly bucket: string;
  readonly region: string;
  /** Address of a server other than Amazon's. */
  readonly endpoint: string | undefined;
  /** Without them the SDK looks where it always does: environment, profile, role of the machine. */
  readonly access_key_id: string | undefined;
  readonly secret_access_key: string | undefined;
}

/** Files in a bucket of Amazon S3, or of any server that speaks its protocol. */
export class S3Bucket extends FileStore {
  readonly #client: S3Client;
  readonly #bucket: string;

  constructor(
    { bucket, region, endpoint, access_key_id, secret_access_key }: BucketSettings,
    private readonly patience: Patience,
  ) {
    super();
    this.#bucket = bucket;
    const credentials =
      access_key_id !== undefined && secret_access_key !== undefined
        ? { accessKeyId: access_key_id, secretAccessKey: secret_access_key }
        : undefined;
    this.#client = new S3Client({
      region,
      maxAttempts: patience.attempts,
      requestHandler: {
        connectionTimeout: patience.connect_ms,
        requestTimeout: patience.deadline_ms,
        throwOnRequestTimeout: true,
        socketTimeout: patience.deadline_ms,
      },
      // Many compatible servers do not know the newer check sums; the signature covers the bytes anyway.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      // Servers of one's own seldom have a name for each bucket.
      ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
      ...(credentials && { credentials }),
    });
  }

  async putAt(key: string, bytes: Uint8Array): Promise<void> {
    mustBeKey(key);
    await this.#ask((abortSignal) =>
      this.#client.send(new PutObjectCommand({ ...this.#object(key), Body: bytes }), { abortSignal }),
    );
  }

  async get(key: string): Promise<Buffer> {
    mustBeKey(key);
    return this.#ask(async (abortSignal) => {
      try {
        const { Body } = await this.#client.send(new GetObjectCommand(this.#object(key)), { abortSignal });
        return Buffer.from((await Body?.transformToByteArray()) ?? []);
      } catch (error) {
        throw GONE.has(nameOf(error)) ? new FileGone(key, error) : error;
      }
    });
  }

  async remove(key: string): Promise<void> {
    mustBeKey(key);
    await this.#ask(async (abortSignal) => {
      try {
        await this.#client.send(new DeleteObjectCommand(this.#object(key)), { abortSignal });
      } catch (error) {
        // Amazon says nothing about it, others do.
        if (!GONE.has(nameOf(error))) throw error;
      }
    });
  }

  async *keys(): AsyncGenerator<KeptFile> {
    const pages = paginateListObjectsV2({ client: this.#client }, { Bucket: this.#bucket });
    for (;;) {
      const page = await this.#ask(() => pages.next());
      if (page.done) return;
      for (const { Key: key, LastModified } of page.value.Contents ?? []) {
        if (key !== undefined && LastModified && isKey(key))
          yield { key, stored_at: LastModified.toISOString() };
      }
    }
  }

  async ping(): Promise<void> {
    await this.#ask((abortSignal) =>
      this.#client.send(new HeadBucketCommand({ Bucket: this.#bucket }), { abortSignal }),
    );
  }

  #object(key: string): { Bucket: string; Key: string } {
    return { Bucket: this.#bucket, Key: key };
  }

  /** Does `work` within the deadline, the SDK's retries included, and says what failed in the words of the port. */
  async #ask<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    try {
      return await withDeadline(this.patience.deadline_ms, work);
    } catch (error) {
      if (error instanceof FileGone) throw error;
      const status = (error as { $metadata?: { httpStatusCode?: number } } | null)?.$metadata?.httpStatusCode;
      throw FULL.has(nameOf(error)) || status === 507 ? storageFull(error) : storeUnavailable(error);
    }
  }
}

const nameOf = (error: unknown): string => String((error as { name?: unknown } | null)?.name);
