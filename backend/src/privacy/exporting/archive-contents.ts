import { Injectable } from '@nestjs/common';
import { UserEntity } from '../../auth';
import { JobsExport } from '../../jobs';
import { AuditEntryEntity } from '../../platform/audit';
import { type OwnedTable, type Rows, Tables, type UserId } from '../../platform/database';
import { FileStore } from '../../platform/storage';
import { ResumesService } from '../../resumes';
import { ApplicationsCsv } from './applications-csv';
import type { ArchivePart } from './archive';
import { keptFiles } from './kept-files';
import { README } from './readme';
import { allRows, asJsonList } from './rows-as-json';
import { withoutSecrets } from './secret-columns';

/** Its files are archives like the one that is made. */
const EXPORTS = 'data_export';

/** Everything a member has here, as the parts of an archive. A new table is part of it the day it is made. */
@Injectable()
export class ArchiveContents {
  readonly #users: Rows<UserEntity>;
  readonly #entries: Rows<AuditEntryEntity>;

  constructor(
    private readonly tables: Tables,
    private readonly files: FileStore,
    private readonly jobs: JobsExport,
    private readonly applications: ApplicationsCsv,
    private readonly resumes: ResumesService,
  ) {
    this.#users = tables.shared(UserEntity);
    this.#entries = tables.shared(AuditEntryEntity);
  }

  async parts(me: UserId): Promise<ArchivePart[]> {
    const owned = this.tables.allOwned();
    const parts: ArchivePart[] = [
      { name: 'README.txt', open: () => once(async () => README) },
      { name: 'account.json', open: () => once(async () => json(await this.#users.get(me))) },
      { name: 'resume.json', open: () => once(async () => json(await this.resumes.profileAsJsonResume(me))) },
      { name: 'jobs.csv', open: () => this.jobs.csv(me) },
      { name: 'applications.csv', open: () => this.applications.lines(me) },
      ...owned.map((table) => rowsOf(table, me)),
      { name: 'data/audit_entry.json', open: () => asJsonList(this.#deeds(me)) },
    ];
    for (const table of owned.filter(({ name }) => name !== EXPORTS))
      for await (const file of keptFiles(table, me, this.files)) parts.push(file);
    return parts;
  }

  /** What the member did, and what others did to them; where those were is their affair. */
  async *#deeds(me: UserId): AsyncGenerator<unknown> {
    const mine = await this.#entries.find({ where: { actor_id: me }, order: { created_at: 'asc' } });
    yield* mine;
    const others = await this.#entries.find({ where: { subject_user_id: me }, order: { created_at: 'asc' } });
    for (const { address: _address, user_agent: _agent, request_id: _request, ...entry } of others)
      if (entry.actor_id !== me) yield { ...entry, actor_id: null };
  }
}

const rowsOf = ({ name, rows }: OwnedTable, me: UserId): ArchivePart => ({
  name: `data/${name}.json`,
  open: () => asJsonList(plainRows(allRows(rows.for(me)))),
});

async function* plainRows(rows: AsyncIterable<object>): AsyncGenerator<unknown> {
  for await (const row of rows) yield withoutSecrets(row);
}

async function* once(make: () => Promise<string>): AsyncGenerator<string> {
  yield await make();
}

const json = (value: object): string => `${JSON.stringify(withoutSecrets(value), null, 2)}\n`;
