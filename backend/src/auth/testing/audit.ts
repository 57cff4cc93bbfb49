import { DataSource } from 'typeorm';
import type { TestApp } from '../../../test/support/test-app';

/** What the audit log says was done to an account, in any order. */
export async function auditedOf(app: TestApp, userId: string): Promise<string[]> {
  const rows = await app.app
    .get(DataSource)
    .createQueryBuilder()
    .select('entry.action', 'action')
    .from('audit_entry', 'entry')
    .where('entry.subject_user_id = :userId', { userId })
    .getRawMany<{ action: string }>();
  return rows.map(({ action }) => action);
}
