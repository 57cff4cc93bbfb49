import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedPostgres } from './embedded-postgres';
import { until } from './testing/application';
import { threadOf } from './testing/break';
import { startProcess } from './testing/processes';

describe('the embedded database', () => {
  let directory: string;
  let postgres: EmbeddedPostgres;

  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'queue-embedded-'));
    postgres = await EmbeddedPostgres.open(directory);
  }, 30_000);

  afterAll(async () => {
    await postgres.close();
    rmSync(directory, { recursive: true });
  });

  it('writes to the disk before it says that something is stored', async () => {
    const { rows } = await postgres.query('SHOW fsync');
    expect(rows).toEqual([{ fsync: 'on' }]);
  });

  it('tells a wrong statement from a broken database', async () => {
    await expect(postgres.query('SELECT nothing')).rejects.toMatchObject({ code: '42703' });
    expect(postgres.health()).toBeUndefined();
  });

  it('refuses a second process on its folder with one sentence', async () => {
    const other = startProcess({ backend: { kind: 'embedded', directory }, directory, adds: 0 });
    await expect(other.added).rejects.toThrow(
      `exit 1: The queue folder ${directory} is in use by another process (pid ${process.pid}); ` +
        'stop it, or set another data folder.\n',
    );
  });

  it('is unhealthy after a crash, then starts again with everything it had acknowledged', async () => {
    await postgres.query('CREATE TABLE kept (id int)');
    await postgres.query('INSERT INTO kept VALUES (7)');
    const listener = await postgres.connect();
    const told = new Promise((resolve) => listener.on('error', resolve));
    const pending = postgres.query('SELECT pg_sleep(30)').catch((error: unknown) => error);

    // The real thread ends at once, as it would on an abort of the database inside.
    await threadOf(postgres).terminate();
    expect(await pending).toMatchObject({ code: 'ECONNREFUSED' });
    await told;
    expect(postgres.health()).toBe('the embedded database stopped');
    await expect(postgres.query('SELECT 1')).rejects.toThrow('is down: the embedded database stopped');

    await until(() => postgres.health() === undefined, { what: 'it is back' });
    const { rows } = await postgres.query('SELECT id FROM kept');
    expect(rows).toEqual([{ id: 7 }]);
  }, 30_000);

  it('says in one sentence why a folder cannot be used', async () => {
    const file = join(directory, 'file');
    writeFileSync(file, '');
    await expect(EmbeddedPostgres.open(join(file, 'queue'))).rejects.toThrow(
      `The folder ${join(file, 'queue')} cannot be made or written: ENOTDIR`,
    );
    const broken = join(directory, 'broken');
    mkdirSync(join(broken, 'database'), { recursive: true });
    writeFileSync(join(broken, 'database', 'PG_VERSION'), '17');
    await expect(EmbeddedPostgres.open(broken)).rejects.toThrow(
      `The queue folder ${broken} cannot be used: `,
    );
  }, 30_000);
});
