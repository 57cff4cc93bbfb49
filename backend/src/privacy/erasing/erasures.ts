import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { DeleteAccountDto, ErasureDto, ErasureProgressDto } from '#contracts/privacy.dto';
import { CalendarFeedEntity } from '../../applications';
import { OneTimeTokenEntity, PersonalTokenEntity, SessionsService, UserEntity } from '../../auth';
import { Audit } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { type Rows, Tables, Transactions, type UserId } from '../../platform/database';
import { AppError, type Origin, type Principal } from '../../platform/http';
import { Log } from '../../platform/logging';
import { QueueUnavailable, TaskQueue } from '../../platform/queue';
import { ErasureEntity } from '../erasure.entity';
import { eraseAccount } from '../privacy.tasks';
import { Proof } from './proof';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Asking for the erasure of one's account, and for how far it is. */
@Injectable()
export class Erasures {
  readonly #erasures: Rows<ErasureEntity>;
  readonly #users: Rows<UserEntity>;

  constructor(
    private readonly tables: Tables,
    private readonly proof: Proof,
    private readonly sessions: SessionsService,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
    private readonly queue: TaskQueue,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {
    this.#erasures = tables.shared(ErasureEntity);
    this.#users = tables.shared(UserEntity);
  }

  /**
   * Shuts the account at once and has everything erased.
   * @throws {AppError} `conflict` for the last admin; see `Proof` for the rest
   */
  async ask(principal: Principal, body: DeleteAccountDto, origin: Origin): Promise<ErasureDto> {
    const me = principal.user_id;
    await this.proof.check(principal, body);
    const token = randomBytes(32).toString('base64url');
    const { id, state, progress } = await this.transactions.run(async () => {
      await this.#refuseLastAdmin(me);
      await this.#shut(me);
      await this.audit.record({ actor_id: me, action: 'account.erase', subject_user_id: me, origin });
      return this.#erasures.add({
        account_id: me,
        token_hash: sha256(token),
        state: 'pending',
        progress: 0,
      });
    });
    // Once more, now that it is committed: a request in between could still have found the session and kept it.
    await this.sessions.end(principal);
    await this.#askToErase(id);
    return { id, token, state, progress };
  }

  /** @throws {AppError} `not_found` for a token that stands for nothing */
  async progress(token: string): Promise<ErasureProgressDto> {
    const erasure = await this.#erasures.findOne({ token_hash: sha256(token) });
    if (!erasure) throw new AppError('not_found', 'There is no such erasure.');
    return { state: erasure.state, progress: erasure.progress };
  }

  /** Somebody has to be left who can look after the installation. */
  async #refuseLastAdmin(me: UserId): Promise<void> {
    // Writing to their rows holds them until the transaction ends: of two who leave at once the second one stays.
    const admins = await this.#users.changeAll({ role: 'admin', disabled_at: null }, {});
    const { role, disabled_at } = await this.#users.get(me);
    // A second request, or an admin, was faster.
    if (disabled_at) throw new AppError('unauthorized', 'This account is closed already.');
    if (role === 'admin' && admins <= 1)
      throw new AppError('conflict', 'You are the last admin. Make somebody else an admin first.');
  }

  /** Nothing that was ever handed out opens anything from now on. */
  async #shut(me: UserId): Promise<void> {
    await this.#users.change(me, { disabled_at: this.clock.timestamp() });
    await this.sessions.endAll(me);
    await this.tables.owned(PersonalTokenEntity).for(me).removeAll({});
    await this.tables.owned(OneTimeTokenEntity).for(me).removeAll({});
    await this.tables.owned(CalendarFeedEntity).for(me).removeAll({});
  }

  /** While the queue is away the erasure waits: the schedule asks for it again. */
  async #askToErase(erasure_id: string): Promise<void> {
    try {
      await this.queue.enqueue(eraseAccount, { erasure_id });
    } catch (error) {
      if (!(error instanceof QueueUnavailable)) throw error;
      this.log.warn({ err: error, erasure_id }, 'an erasure waits for the queue');
    }
  }
}
