import { Injectable } from '@nestjs/common';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { type OwnedRepository, type OwnedRow, type Rows, Tables } from '../../platform/database';
import { SecondFactorEntity } from '../second-factor/second-factor.entity';
import { SessionEntity } from '../session.entity';
import { IdentityEntity } from '../social/identity.entity';

/** What is known of an account beside its own row. */
export interface AccountTraces {
  readonly last_seen_at: string | null;
  readonly second_factor: boolean;
  /** Where else the member can sign in. */
  readonly providers: readonly string[];
}

type Query = SelectQueryBuilder<ObjectLiteral>;

const WHY = 'admins look at a page of accounts at once';

/** How accounts are signed in to and when that was last, for a page of them by one query each. */
@Injectable()
export class TracesOfAccounts {
  readonly #identities: OwnedRepository<IdentityEntity>;
  readonly #factors: OwnedRepository<SecondFactorEntity>;
  readonly #sessions: OwnedRepository<SessionEntity>;

  constructor(tables: Tables) {
    this.#identities = tables.owned(IdentityEntity);
    this.#factors = tables.owned(SecondFactorEntity);
    this.#sessions = tables.owned(SessionEntity);
  }

  async of(ids: readonly string[]): Promise<(id: string) => AccountTraces> {
    const [identities, factors, sessions] = await Promise.all([
      readOf(this.#identities.acrossUsers(WHY), ids, (identity) => identity.orderBy('one.created_at')),
      readOf(this.#factors.acrossUsers(WHY), ids, (factor) =>
        factor.andWhere('one.confirmed_at IS NOT NULL'),
      ),
      readOf(this.#sessions.acrossUsers(WHY), ids, (session) =>
        session
          .select('one.user_id', 'user_id')
          .addSelect('max(coalesce(one.last_seen_at, one.created_at))', 'last_seen_at')
          .groupBy('one.user_id'),
      ),
    ]);
    return (id) => ({
      last_seen_at: sessions.find(({ user_id }) => user_id === id)?.last_seen_at ?? null,
      second_factor: factors.some(({ user_id }) => user_id === id),
      providers: identities.filter(({ user_id }) => user_id === id).map(({ provider }) => provider),
    });
  }
}

/** The rows of these accounts. */
async function readOf<T extends OwnedRow>(
  rows: Rows<T>,
  ids: readonly string[],
  narrow: (query: Query) => Query,
): Promise<T[]> {
  if (ids.length === 0) return [];
  return rows.read(narrow(rows.query('one').where('one.user_id IN (:...ids)', { ids })));
}
