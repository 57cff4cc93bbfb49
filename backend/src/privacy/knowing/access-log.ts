import { Injectable } from '@nestjs/common';
import type { PageQuery } from '#contracts/page.dto';
import type { AccessLogEntryDto } from '#contracts/privacy.dto';
import { UserEntity } from '../../auth';
import { AuditEntryEntity } from '../../platform/audit';
import { type Rows, Tables, type UserId } from '../../platform/database';
import { type Page, pageOf } from '../../platform/http';

/** What others did with a member's account, or looked at: the member's view of the audit log. */
@Injectable()
export class AccessLog {
  readonly #entries: Rows<AuditEntryEntity>;
  readonly #users: Rows<UserEntity>;

  constructor(tables: Tables) {
    this.#entries = tables.shared(AuditEntryEntity);
    this.#users = tables.shared(UserEntity);
  }

  /** Newest first. */
  async list(me: UserId, query: PageQuery): Promise<Page<AccessLogEntryDto>> {
    const about = this.#entries
      .query('entry')
      .where('entry.subject_user_id = :me', { me })
      .andWhere('(entry.actor_id IS NULL OR entry.actor_id <> :me)');
    const total = await this.#entries.countOf(about);
    const { skip, limit } = pageOf(query);
    const page = await this.#entries.read(
      about.orderBy('entry.created_at', 'DESC').addOrderBy('entry.id', 'DESC').offset(skip).limit(limit),
    );
    const actors = await this.#named(page);
    return { items: page.map((entry) => toDto(entry, actors)), total };
  }

  async #named(entries: readonly AuditEntryEntity[]): Promise<ReadonlyMap<string, UserEntity>> {
    const ids = [...new Set(entries.flatMap(({ actor_id }) => actor_id ?? []))];
    const users = await this.#users.find({ where: { id: ids } });
    return new Map(users.map((user) => [user.id, user]));
  }
}

function toDto(
  { id, created_at, actor_id, action, subject_kind, details }: AuditEntryEntity,
  actors: ReadonlyMap<string, UserEntity>,
): AccessLogEntryDto {
  const actor = actors.get(actor_id ?? '');
  const reason = details?.['reason'];
  return {
    id,
    at: created_at,
    actor: actor?.username ?? null,
    actor_role: actor?.role ?? null,
    action,
    what: subject_kind,
    reason: typeof reason === 'string' ? reason : null,
  };
}
