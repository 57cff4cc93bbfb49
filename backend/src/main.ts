import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import { createApp } from './create-app';
import { seedDemo } from './demo';
import { explain } from './explain';
import { type Settings, settingsOfProcess } from './platform/config';
import { createLogger } from './platform/logging';

async function start(): Promise<void> {
  const { settings, summary } = settingsOfProcess();
  const logger = createLogger(settings);
  logger.info({ role: settings.app_role, settings: summary }, 'starting');
  const app = await createApp(settings, logger);
  if (settings.app_role === 'worker') {
    logger.info('ready for background work');
    return;
  }
  const logins = await seedDemo(app, settings);
  await listen(app, settings);
  announce(settings, logger, logins);
}

async function listen(app: NestFastifyApplication, settings: Settings): Promise<void> {
  try {
    await app.listen(settings.api_port, settings.api_host);
  } catch (error) {
    await app.close();
    throw error;
  }
}

function announce(settings: Settings, logger: Logger, logins: readonly string[]): void {
  const address =
    settings.public_url ??
    `http://${settings.api_host === '0.0.0.0' ? 'localhost' : settings.api_host}:${settings.api_port}`;
  logger.info({ address }, 'ready');
  if (settings.node_env !== 'development') return;
  const lines = [
    ``,
    `  Career Co-Pilot is ready: ${address}`,
    `  API documentation:        ${address}/api/docs`,
    ...logins.map((login) => `  ${login}`),
    ``,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

start().catch((error: unknown) => {
  process.stderr.write(`\n${explain(error)}\n`);
  process.exit(1);
});
