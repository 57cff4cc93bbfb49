import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import type { UploadedResumeDto } from '#contracts/resume.dto';
import type { Client } from '../../../test/support/client';
import { startTestApp, type TestApp } from '../../../test/support/test-app';
import { DAY } from '../../../test/support/test-clock';
import { ENTITIES } from '../../entities';
import { DataExportEntity } from '../../privacy';
import { asUserId, column, OwnedRow, Tables } from '../database';
import { until } from '../queue/testing/application';
import { StorageSchedule } from './storage.schedule';
import { StrayFiles } from './stray-files';
import { S3Server } from './testing/s3-server';

const FILE = Buffer.from('a file');
const server = new S3Server();
let app: TestApp;
let member: Client;
/** Keys that rows name. */
let named: string[];

beforeAll(async () => {
  await server.start();
  const { bucket, region, endpoint, access_key_id, secret_access_key } = server.settings;
  app = await startTestApp({
    STORAGE_DRIVER: 's3',
    S3_BUCKET: bucket,
    S3_REGION: region,
    S3_ENDPOINT: endpoint ?? '',
    S3_ACCESS_KEY_ID: access_key_id ?? '',
    S3_SECRET_ACCESS_KEY: secret_access_key ?? '',
  });
  member = await app.member();
});
afterAll(() => server.stop());
afterAll(() => app.close());

/** The name of a file that was put there long ago and that no row names. */
function aStray(stored_at = new Date(Date.now() - 2 * DAY)): string {
  const key = randomUUID();
  server.keep(key, FILE, stored_at);
  return key;
}

beforeEach(async () => {
  server.reset();
  await member.upload<UploadedResumeDto>('/resume/upload', { name: 'resume.txt', bytes: 'Greta Lindqvist' });
  const [uploaded = ''] = server.objects.keys();
  const exported = aStray();
  await app.app
    .get(Tables)
    .owned(DataExportEntity)
    .for(asUserId(member.me.id))
    .add({ state: 'completed', progress: 100, file_key: exported, size_bytes: 6, expires_at: null });
  server.keep(uploaded, FILE, new Date(Date.now() - 2 * DAY));
  named = [uploaded, exported];
});

const remaining = (): string[] => [...server.objects.keys()].sort();
const sweep = (): Promise<void> => app.app.get(StrayFiles).remove();

it('once a day files go that no row names, and neither those with a row nor fresh ones nor what is not ours', async () => {
  const stray = aStray();
  const fresh = aStray(new Date(Date.now() - DAY / 2));
  server.keep('notes.txt', FILE, new Date(0));
  await app.app.get(StorageSchedule).tick();
  await until(() => !server.objects.has(stray), { what: 'the stray is gone' });
  expect(remaining()).toEqual([...named, fresh, 'notes.txt'].sort());
});

it('none goes if the store cannot be listed to its end', async () => {
  const stray = aStray();
  server.pageSize = 1;
  // A reading of the uploaded resume asks for its file meanwhile.
  server.failWhere(({ url }) => url.searchParams.has('continuation-token'), S3Server.error('AccessDenied'));
  await expect(sweep()).rejects.toMatchObject({ code: 'service_unavailable' });
  expect(remaining()).toEqual([...named, stray].sort());
});

it('none goes if a table cannot be read', async () => {
  const stray = aStray();
  const database = app.app.get(DataSource);
  await database.query('ALTER TABLE data_export RENAME TO elsewhere');
  try {
    await expect(sweep()).rejects.toThrow();
  } finally {
    await database.query('ALTER TABLE elsewhere RENAME TO data_export');
  }
  expect(remaining()).toEqual([...named, stray].sort());
});

it('none goes if most have no row, as in the store of another installation', async () => {
  const strays = [aStray(), aStray(), aStray()];
  await sweep();
  expect(remaining()).toEqual([...named, ...strays].sort());
});

it('knows every table that names files, since each belongs to users', () => {
  const tables = ENTITIES.filter((entity) => column.fileColumnsOf(entity).length > 0);
  expect(tables.length).toBeGreaterThan(1);
  for (const { prototype } of tables) expect(prototype).toBeInstanceOf(OwnedRow);
});
