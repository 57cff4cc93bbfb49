import { randomUUID } from 'node:crypto';
import { S3Bucket } from './s3';
import { hang, hangUp } from './testing/local-server';
import { S3Server } from './testing/s3-server';
import { IMPATIENT, keysOf } from './testing/stores';

const server = new S3Server();
beforeAll(() => server.start());
afterAll(() => server.stop());
beforeEach(() => server.reset());

const bucket = (): S3Bucket => new S3Bucket(server.settings, IMPATIENT);
const FILE = Buffer.from('a file');

it('is refused by a server that knows another secret, which is nobody’s fault who asks for a file', async () => {
  const store = new S3Bucket({ ...server.settings, secret_access_key: 'another' }, IMPATIENT);
  await expect(store.put(FILE)).rejects.toMatchObject({
    code: 'service_unavailable',
    cause: { name: 'SignatureDoesNotMatch' },
  });
  await expect(store.ping()).rejects.toMatchObject({ code: 'service_unavailable' });
  expect(server.objects.size).toBe(0);
});

it('takes a bucket that is not there for a fault of the store, not for a file that is gone', async () => {
  const store = new S3Bucket({ ...server.settings, bucket: 'another' }, IMPATIENT);
  await expect(store.get(randomUUID())).rejects.toMatchObject({ code: 'service_unavailable' });
});

it('asks again when the server is busy or breaks off', async () => {
  server.failNext(S3Server.error('SlowDown'), hangUp);
  const key = await bucket().put(FILE);
  server.failNext(S3Server.error('InternalError'));
  expect(await bucket().get(key)).toEqual(FILE);
});

it.each(['QuotaExceeded', 'XMinioStorageFull'])('says that there is no room on %s', async (code) => {
  server.failNext(S3Server.error(code), S3Server.error(code), S3Server.error(code));
  await expect(bucket().put(FILE)).rejects.toMatchObject({ code: 'storage_full' });
});

it('leaves alone what others keep in the bucket', async () => {
  server.keep('notes.txt', FILE);
  const key = await bucket().put(FILE);
  expect(await keysOf(bucket())).toEqual([key]);
});

it('gives up at its deadline when the server takes requests and does not answer', async () => {
  const store = new S3Bucket(server.settings, { ...IMPATIENT, deadline_ms: 100 });
  const works = [
    () => store.put(FILE),
    () => store.get(randomUUID()),
    () => store.remove(randomUUID()),
    () => store.ping(),
    () => keysOf(store),
  ];
  for (const work of works) {
    server.failNext(hang);
    await expect(work()).rejects.toMatchObject({ code: 'service_unavailable' });
  }
});

it('gives up at its deadline on an answer that never ends', async () => {
  const store = new S3Bucket(server.settings, { ...IMPATIENT, deadline_ms: 100 });
  server.failNext(({ response }) => {
    response.writeHead(200, { 'Content-Length': 10 });
    response.write('half');
  });
  await expect(store.get(randomUUID())).rejects.toMatchObject({ code: 'service_unavailable' });
});

it('is unavailable while the server is down, and works again once it is back', async () => {
  const store = bucket();
  const key = await store.put(FILE);
  await server.stop();
  await expect(store.put(FILE)).rejects.toMatchObject({ code: 'service_unavailable', status: 503 });
  await expect(store.get(key)).rejects.toMatchObject({ code: 'service_unavailable' });
  await expect(store.ping()).rejects.toMatchObject({ code: 'service_unavailable' });
  await server.start();
  expect(await store.get(key)).toEqual(FILE);
});
