import { Injectable } from '@nestjs/common';
import type { AuditAction } from '#contracts/admin';
import type { ResetPasswordDto } from '#contracts/account.dto';
import type { ChangePasswordDto } from '#contracts/auth.dto';
import { Audit } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { asUserId, type OwnedRepository, Tables, Transactions, type UserId } from '../../platform/database';
import { type Origin, type Principal, RateLimits } from '../../platform/http';
import { TaskQueue } from '../../platform/queue';
import { InstallationKey } from '../../platform/secrets';
import { FORGOT_RULE, LOGIN_RULES, loginKey } from '../auth.limits';
import { mailReset } from '../mails/mails.tasks';
import { Notices } from '../mails/notices';
import { linkDead, OneTimeTokens } from '../one-time/one-time-tokens';
import { notPresent, OwnerProof } from '../owner-proof';
import { Passwords, refuseWeakPassword } from '../passwords';
import { PersonalTokensService } from '../personal-tokens/personal-tokens.service';
import { SecondFactors } from '../second-factor/second-factors';
import { SessionsService } from '../sessions.service';
import { IdentityEntity } from '../social/identity.entity';
import type { UserEntity } from '../user.entity';
import { nameKey, UsersService } from '../users.service';

/** Links that somebody who knew the old password may have asked for. */
const LINKS = ['email.change', 'password.reset', 'login.exchange'] as const;

/** Changing a password, and getting back in without it. */
@Injectable()
export class PasswordService {
  readonly #identities: OwnedRepository<IdentityEntity>;

  constructor(
    tables: Tables,
    private readonly users: UsersService,
    private readonly sessions: SessionsService,
    private readonly passwords: Passwords,
    private readonly proof: OwnerProof,
    private readonly oneTime: OneTimeTokens,
    private readonly personal: PersonalTokensService,
    private readonly factors: SecondFactors,
    private readonly notices: Notices,
    private readonly queue: TaskQueue,
    private readonly limits: RateLimits,
    private readonly key: InstallationKey,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {
    this.#identities = tables.owned(IdentityEntity);
  }

  /** Ends every other session; this one goes on. An account without a password gets its first one. */
  async change(
    principal: Principal,
    { current_password, new_password }: ChangePasswordDto,
    origin: Origin,
  ): Promise<void> {
    const user = await this.proof.demand(principal, current_password);
    refuseWeakPassword(new_password, 'new_password', [user.username, user.email]);
    const password_hash = await this.passwords.hash(new_password);
    await this.transactions.run(async () => {
      const isSet = await this.#set(user, password_hash, { action: 'password.change', origin });
      if (!isSet) throw notPresent();
      await this.sessions.endOthers(principal);
    });
  }

  /**
   * Asks for the link that sets a new password. Nobody learns here whether there is such an account: a task is
   * made in any case, of the same size, and finds out.
   */
  async forgot(email: string): Promise<void> {
    const address = nameKey(email);
    const nobody = this.key.sign(address, 'password/nobody').slice(0, 36);
    await this.limits.take(FORGOT_RULE, nobody);
    const user = await this.users.findByEmail(address);
    await this.queue.enqueue(mailReset, { user_id: user?.id ?? nobody });
  }

  /**
   * Sets a new password by the link that was mailed, and ends all that somebody else may hold: sessions, personal
   * tokens, other links.
   * @throws {AppError} `invalid` if the link does not work any more, or for a weak password
   */
  async reset({ token: secret, new_password }: ResetPasswordDto, origin: Origin): Promise<void> {
    const token = await this.oneTime.look(['password.reset'], secret);
    const me = token.user_id;
    const user = await this.users.get(me);
    if (user.disabled_at) throw linkDead();
    refuseWeakPassword(new_password, 'new_password', [user.username, user.email]);
    const password_hash = await this.passwords.hash(new_password);
    await this.transactions.run(async () => {
      await this.oneTime.useUp(token);
      if (user.email_verified_at === null) await this.#dropUnproved(me);
      if (!(await this.#set(user, password_hash, { action: 'password.reset', origin }))) throw linkDead();
      await this.users.verifyEmail(user);
      await this.personal.removeAll(me);
      await this.sessions.endAll(me);
    });
    // They were counted for somebody who could not get in.
    for (const rule of LOGIN_RULES) {
      await this.limits.reset(rule, loginKey(origin.address, user.id));
      await this.limits.reset(rule, user.id);
    }
  }

  /** Says whether it was done: not if the password was changed since `user` was read. */
  async #set(
    user: UserEntity,
    password_hash: string,
    { action, origin }: { action: AuditAction; origin: Origin },
  ): Promise<boolean> {
    const me = asUserId(user.id);
    if (!(await this.users.changePassword(user, password_hash))) return false;
    await this.oneTime.removeAll(me, LINKS);
    await this.notices.add(me, { kind: 'password-changed', to: user.email, at: this.clock.timestamp() });
    await this.audit.record({ actor_id: me, action, subject_user_id: me, origin });
    return true;
  }

  /**
   * Whoever made an account with an address that nobody had proved need not be who proves it now: what was
   * connected before must not open it (pre-hijacking).
   */
  async #dropUnproved(me: UserId): Promise<void> {
    await this.#identities.for(me).removeAll({});
    await this.factors.remove(me);
  }
}
