import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ParsedMail, simpleParser } from 'mailparser';
import type { AuditAction } from '#contracts/admin';
import type { DataExportDto, ErasureDto } from '#contracts/privacy.dto';
import { PASSWORD, startTestApp, type TestApp } from '../../test/support/test-app';
import { DAY, HOUR, MINUTE } from '../../test/support/test-clock';
import { Audit, AuditEntryEntity } from '../platform/audit';
import { Settings } from '../platform/config';
import { asUserId, Tables } from '../platform/database';
import { FileGone, FileStore } from '../platform/storage';
import { DataExportEntity } from './data-export.entity';
import { ErasureEntity } from './erasure.entity';
import { anExport, endedErasure, endedExport, eventually } from './testing/archives';
import { PrivacyUpkeep } from './upkeep';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const tables = (): Tables => app.app.get(Tables);
const upkeep = (): PrivacyUpkeep => app.app.get(PrivacyUpkeep);

/** Mails of one kind, of those that were kept instead of sent. */
async function mailsOf(kind: string): Promise<ParsedMail[]> {
  const folder = join(app.app.get(Settings).data_dir, 'mails');
  const names = readdirSync(folder).filter((name) => name.includes(`-${kind}-`) && name.endsWith('.eml'));
  return Promise.all(names.map((name) => simpleParser(readFileSync(join(folder, name)))));
}

const receiverOf = ({ to }: ParsedMail): string | undefined => [to].flat()[0]?.text;

describe('what was kept long enough', () => {
  it('goes: archives with their files, whatever a dead process left, and erasures that are done', async () => {
    const [member, leaver] = [await app.member(), await app.member()];
    const made = await anExport(member);
    const exports = tables().owned(DataExportEntity).for(asUserId(member.me.id));
    const { file_key } = await exports.get(made.id);
    const { body } = await leaver.send<ErasureDto>('DELETE', '/me', { password: PASSWORD });
    await endedErasure(app.stranger, body.token);
    const folder = join(app.app.get(Settings).data_dir, 'exports');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, `${made.id}.x.part`), 'half an archive');

    app.clock.forward(6 * DAY);
    await upkeep().endRetention();
    expect(await exports.count()).toBe(1);
    expect(readdirSync(folder)).toEqual([]);
    app.clock.forward(DAY + MINUTE);
    await upkeep().endRetention();
    expect(await exports.count()).toBe(0);
    await expect(app.app.get(FileStore).get(file_key ?? '')).rejects.toBeInstanceOf(FileGone);
    const erasures = tables().shared(ErasureEntity);
    expect(await erasures.count({ id: body.id })).toBe(1);
    app.clock.forward(24 * DAY);
    await upkeep().endRetention();
    expect(await erasures.count({ id: body.id })).toBe(0);
  });
});

describe('work that nobody does any more', () => {
  it('is asked for again: exports and erasures whose task was lost, and erasures that failed', async () => {
    const member = await app.member();
    const mine = tables().owned(DataExportEntity).for(asUserId(member.me.id));
    const lost = { progress: 10, file_key: null, size_bytes: null, expires_at: null };
    const row = await mine.add({ ...lost, state: 'processing' });
    await upkeep().requeue();
    app.clock.forward(3 * MINUTE);
    await upkeep().requeue();
    expect(await endedExport(member, row.id)).toMatchObject({ state: 'completed' });

    const [one, other] = [await app.member(), await app.member()];
    const erasures = tables().shared(ErasureEntity);
    const add = (account_id: string, token_hash: string, state: 'pending' | 'failed') =>
      erasures.add({ account_id, token_hash, state, progress: 40 });
    await add(one.me.id, 'hash of one', 'pending');
    await add(other.me.id, 'hash of another', 'failed');
    app.clock.forward(HOUR + MINUTE);
    await upkeep().requeue();
    const hashes = { token_hash: ['hash of one', 'hash of another'] };
    await eventually(async () =>
      (await erasures.count({ ...hashes, state: 'completed' })) === 2 ? true : null,
    );
    expect(await erasures.count({ ...hashes, account_id: null, progress: 100 })).toBe(2);
  });

  it('is given up after a day if it is an export, so that another one can be asked for', async () => {
    const member = await app.member();
    const mine = tables().owned(DataExportEntity).for(asUserId(member.me.id));
    await mine.add({ state: 'processing', progress: 1, file_key: null, size_bytes: null, expires_at: null });
    expect((await member.post('/me/exports')).status).toBe(409);
    app.clock.forward(DAY - MINUTE);
    const { body } = await member.get<DataExportDto[]>('/me/exports');
    expect(body.map(({ state }) => state)).toEqual(['processing']);
    app.clock.forward(2 * MINUTE);
    await upkeep().requeue();
    expect(await mine.count({ state: 'failed' })).toBe(1);
  });
});

describe('mails', () => {
  it('say once that an archive can be fetched and where, and once that the account is gone', async () => {
    const member = await app.member();
    await anExport(member);
    const ready = await eventually(async () => {
      const mails = await mailsOf('export-ready').catch(() => []);
      return mails.find((mail) => receiverOf(mail) === member.me.email);
    });
    expect(ready.text).toContain('/settings/privacy');
    const { body } = await member.send<ErasureDto>('DELETE', '/me', { password: PASSWORD });
    await endedErasure(app.stranger, body.token);
    const gone = await mailsOf('account-erased');
    expect(gone.map(receiverOf).filter((address) => address === member.me.email)).toHaveLength(1);
  });
});

describe('the audit log', () => {
  it('is kept for two years and not a day less', async () => {
    const entries = tables().shared(AuditEntryEntity);
    const note = (action: AuditAction) => app.app.get(Audit).record({ actor_id: null, action });
    await note('token.add');
    app.clock.forward(365 * DAY);
    await note('token.remove');
    app.clock.forward(364 * DAY);
    await upkeep().endRetention();
    expect(await entries.count({ action: 'token.add' })).toBe(1);
    app.clock.forward(2 * DAY);
    await note('audit.export');
    await upkeep().endRetention();
    expect(await entries.count({ action: 'token.add' })).toBe(0);
    expect(await entries.count({ action: ['token.remove', 'audit.export'] })).toBe(2);
  });
});
