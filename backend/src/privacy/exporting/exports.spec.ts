import { DataSource } from 'typeorm';
import type { ErrorDto } from '#contracts/error.dto';
import type { DataExportDto } from '#contracts/privacy.dto';
import { aJob, anApplication } from '../../../test/support/factories';
import { fillEveryTable, ownedTables } from '../../../test/support/every-table';
import { startTestApp, type TestApp } from '../../../test/support/test-app';
import { DAY } from '../../../test/support/test-clock';
import { ENTITIES } from '../../entities';
import { anExport, download, endedExport, unpacked } from '../testing/archives';
import { isSecret } from './secret-columns';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

describe('an export', () => {
  it('holds every table of user data, the files, and nothing of others', async () => {
    const [member, other] = [await app.member(), await app.member()];
    await anApplication(member);
    await anApplication(other);
    await fillEveryTable(app, member.me.id, 'mark-of-the-member');
    await fillEveryTable(app, other.me.id, 'mark-of-the-other');
    const made = await anExport(member);
    expect(made).toMatchObject({ state: 'completed', progress: 100 });
    const { bytes, name } = await download(member, `/me/exports/${made.id}/file`);
    expect(name).toMatch(/^attachment; filename="career-copilot-\d{4}-\d\d-\d\d\.zip"/);
    expect(bytes).toHaveLength(made.size_bytes ?? 0);

    const files = await unpacked(bytes);
    const tables = ownedTables(app.app.get(DataSource)).map(({ tableName }) => tableName);
    expect(tables.length).toBeGreaterThan(15);
    for (const table of tables) {
      const rows = JSON.parse(files.get(`data/${table}.json`) ?? '') as { user_id: string }[];
      expect([table, rows.length > 0, new Set(rows.map((row) => row.user_id))]).toEqual([
        table,
        true,
        new Set([member.me.id]),
      ]);
    }
    const kept = [...files].filter(([file]) => file.startsWith('files/'));
    expect(kept.map(([, text]) => text)).toEqual(['A file of mark-of-the-member for resume.']);
    const everything = [...files.values()].join('\n');
    for (const word of [other.me.id, other.me.email, 'mark-of-the-other'])
      expect(everything).not.toContain(word);
  });

  it('holds the account, a resume and spreadsheets that no program runs as formulas', async () => {
    const member = await app.member();
    const job = await aJob(member, { company: '=HYPERLINK("https://evil.example")', title: 'Baker' });
    await anApplication(member, { job, notes: '@SUM(1)' });
    await member.put('/profile', { full_name: 'Ada Example', skills: ['Baking'] });
    const { id } = await anExport(member);
    const files = await unpacked((await download(member, `/me/exports/${id}/file`)).bytes);
    expect(JSON.parse(files.get('account.json') ?? '')).toMatchObject({
      id: member.me.id,
      email: member.me.email,
    });
    expect(JSON.parse(files.get('resume.json') ?? '')).toMatchObject({ basics: { name: 'Ada Example' } });
    expect(files.get('jobs.csv')).toContain(`"'=HYPERLINK`);
    expect(files.get('applications.csv')).toContain(`"'=HYPERLINK`);
    expect(files.get('applications.csv')).toContain(`'@SUM(1)`);
    expect(files.get('README.txt')).toContain('resume.json');
  });

  it('holds no secret, of whatever table', async () => {
    const member = await app.member();
    await member.get('/calendar');
    const { id } = await anExport(member);
    const files = await unpacked((await download(member, `/me/exports/${id}/file`)).bytes);
    const [session] = await app.app
      .get(DataSource)
      .query<{ refresh_hash: string }[]>(
        `SELECT refresh_hash FROM "session" WHERE user_id = '${member.me.id}'`,
      );
    const [feed] = await app.app
      .get(DataSource)
      .query<{ token: string }[]>(`SELECT token FROM "calendar_feed" WHERE user_id = '${member.me.id}'`);
    const everything = [...files.values()].join('\n');
    expect(everything).toContain('"expires_at"');
    expect(everything).not.toContain(session?.refresh_hash);
    expect(everything).not.toContain(feed?.token);
    expect(everything).not.toContain('$2b$');
  });

  it('is made one at a time, though two ask at once', async () => {
    const member = await app.member();
    const answers = await Promise.all(
      [1, 2, 3].map(() => member.post<DataExportDto & ErrorDto>('/me/exports')),
    );
    const taken = answers.filter(({ status }) => status === 202);
    expect(taken).toHaveLength(1);
    for (const { status, body } of answers.filter((one) => one !== taken[0])) {
      expect([status, body.existing_id]).toEqual([409, taken[0]?.body.id]);
    }
    await endedExport(member, taken[0]?.body.id ?? '');
    expect((await member.post('/me/exports')).status).toBe(202);
  });

  it('is found without its id once there is one, and not before', async () => {
    const member = await app.member();
    expect((await download(member, '/me/export')).status).toBe(404);
    const { id } = await anExport(member);
    const [newest, same] = [
      await download(member, '/me/export'),
      await download(member, `/me/exports/${id}/file`),
    ];
    expect(newest.status).toBe(200);
    expect(newest.bytes.equals(same.bytes)).toBe(true);
    const { body, headers } = await member.get<DataExportDto[]>('/me/exports');
    expect([body.map((one) => one.id), headers.get('x-total-count')]).toEqual([[id], '1']);
  });

  it('is gone when it is removed or its days are over', async () => {
    const member = await app.member();
    const first = await anExport(member);
    expect((await member.delete(`/me/exports/${first.id}`)).status).toBe(204);
    expect((await download(member, `/me/exports/${first.id}/file`)).status).toBe(404);
    const second = await anExport(member);
    app.clock.forward(7 * DAY);
    const later = app.stranger.as(
      (
        await app.stranger.post('/auth/login', {
          username: member.me.username,
          password: 'tangerine-otter-42',
        })
      ).body as never,
    );
    expect((await download(later, `/me/exports/${second.id}/file`)).status).toBe(404);
    expect((await download(later, '/me/export')).status).toBe(404);
  });
});

describe('columns with the name of a secret', () => {
  /** Looked at and found to say nothing that its owner must not have in a file. */
  const HARMLESS = ['token_version', 'tokens_in', 'tokens_out', 'skill_keys'];

  it('are left out, in every table there is', () => {
    const dataSource = app.app.get(DataSource);
    const suspicious = ENTITIES.flatMap((entity) => dataSource.getMetadata(entity).columns)
      .map(({ databaseName }) => databaseName)
      .filter((column) => /hash|secret|sealed|token|password|(^|_)keys?($|_)|cipher|salt|nonce/.test(column));
    expect(suspicious).toEqual(
      expect.arrayContaining(['password_hash', 'sealed_secret', 'recovery_hashes', 'token']),
    );
    expect(suspicious.filter((column) => !isSecret(column) && !HARMLESS.includes(column))).toEqual([]);
  });
});
