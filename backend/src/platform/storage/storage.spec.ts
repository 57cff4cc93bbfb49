import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EncryptedStore } from './encrypted';
import { FileGone, type FileStore } from './file-store';
import { LocalFolder } from './local-folder';
import { keysOf, type StoreBench, STORES } from './testing/stores';

const SECRET = randomBytes(32);
const WAYS: readonly (readonly [string, (store: FileStore) => FileStore])[] = [
  ['as it is', (store) => store],
  ['encrypted', (store) => new EncryptedStore(store, SECRET)],
];
const CASES = STORES.flatMap(([place, start]) =>
  WAYS.map(([way, wrap]) => [place, way, start, wrap] as const),
);

/** Every adapter has to keep these promises, with and without encryption. */
describe.each(CASES)('%s, %s', (_place, _way, start, wrap) => {
  let bench: StoreBench;
  let store: FileStore;
  beforeEach(async () => {
    bench = await start();
    store = wrap(bench.store);
  });
  afterEach(() => bench.close());

  it('gives back to the byte what was put, under a key of its own', async () => {
    const bytes = Buffer.from([0, 255, 10, 13, 0]);
    const large = randomBytes(3_000_000);
    const [one, empty, other] = await Promise.all([
      store.put(bytes),
      store.put(Buffer.alloc(0)),
      store.put(large),
    ]);
    expect(new Set([one, empty, other]).size).toBe(3);
    expect(await store.get(one)).toEqual(bytes);
    expect(await store.get(empty)).toHaveLength(0);
    expect((await store.get(other)).equals(large)).toBe(true);
  });

  it('puts a file in the place of another under a key that is there', async () => {
    const key = randomUUID();
    await store.putAt(key, Buffer.from('first'));
    await store.putAt(key, Buffer.from('second, longer'));
    expect((await store.get(key)).toString()).toBe('second, longer');
    expect(await keysOf(store)).toEqual([key]);
  });

  it('forgets what is removed, and minds no second time', async () => {
    const key = await store.put(Buffer.from('x'));
    await store.remove(key);
    await store.remove(key);
    await expect(store.get(key)).rejects.toBeInstanceOf(FileGone);
    expect(await keysOf(store)).toEqual([]);
  });

  it('lists every file with its age, however many pages that takes', async () => {
    expect(await keysOf(store)).toEqual([]);
    bench.cutPages();
    const keys = await Promise.all(Array.from({ length: 5 }, () => store.put(Buffer.from('x'))));
    expect(await keysOf(store)).toEqual(keys.sort());
    for await (const { stored_at } of store.keys()) {
      expect(Math.abs(Date.parse(stored_at) - Date.now())).toBeLessThan(60_000);
      expect(stored_at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    }
  });

  it('takes no path for a key', async () => {
    for (const text of ['../../etc/passwd', "x' or name contains '", `${randomUUID()}/..`, '']) {
      await expect(store.get(text)).rejects.toBeInstanceOf(FileGone);
      await expect(store.remove(text)).rejects.toBeInstanceOf(FileGone);
      await expect(store.putAt(text, Buffer.from('x'))).rejects.toBeInstanceOf(FileGone);
    }
    expect(await keysOf(store)).toEqual([]);
  });

  it('says that it works', async () => {
    await expect(store.ping()).resolves.toBeUndefined();
  });
});

describe('a local folder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'files-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('holds nothing half-written', async () => {
    const key = await new LocalFolder(folder).put(Buffer.from('x'));
    expect(await readdir(join(folder, key.slice(0, 2)))).toEqual([key]);
  });
});
