import pino from 'pino';
import { type DataSource } from 'typeorm';
import { UserEntity } from '../../src/auth';
import { ENTITIES } from '../../src/entities';
import { JobEntity } from '../../src/jobs';
import { readSettings } from '../../src/platform/config';
import {
  asUserId,
  isOwned,
  openDataSource,
  type OwnedRepository,
  type Rows,
  Tables,
  Transactions,
} from '../../src/platform/database';
import { Events } from '../../src/platform/events';
import { ProfileEntity, ProfileService } from '../../src/profile';
import { isPostgres, type TestDatabase, testDatabase } from '../support/databases';
import { TestClock } from '../support/test-clock';

/** Tables whose rows are the installation's and nobody's in particular. */
const SHARED = ['user', 'invitation', 'audit_entry', 'mail_delivery', 'erasure'];

let database: TestDatabase;
let dataSource: DataSource;
let transactions: Transactions;
let tables: Tables;
let users: Rows<UserEntity>;

beforeAll(async () => {
  database = await testDatabase();
  dataSource = await openDataSource(readSettings({ DATABASE_URL: database.url }), [...ENTITIES]);
  await dataSource.runMigrations();
  transactions = new Transactions(dataSource);
  tables = new Tables(dataSource, transactions, new TestClock());
  users = tables.shared(UserEntity);
});
afterAll(async () => {
  await dataSource.destroy();
  await database.close();
});

let people = 0;
async function aUser(): Promise<UserEntity> {
  people += 1;
  const name = `user-${people}`;
  return users.add({
    username: name,
    username_key: name,
    email: `${name}@example.org`,
    email_key: `${name}@example.org`,
    password_hash: null,
    role: 'member',
    token_version: 0,
    email_verified_at: null,
    disabled_at: null,
  });
}

describe('the schema', () => {
  it('is what the entities say, after the migrations', async () => {
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('gives every row of user data an owner, and takes the row away with the owner', () => {
    for (const metadata of dataSource.entityMetadatas) {
      if (SHARED.includes(metadata.tableName)) continue;
      expect([metadata.tableName, isOwned(metadata)]).toEqual([metadata.tableName, true]);
      const owner = metadata.foreignKeys.find(({ columnNames }) => columnNames.includes('user_id'));
      expect([metadata.tableName, owner?.onDelete]).toEqual([metadata.tableName, 'CASCADE']);
    }
  });

  it('goes away and comes back', async () => {
    const other = await testDatabase();
    const fresh = await openDataSource(readSettings({ DATABASE_URL: other.url }), [...ENTITIES]);
    try {
      const applied = await fresh.runMigrations();
      for (const _ of applied) await fresh.undoLastMigration();
      expect(await fresh.query(`SELECT count(*) AS n FROM migration`)).toEqual([
        { n: expect.anything() as unknown },
      ]);
      expect((await fresh.runMigrations()).length).toBe(applied.length);
    } finally {
      await fresh.destroy();
      await other.close();
    }
  });
});

describe('owned rows', () => {
  const profileOf = (repository: OwnedRepository<ProfileEntity>, id: string): Rows<ProfileEntity> =>
    repository.for(asUserId(id));

  it('cannot be reached through another owner, whatever is asked', async () => {
    const profiles = tables.owned(ProfileEntity);
    const service = new ProfileService(
      tables,
      transactions,
      new Events(transactions, pino({ level: 'silent' })),
    );
    const [ada, bob] = [await aUser(), await aUser()];
    const row = await service.row(asUserId(ada.id));
    const bobs = profileOf(profiles, bob.id);
    await expect(bobs.get(row.id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(bobs.change(row.id, { headline: 'mine now' })).rejects.toMatchObject({ code: 'not_found' });
    await expect(bobs.remove(row.id)).rejects.toMatchObject({ code: 'not_found' });
    expect(await bobs.find({ where: { id: row.id } })).toEqual([]);
    expect(await bobs.count()).toBe(0);
    const opened = await bobs.read(bobs.query('profile').where('1 = 0').orWhere('1 = 1'));
    expect(opened).toEqual([]);
    expect(await profileOf(profiles, ada.id).get(row.id)).toMatchObject({ user_id: ada.id, headline: null });
  });

  it('cannot be reached without an owner', () => {
    expect(() => asUserId('')).toThrow();
    // @ts-expect-error a plain text is no owner
    expect(() => tables.owned(JobEntity).for('')).toThrow();
    expect(() => tables.owned(JobEntity).acrossUsers('')).toThrow();
    expect(() => tables.shared(JobEntity)).toThrow();
  });

  it('refuse a column that the table does not have', async () => {
    const mine = profileOf(tables.owned(ProfileEntity), (await aUser()).id);
    const where = { '1 = 1 OR id': 'x' } as never;
    await expect(mine.find({ where })).rejects.toThrow(/no column/);
    await expect(mine.changeAll({}, { 'id = id, headline': 'x' } as never)).rejects.toThrow(/no column/);
  });
});

describe('transactions', () => {
  const versionOf = async (id: string): Promise<number> => (await users.get(id)).token_version;

  // SQLite queues any number; on a server each waits for one of ten connections, two seconds at most.
  const WRITERS = isPostgres() ? 60 : 300;

  it('keep their work apart: of many at once none is lost, and nobody sees half of one', async () => {
    const [from, to] = [await aUser(), await aUser()];
    await users.change(from.id, { token_version: WRITERS });
    const sums: number[] = [];
    const transfer = () =>
      transactions.run(async () => {
        // The order of the rows is the same for all, so that they queue and do not block each other.
        const rows = await transactions.manager.query<{ id: string; token_version: number }[]>(
          dataSource.options.type === 'postgres'
            ? `SELECT id, token_version FROM "user" WHERE id IN ($1, $2) ORDER BY id FOR UPDATE`
            : `SELECT id, token_version FROM "user" WHERE id IN (?, ?) ORDER BY id`,
          [from.id, to.id],
        );
        const now = (id: string): number => rows.find((row) => row.id === id)?.token_version ?? 0;
        await users.change(from.id, { token_version: now(from.id) - 1 });
        await new Promise(setImmediate);
        await users.change(to.id, { token_version: now(to.id) + 1 });
      });
    const look = async () => {
      const rows = await users.find({ where: { id: [from.id, to.id] } });
      sums.push(rows.reduce((sum, row) => sum + row.token_version, 0));
    };
    await Promise.all(
      Array.from({ length: WRITERS }, (_, n) =>
        n % 3 === 0 ? Promise.all([transfer(), look()]) : transfer(),
      ),
    );
    expect([await versionOf(from.id), await versionOf(to.id)]).toEqual([0, WRITERS]);
    expect(new Set(sums)).toEqual(new Set([WRITERS]));
  });

  it('take everything back when they fail, and then tell nobody', async () => {
    const user = await aUser();
    const told: string[] = [];
    const failing = transactions.run(async () => {
      await users.change(user.id, { token_version: 7 });
      await transactions.afterCommit(() => void told.push('failed'));
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await versionOf(user.id)).toBe(0);
    await transactions.run(async () => {
      await transactions.run(() => users.change(user.id, { token_version: 8 }));
      await transactions.afterCommit(async () => void told.push(String(await versionOf(user.id))));
      expect(told).toEqual([]);
    });
    expect(told).toEqual(['8']);
  });
});
