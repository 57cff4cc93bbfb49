import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import type { DataExportDto, ErasureDto, ErasureProgressDto } from '#contracts/privacy.dto';
import type { ResumeStatusDto, UploadedResumeDto } from '#contracts/resume.dto';
import type { Client } from '../../test/support/client';
import { testDatabase, type TestDatabase } from '../../test/support/databases';
import { everythingOf, fillEveryTable, tracesOf } from '../../test/support/every-table';
import { PASSWORD, startTestApp, type TestApp } from '../../test/support/test-app';
import { download, endedErasure, endedExport, eventually, unpacked } from './testing/archives';
import { type HangingProcess, startHanging } from './testing/hanging-process';

const FILES = 4;

let database: TestDatabase;
let env: Readonly<Record<string, string>>;
beforeAll(async () => {
  database = await testDatabase();
  env = {
    NODE_ENV: 'test',
    DATABASE_URL: database.url,
    DATA_DIR: database.folder,
    JWT_SECRET_KEY: 'a key for tests that nobody else has, ever',
    RATE_LIMIT: 'off',
    ENABLE_SCHEDULER: 'false',
    LOG_LEVEL: 'silent',
  };
});
afterAll(() => database.close());

/** A member with rows everywhere and some files, made by a server that is gone again. */
async function aMemberWithFiles(): Promise<Client> {
  const app = await startTestApp(env);
  const member = await app.member();
  for (let n = 0; n < FILES; n++) {
    const resume = { name: `resume-${n}.txt`, bytes: 'Ada Example' };
    const { body } = await member.upload<UploadedResumeDto>('/resume/upload', resume);
    // Reading it takes a file too.
    await eventually(async () => {
      const { body: status } = await member.get<ResumeStatusDto>(`/resume/${body.upload_id}/status`);
      return ['completed', 'failed'].includes(status.parsing_status) || null;
    });
  }
  await fillEveryTable(app, member.me.id, 'markofthemember');
  await app.app.get(DataSource).query('UPDATE "second_factor" SET confirmed_at = NULL');
  await app.close();
  return member;
}

/** Asks a process that hangs in the middle of its work, and kills it there. */
async function killedInTheMiddle<T>(member: Client, method: string, path: string, body?: object): Promise<T> {
  let server: HangingProcess | undefined;
  try {
    server = await startHanging({ env: { ...env, API_PORT: '0' }, files: FILES / 2 });
    const answer = await fetch(`${server.origin}/api/v1${path}`, {
      method,
      headers: { Authorization: `Bearer ${member.token}`, 'Content-Type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    expect(answer.status).toBe(202);
    await server.hangs;
    return (await answer.json()) as T; // each caller names what its route answers
  } finally {
    await server?.kill();
  }
}

const keptFiles = (): number =>
  readdirSync(join(database.folder, 'files'), { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  ).length;

describe('a process that is killed in the middle', () => {
  let app: TestApp | undefined;
  afterEach(async () => {
    await app?.close();
    app = undefined;
  });

  it('of an export leaves it to the next one, which makes all of it', async () => {
    const member = await aMemberWithFiles();
    const { id } = await killedInTheMiddle<DataExportDto>(member, 'POST', '/me/exports');
    expect(readdirSync(join(database.folder, 'exports'))).toHaveLength(1);
    app = await startTestApp(env);
    const again = app.stranger.as({ access_token: member.token, user: member.me } as never);
    expect(await endedExport(again, id)).toMatchObject({ state: 'completed' });
    const files = await unpacked((await download(again, `/me/exports/${id}/file`)).bytes);
    expect([...files.keys()].filter((name) => name.startsWith('files/'))).toHaveLength(FILES);
  }, 240_000);

  it('of an erasure leaves it to the next one, which erases the rest', async () => {
    const member = await aMemberWithFiles();
    const before = keptFiles();
    const { token } = await killedInTheMiddle<ErasureDto>(member, 'DELETE', '/me', { password: PASSWORD });
    expect(keptFiles()).toBe(before - FILES / 2);
    app = await startTestApp(env);
    const { body } = await app.stranger.get<ErasureProgressDto>(`/privacy/erasures/${token}`);
    expect(body.state).not.toBe('completed');
    expect(await endedErasure(app.stranger, token)).toEqual({ state: 'completed', progress: 100 });
    const words = [member.me.id, member.me.email, member.me.username];
    await eventually(
      async () => (await tracesOf(app as TestApp, wordsIn(words)).then((all) => all.length)) === 0 || null,
    );
    expect(Object.values(await everythingOf(app, member.me.id)).flat()).toEqual([]);
  }, 240_000);

  const wordsIn = (words: readonly string[]) => ({ words, settings: { data_dir: database.folder } });
});
