import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileGone, type FileStore } from './file-store';
import { LocalFolder } from './local-folder';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'files-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Every adapter has to keep these promises. */
describe.each<[string, () => FileStore]>([['a local folder', () => new LocalFolder(folder)]])(
  '%s',
  (_, open) => {
    it('gives back to the byte what was put, under a key of its own', async () => {
      const store = open();
      const bytes = Buffer.from([0, 255, 10, 13, 0]);
      const [one, other] = [await store.put(bytes), await store.put(Buffer.alloc(0))];
      expect(one).not.toBe(other);
      expect(await store.get(one)).toEqual(bytes);
      expect(await store.get(other)).toHaveLength(0);
    });

    it('forgets what is removed, and minds no second time', async () => {
      const store = open();
      const key = await store.put(Buffer.from('x'));
      await store.remove(key);
      await store.remove(key);
      await expect(store.get(key)).rejects.toBeInstanceOf(FileGone);
    });

    it('takes no path for a key', async () => {
      const store = open();
      await expect(store.get('../../etc/passwd')).rejects.toBeInstanceOf(FileGone);
      await expect(store.remove('../x')).rejects.toBeInstanceOf(FileGone);
    });

    it('says that it works', async () => {
      await expect(open().ping()).resolves.toBeUndefined();
    });
  },
);

it('leaves nothing half-written in a local folder', async () => {
  const store = new LocalFolder(folder);
  const key = await store.put(Buffer.from('x'));
  expect(await readdir(join(folder, key.slice(0, 2)))).toEqual([key]);
});
