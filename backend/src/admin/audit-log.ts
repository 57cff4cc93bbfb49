import { Inject, Injectable } from '@nestjs/common';
import { Brackets, DataSource, type ObjectLiteral, type SelectQueryBuilder } from 'typeorm';
import type { AuditEntryDto, AuditFilterQuery, AuditPersonDto, AuditQuery } from '#contracts/admin.dto';
import { UserDirectory } from '../auth';
import { AuditEntryEntity } from '../platform/audit';
import { type Dialect, dialectOf, type Rows, Tables } from '../platform/database';
import { type Page, pageOf } from '../platform/http';

type Query = SelectQueryBuilder<ObjectLiteral>;
type Names = ReadonlyMap<string, string>;
/** Where a batch of entries ended. */
type Place = Pick<AuditEntryEntity, 'created_at' | 'id'>;

/** Reads the audit log. */
@Injectable()
export class AuditLog {
  readonly #entries: Rows<AuditEntryEntity>;
  readonly #dialect: Dialect;

  constructor(
    tables: Tables,
    private readonly directory: UserDirectory,
    @Inject(DataSource) dataSource: DataSource,
  ) {
    this.#entries = tables.shared(AuditEntryEntity);
    this.#dialect = dialectOf(dataSource);
  }

  async list(asked: AuditQuery): Promise<Page<AuditEntryDto>> {
    const { skip, limit } = pageOf(asked);
    const found = await this.#filtered(asked);
    const total = await this.#entries.countOf(found);
    return { items: await this.#read(newestFirst(found).offset(skip).limit(limit)), total };
  }

  /** All entries that fit, newest first, in batches: none is held longer than it takes to pass it on. */
  async *batches(asked: AuditFilterQuery, size: number): AsyncGenerator<readonly AuditEntryDto[]> {
    for (let after: Place | undefined; ;) {
      const found = await this.#filtered(asked);
      if (after) {
        found.andWhere(
          '(entry.created_at < :after OR (entry.created_at = :after AND entry.id < :after_id))',
          { after: after.created_at, after_id: after.id },
        );
      }
      const batch = await this.#read(newestFirst(found).limit(size));
      if (batch.length > 0) yield batch;
      after = batch.at(-1);
      if (batch.length < size) return;
    }
  }

  async #filtered({ actor, subject, action, from, to, q }: AuditFilterQuery): Promise<Query> {
    const found = this.#entries.query('entry').where('1 = 1');
    if (actor) found.andWhere('entry.actor_id = :actor', { actor });
    if (subject) found.andWhere('entry.subject_user_id = :subject', { subject });
    if (action) found.andWhere('entry.action = :action', { action });
    if (from) found.andWhere('entry.created_at >= :from', { from });
    if (to) found.andWhere('entry.created_at < :to', { to });
    if (q) found.andWhere(await this.#mentions(q));
    return found;
  }

  async #mentions(q: string): Promise<Brackets> {
    const people = await this.directory.idsStartingWith(q);
    const byAction = this.#dialect.startsWith('entry.action', q.toLowerCase(), 'begin');
    return new Brackets((either) => {
      either.where(byAction.condition, byAction.parameters);
      either.orWhere('entry.subject_id = :q OR entry.request_id = :q OR entry.address = :q', { q });
      if (people.length === 0) return;
      either.orWhere('entry.actor_id IN (:...people) OR entry.subject_user_id IN (:...people)', { people });
    });
  }

  async #read(query: Query): Promise<AuditEntryDto[]> {
    const entries = await this.#entries.read(query);
    const names = await this.directory.namesOf(
      entries.flatMap(({ actor_id, subject_user_id }) => [actor_id, subject_user_id]),
    );
    return entries.map((entry) => toDto(entry, names));
  }
}

const newestFirst = (found: Query): Query =>
  found.orderBy('entry.created_at', 'DESC').addOrderBy('entry.id', 'DESC');

const person = (id: string | null, names: Names): AuditPersonDto | null => {
  const username = id === null ? undefined : names.get(id);
  return id === null || username === undefined ? null : { id, username };
};

const toDto = (entry: AuditEntryEntity, names: Names): AuditEntryDto => ({
  id: entry.id,
  created_at: entry.created_at,
  action: entry.action,
  actor: person(entry.actor_id, names),
  subject: person(entry.subject_user_id, names),
  subject_kind: entry.subject_kind,
  subject_id: entry.subject_id,
  details: entry.details && { ...entry.details },
  address: entry.address,
  user_agent: entry.user_agent,
  request_id: entry.request_id,
});
