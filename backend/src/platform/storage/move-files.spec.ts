import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EncryptedStore } from './encrypted';
import { LocalFolder } from './local-folder';
import { MoveFailed, type Moved, moveFiles } from './move-files';
import { S3Bucket } from './s3';
import type { Fault } from './testing/local-server';
import { moveCommand } from './testing/move-command';
import { S3Server } from './testing/s3-server';
import { IMPATIENT, keysOf } from './testing/stores';

const server = new S3Server();
let data: string;
let folder: LocalFolder;
let bucket: S3Bucket;

beforeAll(() => server.start());
afterAll(() => server.stop());
beforeEach(() => {
  server.reset();
  data = mkdtempSync(join(tmpdir(), 'move-'));
  folder = new LocalFolder(join(data, 'files'));
  bucket = new S3Bucket(server.settings, IMPATIENT);
});
afterEach(() => rmSync(data, { recursive: true }));

const move = (remove = false): Promise<Moved> =>
  moveFiles({ from: folder, to: bucket, remove, say: () => undefined });

async function fill(count: number): Promise<string[]> {
  const keys = await Promise.all(Array.from({ length: count }, () => folder.put(randomBytes(1000))));
  return keys.sort();
}

const writes = (): number => server.seen.filter((one) => one.startsWith('PUT')).length;

it('copies every file under its key, and leaves the source as it is', async () => {
  const keys = await fill(3);
  expect(await move()).toEqual({ copied: 3, skipped: 0, removed: 0 });
  for (const key of keys) expect(await bucket.get(key)).toEqual(await folder.get(key));
  expect(await keysOf(folder)).toEqual(keys);
});

it('goes on where it was interrupted, sending nothing twice', async () => {
  const keys = await fill(5);
  // Three requests a file: is it there, put it, compare it.
  server.failNext(...Array<null>(6).fill(null), S3Server.error('AccessDenied'));
  const interrupted = move(true);
  await expect(interrupted).rejects.toBeInstanceOf(MoveFailed);
  await expect(interrupted).rejects.toThrow(/^File [0-9a-f-]{36} could not be copied: AccessDenied\. Run/);
  expect(await keysOf(folder)).toEqual(keys);
  expect(server.objects.size).toBe(2);

  expect(await move(true)).toEqual({ copied: 3, skipped: 2, removed: 5 });
  expect(writes()).toBe(5);
  expect(await keysOf(bucket)).toEqual(keys);
  expect(await keysOf(folder)).toEqual([]);
});

it('replaces a file that is there but is not the same', async () => {
  const [key = ''] = await fill(1);
  await bucket.putAt(key, Buffer.from('half of i'));
  expect(await move()).toMatchObject({ copied: 1, skipped: 0 });
  expect(await bucket.get(key)).toEqual(await folder.get(key));
});

it('removes nothing when a single file came out different', async () => {
  const keys = await fill(3);
  const spoil: Fault = ({ url, body, response }) => {
    server.keep(url.pathname.split('/').pop() ?? '', Buffer.concat([body, Buffer.from('!')]));
    response.writeHead(200).end();
  };
  server.failNext(...Array<null>(7).fill(null), spoil);
  await expect(move(true)).rejects.toThrow('what came back is not what was sent');
  expect(await keysOf(folder)).toEqual(keys);
});

describe('the command', () => {
  const environment = (): Record<string, string> => ({
    DATA_DIR: data,
    S3_BUCKET: server.settings.bucket,
    S3_REGION: server.settings.region,
    S3_ENDPOINT: server.origin,
    S3_ACCESS_KEY_ID: server.settings.access_key_id ?? '',
    S3_SECRET_ACCESS_KEY: server.settings.secret_access_key ?? '',
  });

  it('moves encrypted files as they are, and they are read with the same key on the other side', async () => {
    const secret = randomBytes(32);
    const key = await new EncryptedStore(folder, secret).put(Buffer.from('Greta Lindqvist'));
    await fill(120);
    const ended = await moveCommand(['--from', 'local', '--to', 's3', '--remove'], {
      ...environment(),
      FILE_ENCRYPTION_KEY: secret.toString('base64'),
    });
    expect(ended).toEqual({
      code: 0,
      stderr: '',
      stdout:
        '121 files to move.\n100 of 121 are done.\n121 copied to s3, 0 were there already, 121 removed from local.\n',
    });
    expect((await new EncryptedStore(bucket, secret).get(key)).toString()).toBe('Greta Lindqvist');
    expect(await keysOf(folder)).toEqual([]);
  });

  it('ends with one sentence and a code when the other store is away', async () => {
    const keys = await fill(1);
    await server.stop();
    const { code, stderr } = await moveCommand(['--from', 'local', '--to', 's3', '--remove'], environment());
    await server.start();
    expect(code).toBe(1);
    expect(stderr.trim()).toMatch(
      /^File [0-9a-f-]{36} could not be copied: connect ECONNREFUSED [\d.:]+\. Run the command again to go on\.$/,
    );
    expect(await keysOf(folder)).toEqual(keys);
  });

  it.each<[readonly string[], RegExp]>([
    [[], /^Say where from and where to, such as: .* Stores are local, s3, drive\.$/],
    [['--from', 'local', '--to', 'local'], /^Say where from/],
    [['--from', 'local', '--to', 'ftp'], /^Say where from/],
    [['--everything'], /^Say where from/],
    [['--from', 'local', '--to', 'drive'], /DRIVE_FOLDER_ID is needed/],
  ])('refuses %j with what would be right', async (args, words) => {
    const { code, stderr } = await moveCommand(args, environment());
    expect(code).toBe(1);
    expect(stderr.trim()).toMatch(words);
  });
});
