import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import pino from 'pino';
import { AppModule } from '../../src/app.module';
import { UsersService } from '../../src/auth';
import { PostingReader } from '../../src/jobs/posting-reader';
import { Clock } from '../../src/platform/clock';
import { readSettings, type Settings } from '../../src/platform/config';
import { asUserId } from '../../src/platform/database';
import { ResumeReader } from '../../src/resumes/resume-reader';
import { asking, MethodCount, type Readers } from './readers';

/**
 * Reading with the language model of the settings, by the product itself over an empty database in a temporary
 * folder. LLM_DAILY_BUDGET holds: what goes beyond is read by rules, as it would be for a member.
 */
export async function modelReaders(settings: Settings, today: Date): Promise<Readers> {
  const folder = mkdtempSync(join(tmpdir(), 'career-eval-'));
  const { database_url } = readSettings({ DATABASE_URL: `sqlite:${join(folder, 'career.db')}` });
  const own: Settings = {
    ...settings,
    database_url,
    database_replica_urls: [],
    redis_url: undefined,
    data_dir: folder,
    // Neither background tasks nor schedules.
    app_role: 'api',
    enable_scheduler: false,
  };
  // The budget's faults would be a line for each item; how many the model read is told in the table.
  const app = await NestFactory.createApplicationContext(AppModule.with(own, pino({ level: 'silent' })), {
    abortOnError: false,
    logger: false,
  });
  const user = await app
    .get(UsersService, { strict: false })
    .add({ username: 'eval', email: 'eval@example.org', password_hash: '', role: 'member' });
  const me = asUserId(user.id);
  const clock = app.get(Clock, { strict: false });
  const [resumes, postings] = [
    app.get(ResumeReader, { strict: false }),
    app.get(PostingReader, { strict: false }),
  ];
  const { counted, methods } = new MethodCount();
  return {
    resume: async (bytes, name) =>
      counted(await clock.pretending(today, () => resumes.read(bytes, asking(name, me)))),
    posting: async (text) => counted(await postings.read(me, { description_text: text })),
    methods,
    close: async () => {
      await app.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
