import { Injectable } from '@nestjs/common';
import type { Role } from '#contracts/user';
import { type Rows, Tables, Transactions } from '../../platform/database';
import { AccountRights } from '../directory/account-rights';
import { UserEntity } from '../user.entity';
import { nameKey } from '../users.service';
import { InvitationEntity } from './invitation.entity';
import { InvitationLinks } from './invitation-links';

/** For how long a link that is printed works: whoever printed it uses it now. */
export const PRINTED_LINK_HOURS = 24;

/** What became of somebody: an account that is there has the role now, or a link makes one. */
export type Appointment = { readonly username: string } | { readonly token: string };

/** What whoever runs the installation may do at its terminal, which needs no account. */
@Injectable()
export class Operator {
  readonly #users: Rows<UserEntity>;
  readonly #invitations: Rows<InvitationEntity>;

  constructor(
    tables: Tables,
    private readonly links: InvitationLinks,
    private readonly rights: AccountRights,
    private readonly transactions: Transactions,
  ) {
    this.#users = tables.shared(UserEntity);
    this.#invitations = tables.shared(InvitationEntity);
  }

  /**
   * The secret of a link that makes the first admin, as long as there is none. It voids the one of an earlier start.
   * @returns `null` where an admin is there to invite others
   */
  async firstAdmin(): Promise<string | null> {
    return this.transactions.run(async () => {
      if ((await this.#users.count({ role: 'admin', disabled_at: null })) > 0) return null;
      return this.#link(null, 'admin');
    });
  }

  /** Gives a role to the account with this address, which is let in if it was not; without one, a link makes it. */
  async appoint(email: string, role: Role): Promise<Appointment> {
    return this.transactions.run(async () => {
      const user = await this.#users.findOne({ email_key: nameKey(email) });
      if (!user) return { token: await this.#link(nameKey(email), role) };
      await this.rights.change({ me: null }, user.id, { role, disabled: false });
      // Nobody needs the link for the first admin any more.
      if (role === 'admin') await this.#invitations.removeAll({ email: null, accepted_at: null });
      return { username: user.username };
    });
  }

  async #link(email: string | null, role: Role): Promise<string> {
    await this.#invitations.removeAll({ email, accepted_at: null });
    const { id } = await this.links.add({ email, role, invited_by: null, hours: PRINTED_LINK_HOURS });
    return this.links.renew(id);
  }
}
