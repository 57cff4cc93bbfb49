import { Inject, Injectable } from '@nestjs/common';
import { Brackets, DataSource, type ObjectLiteral, type SelectQueryBuilder } from 'typeorm';
import type { AdminUserDto, AdminUsersQuery } from '#contracts/admin.dto';
import { type Dialect, dialectOf, type Rows, Tables } from '../../platform/database';
import { type Page, pageOf } from '../../platform/http';
import { UserEntity } from '../user.entity';
import { nameKey } from '../users.service';
import { type AccountTraces, TracesOfAccounts } from './traces-of-accounts';

type Query = SelectQueryBuilder<ObjectLiteral>;
type SortField = 'created_at' | 'username' | 'email';

const SORTED_BY: Readonly<Record<SortField, string>> = {
  created_at: 'account.created_at',
  username: 'account.username_key',
  email: 'account.email_key',
};
/** How many accounts the beginning of a name stands for at most, where it narrows something else. */
const MOST_MEANT = 200;

/** Every account of the installation, for those who run it. */
@Injectable()
export class UserDirectory {
  readonly #users: Rows<UserEntity>;
  readonly #dialect: Dialect;

  constructor(
    tables: Tables,
    private readonly traces: TracesOfAccounts,
    @Inject(DataSource) dataSource: DataSource,
  ) {
    this.#users = tables.shared(UserEntity);
    this.#dialect = dialectOf(dataSource);
  }

  async list(asked: AdminUsersQuery): Promise<Page<AdminUserDto>> {
    const { skip, limit } = pageOf(asked);
    const found = this.#filtered(asked);
    const total = await this.#users.countOf(found);
    const users = await this.#users.read(sorted(found, asked.sort).offset(skip).limit(limit));
    const traces = await this.traces.of(users.map(({ id }) => id));
    return { items: users.map((user) => toDto(user, traces(user.id))), total };
  }

  /** @throws {AppError} `not_found` */
  async get(id: string): Promise<AdminUserDto> {
    const user = await this.#users.get(id);
    return toDto(user, (await this.traces.of([id]))(id));
  }

  /** The user names behind ids; those of people who left are missing. */
  async namesOf(ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
    const known = [...new Set(ids.filter((id) => id !== null))];
    const users = await this.#users.find({ where: { id: known } });
    return new Map(users.map(({ id, username }) => [id, username]));
  }

  /** Ids of the accounts whose name or address begins so; two hundred at most. */
  async idsStartingWith(start: string): Promise<string[]> {
    const found = this.#users.query('account').select('account.id', 'id').limit(MOST_MEANT);
    return (await this.#users.read(found.where(this.#begins(start)))).map(({ id }) => id);
  }

  #filtered({ q, role, state }: AdminUsersQuery): Query {
    const found = this.#users.query('account').where('1 = 1');
    if (q) found.andWhere(this.#begins(q));
    if (role) found.andWhere('account.role = :role', { role });
    if (state === 'active') found.andWhere('account.disabled_at IS NULL');
    if (state === 'disabled') found.andWhere('account.disabled_at IS NOT NULL');
    if (state === 'invited') found.andWhere('account.id IN (SELECT accepted_by FROM invitation)');
    return found;
  }

  #begins(start: string): Brackets {
    return new Brackets((either) => {
      for (const column of ['username_key', 'email_key']) {
        const { condition, parameters } = this.#dialect.startsWith(
          `account.${column}`,
          nameKey(start),
          column,
        );
        either.orWhere(condition, parameters);
      }
    });
  }
}

function sorted(found: Query, sort: AdminUsersQuery['sort'] = '-created_at'): Query {
  const descending = sort.startsWith('-');
  // The contract's list is made of these fields, each with and without its sign.
  const field = (descending ? sort.slice(1) : sort) as SortField;
  const direction = descending ? 'DESC' : 'ASC';
  return found.orderBy(SORTED_BY[field], direction).addOrderBy('account.id', direction);
}

const toDto = (
  user: UserEntity,
  { last_seen_at, second_factor, providers }: AccountTraces,
): AdminUserDto => ({
  id: user.id,
  username: user.username,
  email: user.email,
  email_verified: user.email_verified_at !== null,
  role: user.role,
  disabled_at: user.disabled_at,
  created_at: user.created_at,
  last_seen_at,
  second_factor,
  ways_in: [...(user.password_hash === null ? [] : ['password']), ...providers],
});
