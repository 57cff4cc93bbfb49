import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import { Operator, PRINTED_LINK_HOURS } from './auth';
import { createApp } from './create-app';
import { seedDemo } from './demo';
import { explain } from './explain';
import { type Settings, settingsOfProcess } from './platform/config';
import { createLogger } from './platform/logging';
import { absoluteLink, publicOrigin } from './platform/mail';

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
  await announceFirstAdmin(app, settings);
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
  const address = publicOrigin(settings);
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

/** Printed and not logged: whoever reads it becomes the admin. */
async function announceFirstAdmin(app: NestFastifyApplication, settings: Settings): Promise<void> {
  const token = await app.get(Operator).firstAdmin();
  if (token === null) return;
  const lines = [
    `  Nobody looks after this installation yet. Whoever opens this link becomes its first admin;`,
    `  it works once and for ${PRINTED_LINK_HOURS} hours, or until the next start:`,
    `  ${absoluteLink(settings, '/invitation', { token })}`,
  ];
  process.stdout.write(`\n${lines.join('\n')}\n\n`);
}

start().catch((error: unknown) => {
  process.stderr.write(`\n${explain(error)}\n`);
  process.exit(1);
});
