import 'reflect-metadata';
import { ENTITIES } from '../entities';
import { explain } from '../explain';
import { settingsOfProcess } from '../platform/config';
import { openDataSource } from '../platform/database';

/** `npm run migrate`: brings the configured database up to date, and says what was done. */
async function migrate(): Promise<void> {
  const { settings } = settingsOfProcess();
  const dataSource = await openDataSource(settings, [...ENTITIES]);
  try {
    const applied = await dataSource.runMigrations();
    const names = applied.map(({ name }) => `  ${name}`);
    process.stdout.write(
      applied.length === 0 ? 'The database is up to date.\n' : `Migrated:\n${names.join('\n')}\n`,
    );
  } finally {
    await dataSource.destroy();
  }
}

migrate().catch((error: unknown) => {
  process.stderr.write(`\n${explain(error)}\n`);
  process.exit(1);
});
