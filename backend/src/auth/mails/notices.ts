import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { type OwnedRepository, Tables, Transactions, type UserId } from '../../platform/database';
import { Log } from '../../platform/logging';
import { HandlesTask, TaskQueue } from '../../platform/queue';
import { OneTimeTokenEntity } from '../one-time/one-time-token.entity';
import { newSecret, sha256 } from '../tokens';
import { requeueNotices, tellNotice } from './mails.tasks';

/** What a member is told. Times are ISO 8601. */
export type Notice =
  | { readonly kind: 'password-changed'; readonly to: string; readonly at: string }
  | { readonly kind: 'email-changed'; readonly to: string; readonly at: string; readonly new_email: string }
  | {
      readonly kind: 'new-device';
      readonly to: string;
      readonly at: string;
      readonly device: string;
      readonly address: string;
    };

const KEPT_MS = 7 * 86_400_000;
/** A notice that was not told for this long is asked for again. */
const FORGOTTEN_MS = 10 * 60_000;
const MOST_AT_ONCE = 200;

/**
 * What is to be told by mail. A notice is written in the transaction of what it tells, so that neither a crash nor
 * a queue that is away loses it, and is gone once it was told.
 */
@Injectable()
export class Notices {
  readonly #rows: OwnedRepository<OneTimeTokenEntity>;

  constructor(
    tables: Tables,
    private readonly transactions: Transactions,
    private readonly queue: TaskQueue,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {
    this.#rows = tables.owned(OneTimeTokenEntity);
  }

  async add(me: UserId, notice: Notice): Promise<void> {
    const expires_at = new Date(this.clock.now().getTime() + KEPT_MS).toISOString();
    const { id } = await this.#rows.for(me).add({
      purpose: 'notice',
      token_hash: sha256(newSecret()),
      expires_at,
      details: notice,
    });
    await this.transactions.afterCommit(() => this.#ask(me, id));
  }

  async find(me: UserId, id: string): Promise<Notice | null> {
    const row = await this.#rows.for(me).findOne({ id, purpose: 'notice' });
    // Rows of this purpose are written by `add` alone.
    return row && (row.details as unknown as Notice);
  }

  async remove(me: UserId, id: string): Promise<void> {
    await this.#rows.for(me).removeAll({ id, purpose: 'notice' });
  }

  @HandlesTask(requeueNotices)
  async requeue(): Promise<void> {
    const all = this.#rows.acrossUsers('forgotten notices are looked for everywhere at once');
    const before = new Date(this.clock.now().getTime() - FORGOTTEN_MS).toISOString();
    const query = all
      .query('notice')
      .where("notice.purpose = 'notice' AND notice.created_at < :before", { before })
      .limit(MOST_AT_ONCE);
    for (const { id, user_id } of await all.read(query)) await this.#ask(user_id, id);
  }

  async #ask(user_id: UserId, notice_id: string): Promise<void> {
    try {
      await this.queue.enqueue(tellNotice, { user_id, notice_id });
    } catch (error) {
      // What is told has happened all the same; the notice is kept and asked for again.
      this.log.error({ err: error, notice_id }, 'a notice waits for the queue');
    }
  }
}
