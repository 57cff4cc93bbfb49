/** The product over the same file, and an access token of the member given as second argument. */
import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pino from 'pino';
import { SessionsService } from '../src/auth/sessions.service';
import { UsersService } from '../src/auth';
import { createApp } from '../src/create-app';
import { settingsOfProcess } from '../src/platform/config';

async function start(): Promise<void> {
  const { settings } = settingsOfProcess();
  const app: NestFastifyApplication = await createApp(settings, pino({ level: 'silent' }));
  await app.listen(0, '127.0.0.1');
  const user = await app.get(UsersService).get(process.argv[2] ?? '');
  const { access_token } = await app
    .get(SessionsService, { strict: false })
    .open(user, { user_agent: null, address: null, request_id: null });
  process.on('message', (message) => {
    if (message === 'cpu') process.send?.({ cpu: process.cpuUsage() });
    if (message === 'stop') void app.close().then(() => process.exit(0));
  });
  process.send?.({ port: Number(new URL(await app.getUrl()).port), token: access_token });
}

void start();
