import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { type OwnedRepository, Tables, Transactions, type UserId } from '../../platform/database';
import { invalidField } from '../../platform/http';
import { newSecret, sha256 } from '../tokens';
import { OneTimeTokenEntity, type Purpose } from './one-time-token.entity';

/** A one-time token as those see it who act on its use. */
export type OneTimeToken = Pick<OneTimeTokenEntity, 'id' | 'user_id' | 'purpose' | 'token_hash' | 'details'>;

interface NewToken {
  readonly purpose: Purpose;
  readonly minutes: number;
  readonly details?: Readonly<Record<string, string>>;
}

/** Expired ones removed by one statement, whose parameters are limited. */
const BATCH = 500;
const CROSSING = 'a secret comes before anybody is known; whose it is comes out of the row';

/** Secrets that work once and for a while. Only their hashes are kept. */
@Injectable()
export class OneTimeTokens {
  readonly #tokens: OwnedRepository<OneTimeTokenEntity>;

  constructor(
    tables: Tables,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {
    this.#tokens = tables.owned(OneTimeTokenEntity);
  }

  /** Makes one in place of those the user has for this purpose: the link that came last is the one that works. */
  async add(me: UserId, { purpose, minutes, details }: NewToken): Promise<{ id: string; secret: string }> {
    const secret = newSecret();
    return this.transactions.run(async () => {
      const mine = this.#tokens.for(me);
      await mine.removeAll({ purpose });
      const expires_at = new Date(this.clock.now().getTime() + minutes * 60_000).toISOString();
      const row = { purpose, token_hash: sha256(secret), expires_at, details: details ?? null };
      return { id: (await mine.add(row)).id, secret };
    });
  }

  /** Gives one another secret, so that the task that sends it need not be told any. `null` if it is gone. */
  async renew(me: UserId, id: string): Promise<{ secret: string; token: OneTimeToken } | null> {
    const secret = newSecret();
    const mine = this.#tokens.for(me);
    const renewed = await mine.changeAll({ id }, { token_hash: sha256(secret) });
    const token = renewed === 0 ? null : await mine.findOne({ id });
    return token && { secret, token };
  }

  /**
   * The one with this secret, if it works now. Looking does not use it up.
   * @throws {AppError} `invalid`, the same for one that is unknown, expired or used
   */
  async look(purposes: readonly Purpose[], secret: string): Promise<OneTimeToken> {
    const token_hash = sha256(secret);
    const found = await this.#tokens.acrossUsers(CROSSING).findOne({ token_hash, purpose: purposes });
    if (!found || found.expires_at <= this.clock.timestamp()) throw linkDead();
    return found;
  }

  /**
   * Uses one up, in the transaction of what it is used for.
   * @throws {AppError} `invalid` if somebody else was faster
   */
  async useUp({ id, user_id, token_hash }: OneTimeToken): Promise<void> {
    if ((await this.#tokens.for(user_id).removeAll({ id, token_hash })) === 0) throw linkDead();
  }

  /** Makes all links of these purposes useless. */
  async removeAll(me: UserId, purposes: readonly Purpose[]): Promise<void> {
    await this.#tokens.for(me).removeAll({ purpose: purposes });
  }

  /** Removes those that expired; says how many. */
  async removeExpired(): Promise<number> {
    const all = this.#tokens.acrossUsers('expired links are removed for everybody at once');
    const now = this.clock.timestamp();
    for (let removed = 0; ;) {
      const expired = await all.read(
        all.query('token').where('token.expires_at <= :now', { now }).limit(BATCH),
      );
      removed += await all.removeAll({ id: expired.map(({ id }) => id) });
      if (expired.length < BATCH) return removed;
    }
  }
}

export const linkDead = (): Error =>
  invalidField('token', 'This link does not work any more. Please ask for a new one.');
