import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AccessTokenDto } from '#contracts/auth.dto';
import type { ErrorDto } from '#contracts/error.dto';
import type { UploadedResumeDto } from '#contracts/resume.dto';
import { PASSWORD, startTestApp } from '../../../test/support/test-app';
import { LocalFolder } from './local-folder';
import { keysOf } from './testing/stores';

it('a download after a start with another key is refused in one plain sentence, and works again with the right one', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'encrypted-'));
  const secret = randomBytes(32).toString('hex');
  const start = (FILE_ENCRYPTION_KEY: string): ReturnType<typeof startTestApp> =>
    startTestApp({
      DATABASE_URL: `sqlite:${join(folder, 'career.db')}`,
      DATA_DIR: folder,
      FILE_ENCRYPTION_KEY,
    });
  const text = 'Greta Lindqvist, Data Engineer';

  const first = await start(secret);
  const member = await first.member();
  const { body: uploaded } = await member.upload<UploadedResumeDto>('/resume/upload', {
    name: 'resume.txt',
    bytes: text,
  });
  const path = `/resume/${uploaded.upload_id}/file`;
  const kept = new LocalFolder(join(folder, 'files'));
  const [key = ''] = await keysOf(kept);
  expect((await kept.get(key)).includes('Greta')).toBe(false);
  await first.close();

  const login = async (app: Awaited<typeof first>): Promise<typeof member> => {
    const { username } = member.me;
    const credentials = { username, password: PASSWORD };
    return app.stranger.as((await app.stranger.post<AccessTokenDto>('/auth/login', credentials)).body);
  };
  const second = await start(randomBytes(32).toString('hex'));
  const refused = await (await login(second)).get<ErrorDto>(path);
  expect(refused.status).toBe(503);
  expect(refused.body.detail).toMatch(/^This file cannot be decrypted .*\.$/);
  expect(JSON.stringify(refused.body)).not.toContain(key);
  expect((await second.stranger.get('/health')).status).toBe(200);
  await second.close();

  const third = await start(secret);
  expect((await (await login(third)).get(path)).body).toBe(text);
  await third.close();
  rmSync(folder, { recursive: true });
});
