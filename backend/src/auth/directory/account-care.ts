import { Injectable } from '@nestjs/common';
import type { AuditAction } from '#contracts/admin';
import type { ChangeUserDto } from '#contracts/admin.dto';
import { Audit } from '../../platform/audit';
import { asUserId, Transactions, type UserId } from '../../platform/database';
import { AppError } from '../../platform/http';
import { TaskQueue } from '../../platform/queue';
import { mailReset } from '../mails/mails.tasks';
import { OneTimeTokens } from '../one-time/one-time-tokens';
import { PersonalTokensService } from '../personal-tokens/personal-tokens.service';
import { PrincipalCache } from '../principal-cache';
import { SessionsService } from '../sessions.service';
import { UsersService } from '../users.service';
import { AccountRights } from './account-rights';
import type { Doer } from './doer';

/** What admins do to the accounts of others. */
@Injectable()
export class AccountCare {
  constructor(
    private readonly rights: AccountRights,
    private readonly users: UsersService,
    private readonly sessions: SessionsService,
    private readonly tokens: PersonalTokensService,
    private readonly links: OneTimeTokens,
    private readonly principals: PrincipalCache,
    private readonly transactions: Transactions,
    private readonly queue: TaskQueue,
    private readonly audit: Audit,
  ) {}

  /** Gives another role, or shuts somebody out or lets them in again; it counts from the next request on. */
  async change(by: Doer, id: string, change: ChangeUserDto): Promise<void> {
    await this.transactions.run(async () => {
      const before = await this.rights.change(by, id, change);
      if (change.disabled && !before.disabled_at) await this.#shutOut(asUserId(id));
      await this.#forget(id);
    });
  }

  /** Signs somebody out everywhere; they may sign in again. */
  async endSessions(by: Doer, id: string): Promise<void> {
    await this.transactions.run(async () => {
      await this.rights.refuseUnlessAdmin(by);
      const user = await this.users.get(id);
      await this.sessions.endAll(asUserId(user.id));
      await this.#record(by, id, 'user.sessions-end');
      await this.#forget(id);
    });
  }

  /** Mails somebody the link that sets a new password. */
  async sendPasswordReset(by: Doer, id: string): Promise<void> {
    await this.transactions.run(async () => {
      await this.rights.refuseUnlessAdmin(by);
      const user = await this.users.get(id);
      if (user.disabled_at) throw new AppError('conflict', 'This account is disabled. Enable it first.');
      await this.#record(by, id, 'user.password-reset');
      await this.transactions.afterCommit(() => this.queue.enqueue(mailReset, { user_id: id }));
    });
  }

  /** Nothing that was handed out opens anything any more, not even once the account is let in again. */
  async #shutOut(user_id: UserId): Promise<void> {
    await this.sessions.endAll(user_id);
    await this.tokens.removeAll(user_id);
    await this.links.removeAll(user_id, ['password.reset', 'email.verify', 'email.change', 'login.exchange']);
  }

  /** Once it is committed: a request in between would find the old rights and keep them. */
  async #forget(id: string): Promise<void> {
    await this.transactions.afterCommit(() => {
      this.principals.forget(id);
    });
  }

  async #record({ me, origin }: Doer, id: string, action: AuditAction): Promise<void> {
    await this.audit.record({ actor_id: me, action, subject_user_id: id, ...(origin && { origin }) });
  }
}
