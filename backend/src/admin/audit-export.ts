import { Injectable } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import type { AuditEntryDto, AuditFilterQuery } from '#contracts/admin.dto';
import { guardFormula } from '#reading';
import type { Doer } from '../auth';
import { Audit } from '../platform/audit';
import { AuditLog } from './audit-log';

const COLUMNS = [
  'created_at',
  'action',
  'actor',
  'subject',
  'subject_kind',
  'subject_id',
  'details',
  'address',
  'user_agent',
  'request_id',
] as const satisfies readonly (keyof AuditEntryDto)[];

const BATCH = 500;

/** The audit log as a spreadsheet. */
@Injectable()
export class AuditExport {
  constructor(
    private readonly log: AuditLog,
    private readonly audit: Audit,
  ) {}

  /** RFC 4180, one entry a line, newest first. That it was asked for is its first entry. */
  async csv({ me, origin }: Doer, asked: AuditFilterQuery): Promise<AsyncGenerator<string>> {
    const { from = null, to = null, action = null, subject = null } = asked;
    await this.audit.record({
      actor_id: me,
      action: 'audit.export',
      subject_user_id: subject,
      // Not whom the filters name: what is written down stays there when people leave.
      details: { from, to, action, by_person: Boolean(asked.actor ?? subject ?? asked.q) },
      ...(origin && { origin }),
    });
    return this.#lines(asked);
  }

  async *#lines(asked: AuditFilterQuery): AsyncGenerator<string> {
    yield stringify([[...COLUMNS]], { record_delimiter: 'windows' });
    for await (const batch of this.log.batches(asked, BATCH))
      yield stringify(batch.map(cells), { record_delimiter: 'windows' });
  }
}

const cells = (entry: AuditEntryDto): string[] =>
  COLUMNS.map((column) => {
    const value = entry[column];
    if (typeof value === 'string') return guardFormula(value);
    if (value === null) return '';
    return guardFormula(isPerson(value) ? value.username : JSON.stringify(value));
  });

const isPerson = (value: object): value is { username: string } =>
  'username' in value && typeof value.username === 'string' && 'id' in value;
