import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SettingsError } from '../config';
import { DriveFolder } from './drive';
import { readServiceAccountKey } from './drive-token';
import { FileGone } from './file-store';
import { DriveServer } from './testing/drive-server';
import { hang, hangUp } from './testing/local-server';
import { IMPATIENT, keysOf } from './testing/stores';

const server = new DriveServer();
beforeAll(() => server.start());
afterAll(() => server.stop());
beforeEach(() => server.reset());

const folder = (patience = IMPATIENT): DriveFolder => new DriveFolder(server.settings, patience);
const FILE = Buffer.from('a file');

it('asks for one token for many requests, and for another when it is refused', async () => {
  const store = folder();
  const key = await store.put(FILE);
  await store.get(key);
  expect(server.seen.filter((one) => one === 'POST /token')).toHaveLength(1);
  server.expireTokens();
  expect(await store.get(key)).toEqual(FILE);
  expect(server.seen.filter((one) => one === 'POST /token')).toHaveLength(2);
});

it('is unavailable with the key of another account', async () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const private_key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const settings = { ...server.settings, account: { ...server.account, private_key } };
  const store = new DriveFolder(settings, IMPATIENT);
  await expect(store.put(FILE)).rejects.toMatchObject({
    code: 'service_unavailable',
    cause: { status: 400, message: expect.stringContaining('token') },
  });
  expect(server.seen).toEqual(['POST /token']);
});

it('goes on where an upload broke off, and makes one file of it', async () => {
  const bytes = randomBytes(200_000);
  server.breaksAfter = 70_000;
  const key = await folder().put(bytes);
  expect((await folder().get(key)).equals(bytes)).toBe(true);
  expect(server.named(key)).toHaveLength(1);
});

it('makes one file where only the last answer was lost', async () => {
  server.breaksAfter = FILE.length;
  const key = await folder().put(FILE);
  expect(await folder().get(key)).toEqual(FILE);
  expect(server.named(key)).toHaveLength(1);
});

it.each<[number, string]>([
  [429, 'tooManyRequests'],
  [403, 'userRateLimitExceeded'],
  [500, 'internalError'],
  [503, 'backendError'],
])('asks again after %i %s', async (status, reason) => {
  const key = await folder().put(FILE);
  const busy = DriveServer.error(status, reason);
  const store = folder();
  await store.ping();
  server.failNext(busy, busy);
  expect(await store.get(key)).toEqual(FILE);
  server.failNext(busy, busy, busy);
  await expect(store.get(key)).rejects.toMatchObject({ code: 'service_unavailable' });
});

it.each(['storageQuotaExceeded', 'teamDriveFileLimitExceeded'])(
  'says that there is no room on %s',
  async (reason) => {
    const store = folder();
    await store.ping();
    // A look-up comes before the upload.
    server.failNext(null, DriveServer.error(403, reason));
    await expect(store.put(FILE)).rejects.toMatchObject({ code: 'storage_full' });
  },
);

it('puts files into the trash where it may not delete them, and then they are gone', async () => {
  server.role = 'content_manager';
  const key = await folder().put(FILE);
  await folder().remove(key);
  await expect(folder().get(key)).rejects.toBeInstanceOf(FileGone);
  expect(await keysOf(folder())).toEqual([]);
});

it('removes every file of a key, for Drive lets several have one name', async () => {
  const key = randomUUID();
  server.keep(key, FILE);
  server.keep(key, FILE);
  server.keep('notes.txt', FILE);
  await folder().remove(key);
  expect([...server.files.values()].map(({ name }) => name)).toEqual(['notes.txt']);
  expect(await keysOf(folder())).toEqual([]);
});

it('takes a folder that is not there for a fault of the store, not for a file that is gone', async () => {
  const store = new DriveFolder({ ...server.settings, folder_id: "it's another" }, IMPATIENT);
  await expect(store.get(randomUUID())).rejects.toMatchObject({ code: 'service_unavailable' });
  await expect(store.ping()).rejects.toMatchObject({ code: 'service_unavailable' });
});

it('gives up at its deadline when the server takes requests and does not answer', async () => {
  const store = folder({ ...IMPATIENT, deadline_ms: 100 });
  for (const work of [() => store.ping(), () => store.put(FILE), () => store.get(randomUUID())]) {
    // The first request is for a token.
    server.failNext(hang);
    await expect(work()).rejects.toMatchObject({ code: 'service_unavailable' });
  }
  await folder().ping();
});

it('is unavailable while the server is down, and works again once it is back', async () => {
  const store = folder();
  const key = await store.put(FILE);
  server.failNext(hangUp);
  expect(await store.get(key)).toEqual(FILE);
  await server.stop();
  await expect(store.put(FILE)).rejects.toMatchObject({ code: 'service_unavailable', status: 503 });
  await expect(folder().get(key)).rejects.toMatchObject({ code: 'service_unavailable' });
  await server.start();
  expect(await store.get(key)).toEqual(FILE);
});

describe('the key file', () => {
  const place = mkdtempSync(join(tmpdir(), 'drive-key-'));
  const file = join(place, 'key.json');
  afterAll(() => rmSync(place, { recursive: true }));

  it('is read as Google hands it out, with the usual address where it names none', () => {
    const { client_email, private_key } = server.account;
    writeFileSync(file, JSON.stringify({ type: 'service_account', client_email, private_key }));
    expect(readServiceAccountKey(file)).toEqual({
      client_email,
      private_key,
      token_uri: 'https://oauth2.googleapis.com/token',
    });
  });

  it.each<[string, string | null]>([
    ['missing', null],
    ['no JSON', 'secret'],
    ['no key of an account', '{"installed":{"client_secret":"secret"}}'],
    ['nothing', 'null'],
  ])('that is %s is a fault of the configuration, said without its content', (_, text) => {
    rmSync(file, { force: true });
    if (text !== null) writeFileSync(file, text);
    const read = (): unknown => readServiceAccountKey(file);
    expect(read).toThrow(SettingsError);
    expect(read).toThrow(/DRIVE_CREDENTIALS (?!.*secret)/);
  });
});
