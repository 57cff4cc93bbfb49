import { Injectable } from '@nestjs/common';
import type { MatchWeights } from '#contracts/match';
import { type OwnedRepository, Tables, Transactions, type UserId } from '../platform/database';
import { Events } from '../platform/events';
import { ProfileEntity } from './profile.entity';
import { matchInputsChanged } from './profile.events';
import { ProfileService } from './profile.service';

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
    private readonly events: Events,
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

  /** The count as it is now. */
  async current(me: UserId): Promise<number> {
    const { revision } =
      (await this.#profiles.for(me).pick({}, ['revision'])) ?? (await this.profiles.row(me));
    return revision;
  }

  /** Sets the member's own weights, or takes them away with `null`. */
  async setWeights(me: UserId, match_weights: MatchWeights | null): Promise<void> {
    await this.transactions.run(async () => {
      await this.advance(me);
      await this.#profiles.for(me).changeAll({}, { match_weights });
      await this.events.publish(matchInputsChanged, { user_id: me });
    });
  }
}
