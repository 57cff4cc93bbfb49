import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EncryptedStore } from './encrypted';
import { FileGone } from './file-store';
import { LocalFolder } from './local-folder';

const TEXT = Buffer.from('Greta Lindqvist, Data Engineer');
const SECRET = randomBytes(32);

let folder: string;
/** What lies under the encryption. */
let inner: LocalFolder;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'encrypted-'));
  inner = new LocalFolder(folder);
});
afterEach(() => rmSync(folder, { recursive: true }));

const withSecret = (): EncryptedStore => new EncryptedStore(inner, SECRET);

it('keeps nothing that can be read, and the same file never twice in the same form', async () => {
  const key = await withSecret().put(TEXT);
  const one = await inner.get(key);
  await withSecret().putAt(key, TEXT);
  expect(one.includes('Greta')).toBe(false);
  expect((await inner.get(key)).equals(one)).toBe(false);
});

it('gives back what was kept before there was a secret', async () => {
  const key = await new EncryptedStore(inner, undefined).put(TEXT);
  expect(await inner.get(key)).toEqual(TEXT);
  expect(await withSecret().get(key)).toEqual(TEXT);
});

it.each<[string, Buffer | undefined, RegExp]>([
  [
    'with another secret',
    randomBytes(32),
    /encrypted with the key of id [0-9a-f]{16}, but FILE_ENCRYPTION_KEY is the one with id/,
  ],
  ['without a secret', undefined, /but FILE_ENCRYPTION_KEY is not set/],
])(
  'says clearly that it cannot decrypt a file %s, and to the log which one it takes',
  async (_, secret, words) => {
    const key = await withSecret().put(TEXT);
    const store = new EncryptedStore(inner, secret);
    await expect(store.get(key)).rejects.toMatchObject({
      code: 'service_unavailable',
      cause: { message: expect.stringMatching(words) },
    });
    // The file is as it was.
    expect(await withSecret().get(key)).toEqual(TEXT);
  },
);

it('notices a file that was changed in any place, cut off, or put under the key of another', async () => {
  const key = await withSecret().put(TEXT);
  const kept = await inner.get(key);
  const damaged = { code: 'internal' };
  // Behind the mark and the id of the secret: nonce, text and tag.
  for (let place = 17; place < kept.length; place++) {
    const changed = Buffer.from(kept);
    changed.writeUInt8(changed.readUInt8(place) ^ 1, place);
    await inner.putAt(key, changed);
    await expect(withSecret().get(key)).rejects.toMatchObject(damaged);
  }
  for (const length of [kept.length - 1, 40, 20, 9]) {
    await inner.putAt(key, kept.subarray(0, length));
    await expect(withSecret().get(key)).rejects.toMatchObject(damaged);
  }
  const another = randomUUID();
  await inner.putAt(another, kept);
  await expect(withSecret().get(another)).rejects.toMatchObject(damaged);
});

it('says that a file is gone, whatever the secret', async () => {
  await expect(withSecret().get(randomUUID())).rejects.toBeInstanceOf(FileGone);
});
