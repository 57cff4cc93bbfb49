import { randomBytes } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import pino from 'pino';
import type { AccessTokenDto } from '#contracts/auth.dto';
import { AppModule } from '../../src/app.module';
import { PASSWORD_COST } from '../../src/auth';
import { createApp, NEST_OPTIONS } from '../../src/create-app';
import { Clock } from '../../src/platform/clock';
import { readSettings } from '../../src/platform/config';
import { Client } from './client';
import { testDatabase } from './databases';
import { type ApiDocument, OpenApiCheck } from './openapi-check';
import { TestClock } from './test-clock';

export const PASSWORD = 'tangerine-otter-42';

/** The whole product, listening on a port of its own, with a database of its own. */
export interface TestApp {
  readonly app: NestFastifyApplication;
  readonly clock: TestClock;
  readonly origin: string;
  readonly document: ApiDocument;
  /** Somebody who is not signed in. */
  readonly stranger: Client;
  /** A new member, signed in. */
  member(): Promise<Client>;
  close(): Promise<void>;
}

/** @param env settings that differ from the ones tests usually run with */
export async function startTestApp(env: Readonly<Record<string, string>> = {}): Promise<TestApp> {
  const database = await testDatabase();
  const settings = readSettings({
    NODE_ENV: 'test',
    API_PORT: '0',
    DATABASE_URL: database.url,
    DATA_DIR: database.folder,
    JWT_SECRET_KEY: 'a key for tests that nobody else has, ever',
    LOG_LEVEL: 'silent',
    RATE_LIMIT: 'off',
    ENABLE_SCHEDULER: 'false',
    ...env,
  });
  const clock = new TestClock();
  const logger = pino({ level: 'silent' });
  const app = await createApp(settings, logger, {
    create: async (adapter) => {
      const module = await Test.createTestingModule({ imports: [AppModule.with(settings, logger)] })
        .overrideProvider(PASSWORD_COST)
        .useValue(4)
        .overrideProvider(Clock)
        .useValue(clock)
        .compile();
      return module.createNestApplication<NestFastifyApplication>(adapter, {
        ...NEST_OPTIONS,
        logger: false,
      });
    },
  });
  await app.listen(0, '127.0.0.1');
  const origin = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  const document = (await (await fetch(`${origin}/api/docs-json`)).json()) as ApiDocument;
  const check = new OpenApiCheck(document);
  const stranger = new Client(origin, check);
  return {
    app,
    clock,
    origin,
    document,
    stranger,
    member: async () => {
      const username = `member-${randomBytes(5).toString('hex')}`;
      const { body } = await stranger.post<AccessTokenDto>('/auth/register', {
        username,
        email: `${username}@example.org`,
        password: PASSWORD,
      });
      return stranger.as(body);
    },
    close: async () => {
      await app.close();
      await database.close();
    },
  };
}
