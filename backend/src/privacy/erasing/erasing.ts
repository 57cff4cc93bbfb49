import { Injectable } from '@nestjs/common';
import { UserEntity } from '../../auth';
import { RevisionCache } from '../../platform/cache';
import { asUserId, type Rows, Tables, Transactions, type UserId } from '../../platform/database';
import { Log } from '../../platform/logging';
import { Mailer } from '../../platform/mail';
import { HandlesTask, PermanentFailure, type TaskContext, TaskQueue } from '../../platform/queue';
import { ErasureEntity } from '../erasure.entity';
import { eraseAccount } from '../privacy.tasks';
import { LastTraces } from './last-traces';
import { OwnedRows } from './owned-rows';

/** Progress, in percent, once all rows and files are gone, and once nothing but the account is left. */
const PROGRESS = { begun: 1, rows: 90, account: 95 };

type Run = Pick<TaskContext, 'attempt' | 'signal'>;

/** Erases accounts in the background. Every step may run twice, and the last one ends it for good. */
@Injectable()
export class Erasing {
  readonly #erasures: Rows<ErasureEntity>;
  readonly #users: Rows<UserEntity>;

  constructor(
    tables: Tables,
    private readonly rows: OwnedRows,
    private readonly traces: LastTraces,
    private readonly transactions: Transactions,
    private readonly cache: RevisionCache,
    private readonly queue: TaskQueue,
    private readonly mailer: Mailer,
    private readonly log: Log,
  ) {
    this.#erasures = tables.shared(ErasureEntity);
    this.#users = tables.shared(UserEntity);
  }

  @HandlesTask(eraseAccount)
  async erase({ erasure_id }: { erasure_id: string }, run: Run): Promise<void> {
    const erasure = await this.#erasures.findOne({ id: erasure_id });
    if (!erasure || erasure.state === 'completed') return;
    try {
      if (erasure.account_id) await this.#eraseAll(erasure, asUserId(erasure.account_id), run);
      await this.transactions.wipeDeleted();
      await this.#erasures.changeAll({ id: erasure_id }, { state: 'completed', progress: 100 });
      this.log.info({ erasure_id }, 'an account was erased');
    } catch (error) {
      // The schedule asks again later: an erasure is never given up.
      if (run.attempt >= eraseAccount.attempts)
        await this.#erasures.changeAll(
          { id: erasure_id, state: ['pending', 'processing'] },
          { state: 'failed' },
        );
      throw error;
    }
  }

  async #eraseAll({ id, progress }: ErasureEntity, me: UserId, run: Run): Promise<void> {
    let shown = Math.max(progress, PROGRESS.begun);
    // A second run has less to do, and does not count down.
    const show = async (percent: number): Promise<void> => {
      shown = Math.max(shown, Math.floor(percent));
      await this.#erasures.changeAll({ id }, { state: 'processing', progress: shown });
    };
    await show(PROGRESS.begun);
    await this.queue.forget(me);
    await this.rows.removeAll(me, {
      signal: run.signal,
      onShare: (share) => show(share * PROGRESS.rows),
    });
    this.cache.forget(me);
    await this.#waitForTasks(me, run);
    await show(PROGRESS.account);
    const user = await this.#users.get(me);
    await this.#tell(user, id, run);
    await this.traces.remove(user, id);
  }

  /** A task that began before could still write down what it did; by the next attempt it has ended. */
  async #waitForTasks(me: UserId, { attempt }: Run): Promise<void> {
    const running = await this.queue.forget(me);
    if (running > 0 && attempt < eraseAccount.attempts)
      throw new Error('tasks of the account that is erased still run');
  }

  /** While the address is still known. The data is gone by now; a mail server that is away holds up no more than that. */
  async #tell({ email, username }: UserEntity, id: string, { attempt }: Run): Promise<void> {
    try {
      await this.mailer.send({
        key: `account-erased:${id}`,
        to: email,
        template: 'account-erased',
        data: { username },
      });
    } catch (error) {
      if (attempt < eraseAccount.attempts && !(error instanceof PermanentFailure)) throw error;
      this.log.warn({ err: error, erasure_id: id }, 'an account is erased without its last mail');
    }
  }
}
