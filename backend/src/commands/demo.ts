import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module';
import { NEST_OPTIONS } from '../create-app';
import { DemoRefused, ensureDemo } from '../demo';
import { explain } from '../explain';
import { settingsOfProcess } from '../platform/config';
import { createLogger, NestLog } from '../platform/logging';

/** `npm run demo`: adds the demo accounts to the configured database unless they are there, and prints their log-ins. */
async function demo(): Promise<void> {
  const { settings } = settingsOfProcess();
  const logger = createLogger(settings);
  // Neither background tasks nor schedules: this process is about to end.
  const product = AppModule.with({ ...settings, app_role: 'api', enable_scheduler: false }, logger);
  const app = await NestFactory.createApplicationContext(product, {
    abortOnError: NEST_OPTIONS.abortOnError,
    logger: new NestLog(logger),
  });
  try {
    const logins = await ensureDemo(app, settings);
    process.stdout.write(`\n${logins.join('\n')}\n`);
  } finally {
    await app.close();
  }
}

demo().catch((error: unknown) => {
  process.stderr.write(`\n${error instanceof DemoRefused ? error.message : explain(error)}\n`);
  process.exit(1);
});
