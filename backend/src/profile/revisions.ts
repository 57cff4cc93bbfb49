import { Injectable } from '@nestjs/common';
import type { MatchWeights } from '#contracts/match';
import { type OwnedRepository, Tables, Transactions, type UserId } from '../platform/database';
import { ProfileEntity } from './profile.entity';
import { ProfileService } from './profile.service';

/** How often what a member's answers are made of has changed. */
export type Counts = Pick<ProfileEntity, 'revision' | 'match_revision' | 'scored_revision'>;

/**
 * What a member's answers are made of, counted. Whoever changes jobs, applications or weights counts up here in
 * the same transaction; whoever keeps an answer keeps it under the count.
 */
@Injectable()
export class Revisions {
  readonly #profiles: OwnedRepository<ProfileEntity>;

  constructor(
    tables: Tables,
    private readonly profiles: ProfileService,
    private readonly transactions: Transactions,
  ) {
    this.#profiles = tables.owned(ProfileEntity);
  }

  /**
   * To be called first in the transaction of the change: it also holds the profile's row, so that two changes of
   * one member's matches come one after the other.
   * @returns the profile, as it will stay until the transaction ends
   */
  async advance(me: UserId): Promise<ProfileEntity> {
    await this.profiles.row(me);
    await this.#profiles.for(me).countUp({}, ['revision']);
    return this.profiles.row(me);
  }

  /** The counts as they are now. */
  async current(me: UserId): Promise<Counts> {
    const columns = ['revision', 'match_revision', 'scored_revision'] as const;
    return (await this.#profiles.for(me).pick({}, columns)) ?? this.profiles.row(me);
  }

  /** The stored scores now belong to `match_revision`. */
  async scoredUpTo(me: UserId, match_revision: number): Promise<void> {
    await this.#profiles.for(me).changeAll({}, { scored_revision: match_revision });
  }

  /** Sets the member's own weights, or takes them away with `null`. */
  async setWeights(me: UserId, match_weights: MatchWeights | null): Promise<void> {
    await this.transactions.run(async () => {
      const { id } = await this.profiles.row(me);
      await this.#profiles.for(me).changeAll({ id }, { match_weights });
      await this.#profiles.for(me).countUp({ id }, ['revision', 'match_revision']);
    });
  }
}
