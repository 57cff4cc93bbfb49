import { Injectable } from '@nestjs/common';
import { InvitationEntity, UserEntity } from '../../auth';
import { AuditEntryEntity } from '../../platform/audit';
import { type Rows, Tables, Transactions } from '../../platform/database';
import { MailDeliveryEntity } from '../../platform/mail';
import { ErasureEntity } from '../erasure.entity';

/** Takes a member out of the tables that belong to nobody, and at last the account itself. */
@Injectable()
export class LastTraces {
  readonly #users: Rows<UserEntity>;
  readonly #entries: Rows<AuditEntryEntity>;
  readonly #invitations: Rows<InvitationEntity>;
  readonly #deliveries: Rows<MailDeliveryEntity>;
  readonly #erasures: Rows<ErasureEntity>;

  constructor(
    tables: Tables,
    private readonly transactions: Transactions,
  ) {
    this.#users = tables.shared(UserEntity);
    this.#entries = tables.shared(AuditEntryEntity);
    this.#invitations = tables.shared(InvitationEntity);
    this.#deliveries = tables.shared(MailDeliveryEntity);
    this.#erasures = tables.shared(ErasureEntity);
  }

  /** All of it or nothing: as long as the account is there, the erasure knows whose it is and can go on. */
  async remove(user: UserEntity, erasureId: string): Promise<void> {
    await this.transactions.run(async () => {
      await this.#leaveAuditLog(user.id);
      await this.#invitations.removeAll({ email: [user.email_key, user.email.toLowerCase(), user.email] });
      await this.#invitations.changeAll({ invited_by: user.id }, { invited_by: null });
      await this.#forgetMails(user.id);
      // Whatever was written for the account in the last moments goes with it.
      await this.#users.removeAll({ id: user.id });
      await this.#erasures.change(erasureId, { account_id: null });
    });
  }

  /** That something was done stays; who it was, and to whom, does not. */
  async #leaveAuditLog(id: string): Promise<void> {
    const gone = { address: null, user_agent: null };
    await this.#entries.changeAll({ actor_id: id }, { actor_id: null, ...gone });
    // Where nobody is known to have done it, it came from where the member was.
    await this.#entries.changeAll(
      { subject_user_id: id, actor_id: null },
      { subject_user_id: null, ...gone },
    );
    await this.#entries.changeAll({ subject_user_id: id }, { subject_user_id: null });
  }

  /** What makes mails the same one may name whose they are. */
  async #forgetMails(id: string): Promise<void> {
    const about = await this.#deliveries.read(
      this.#deliveries.query('mail').where('mail.message_key LIKE :about', { about: `%${id}%` }),
    );
    for (const mail of about) await this.#deliveries.removeAll({ id: mail.id });
  }
}
