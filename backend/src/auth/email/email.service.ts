import { Injectable } from '@nestjs/common';
import { VERIFY_HOURS } from '#contracts/account';
import type { ChangeEmailDto } from '#contracts/account.dto';
import { Audit } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Transactions, type UserId } from '../../platform/database';
import type { Origin, Principal } from '../../platform/http';
import { TaskQueue } from '../../platform/queue';
import { refuseUnusableAddress } from '../address';
import { mailEmailChange, mailVerification } from '../mails/mails.tasks';
import { Notices } from '../mails/notices';
import { linkDead, type OneTimeToken, OneTimeTokens } from '../one-time/one-time-tokens';
import { OwnerProof } from '../owner-proof';
import type { UserEntity } from '../user.entity';
import { nameKey, UsersService } from '../users.service';

/** Proving that an address is the member's, and changing it. */
@Injectable()
export class EmailService {
  constructor(
    private readonly users: UsersService,
    private readonly tokens: OneTimeTokens,
    private readonly proof: OwnerProof,
    private readonly notices: Notices,
    private readonly queue: TaskQueue,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Asks for another link; nothing comes of it if the address is verified already. */
  async resend(me: UserId): Promise<void> {
    await this.queue.enqueue(mailVerification, { user_id: me });
  }

  /** Sends a link to the new address. The account keeps its old one until that link is used. */
  async askChange(principal: Principal, { email, current_password }: ChangeEmailDto): Promise<void> {
    refuseUnusableAddress(email);
    const me = principal.user_id;
    const user = await this.proof.demand(principal, current_password);
    await this.users.refuseTakenEmail(email, user.id);
    const { id } = await this.tokens.add(me, {
      purpose: 'email.change',
      minutes: VERIFY_HOURS * 60,
      details: { email: email.trim() },
    });
    await this.queue.enqueue(mailEmailChange, { user_id: me, link_id: id });
  }

  /**
   * Does what a mailed link is for: verifies the address, or puts the new one in place.
   * @throws {AppError} `invalid` if the link does not work any more; `conflict` if somebody has the address by now
   */
  async useLink(secret: string, origin: Origin): Promise<void> {
    const token = await this.tokens.look(['email.verify', 'email.change'], secret);
    await this.transactions.run(async () => {
      await this.tokens.useUp(token);
      const user = await this.users.find(token.user_id);
      const email = token.details?.['email'];
      if (!user || user.disabled_at || !email) throw linkDead();
      if (token.purpose === 'email.change') return this.#change(user, email, { token, origin });
      // The address was changed after the link was sent.
      if (nameKey(email) !== user.email_key) throw linkDead();
      await this.users.verifyEmail(user);
    });
  }

  async #change(
    user: UserEntity,
    new_email: string,
    { token, origin }: { token: OneTimeToken; origin: Origin },
  ): Promise<void> {
    const me = token.user_id;
    await this.users.changeEmail(user, new_email);
    // Links that went to the old address.
    await this.tokens.removeAll(me, ['email.verify', 'password.reset']);
    const at = this.clock.timestamp();
    await this.notices.add(me, { kind: 'email-changed', to: user.email, at, new_email });
    await this.audit.record({ actor_id: me, action: 'email.change', subject_user_id: me, origin });
  }
}
