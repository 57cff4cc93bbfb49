import { Injectable } from '@nestjs/common';
import type { AcceptInvitationDto, InvitationLookDto } from '#contracts/admin.dto';
import { Transactions } from '../../platform/database';
import { Events } from '../../platform/events';
import { invalidField, type Origin } from '../../platform/http';
import { Log } from '../../platform/logging';
import { TaskQueue } from '../../platform/queue';
import { refuseUnusableAddress } from '../address';
import { userRegistered } from '../auth.events';
import { mailVerification } from '../mails/mails.tasks';
import { Passwords, refuseWeakPassword } from '../passwords';
import { type Admission, SessionsService } from '../sessions.service';
import { nameKey, UsersService } from '../users.service';
import type { InvitationEntity } from './invitation.entity';
import { InvitationLinks } from './invitation-links';

/** What somebody with the link of an invitation can do. */
@Injectable()
export class InvitationAcceptance {
  constructor(
    private readonly links: InvitationLinks,
    private readonly users: UsersService,
    private readonly passwords: Passwords,
    private readonly sessions: SessionsService,
    private readonly transactions: Transactions,
    private readonly events: Events,
    private readonly queue: TaskQueue,
    private readonly log: Log,
  ) {}

  async look(token: string): Promise<InvitationLookDto> {
    const { email, role } = await this.links.open(token);
    return { email, role };
  }

  /** Makes the account with the role of the invitation, and signs it in. */
  async accept({ token, ...given }: AcceptInvitationDto, origin: Origin): Promise<Admission> {
    const invitation = await this.links.open(token);
    const { username, password } = given;
    const email = addressOf(invitation, given.email);
    refuseWeakPassword(password, 'password', [username, email.split('@', 1)[0] ?? '', email]);
    const password_hash = await this.passwords.hash(password);
    return this.transactions.run(async () => {
      await this.links.use(invitation);
      // Whoever has the link of a mail reads the mails of that address.
      const email_verified = invitation.email !== null;
      const { role } = invitation;
      const user = await this.users.add({ username, email, password_hash, role, email_verified });
      await this.links.becomes(invitation, user.id, origin);
      if (!email_verified) await this.transactions.afterCommit(() => this.#askVerification(user.id));
      await this.events.publish(userRegistered, { user_id: user.id });
      return this.sessions.open(user, origin);
    });
  }

  async #askVerification(user_id: string): Promise<void> {
    try {
      await this.queue.enqueue(mailVerification, { user_id });
    } catch (error) {
      // The account is there all the same; its owner can ask for the link again.
      this.log.error({ err: error, user_id }, 'the mail that verifies an address was not asked for');
    }
  }
}

function addressOf({ email }: InvitationEntity, given: string | undefined): string {
  if (email === null && given === undefined) throw invalidField('email', 'Please give an e-mail address.');
  if (email !== null && given !== undefined && nameKey(given) !== email)
    throw invalidField('email', 'The invitation is for another address.');
  const address = given ?? email ?? '';
  refuseUnusableAddress(address);
  return address;
}
