import { Injectable } from '@nestjs/common';
import { type AuditAction, INVITATION_DAYS } from '#contracts/admin';
import type { CreateInvitationDto, InvitationDto, InvitationsQuery } from '#contracts/admin.dto';
import { Audit } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { type Rows, Tables, Transactions } from '../../platform/database';
import { AppError, type Page, pageOf } from '../../platform/http';
import { TaskQueue } from '../../platform/queue';
import { refuseUnusableAddress } from '../address';
import { AccountRights } from '../directory/account-rights';
import type { Doer } from '../directory/doer';
import { UserDirectory } from '../directory/user-directory';
import { nameKey, UsersService } from '../users.service';
import { InvitationEntity } from './invitation.entity';
import { InvitationLinks } from './invitation-links';
import { sendInvitation } from './invitations.tasks';

const HOURS = INVITATION_DAYS * 24;

/** Inviting people by mail, as admins do. */
@Injectable()
export class InvitationsService {
  readonly #invitations: Rows<InvitationEntity>;

  constructor(
    tables: Tables,
    private readonly links: InvitationLinks,
    private readonly users: UsersService,
    private readonly directory: UserDirectory,
    private readonly rights: AccountRights,
    private readonly transactions: Transactions,
    private readonly queue: TaskQueue,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {
    this.#invitations = tables.shared(InvitationEntity);
  }

  async list(asked: InvitationsQuery): Promise<Page<InvitationDto>> {
    const { skip, limit } = pageOf(asked);
    const found = this.#invitations.query('invitation').where('1 = 1');
    const now = this.clock.timestamp();
    if (asked.state === 'accepted') found.andWhere('invitation.accepted_at IS NOT NULL');
    else if (asked.state) {
      const still = asked.state === 'pending' ? '>' : '<=';
      found.andWhere(`invitation.accepted_at IS NULL AND invitation.expires_at ${still} :now`, { now });
    }
    const total = await this.#invitations.countOf(found);
    found.orderBy('invitation.created_at', 'DESC').addOrderBy('invitation.id', 'DESC');
    return {
      items: await this.#toDtos(await this.#invitations.read(found.offset(skip).limit(limit))),
      total,
    };
  }

  /** @throws {AppError} `conflict` for an address that has an account or an open invitation */
  async add(by: Doer, { email, role }: CreateInvitationDto): Promise<InvitationDto> {
    refuseUnusableAddress(email);
    return this.transactions.run(async () => {
      // Of two invitations of one address at once the second one finds the first.
      await this.rights.holdAdmins();
      await this.rights.refuseUnlessAdmin(by);
      const address = nameKey(email);
      await this.#refuseKnown(address);
      // What is too old makes room.
      await this.#invitations.removeAll({ email: address, accepted_at: null });
      const invitation = await this.links.add({ email: address, role, invited_by: by.me, hours: HOURS });
      await this.#record(by, 'invitation.add', invitation);
      await this.#send(invitation);
      return this.#toDto(invitation);
    });
  }

  /** Sends another link and lets it live as long as the first; the first opens nothing any more. */
  async resend(by: Doer, id: string): Promise<InvitationDto> {
    return this.transactions.run(async () => {
      await this.rights.refuseUnlessAdmin(by);
      const invitation = await this.#unused(id);
      if (invitation.email === null) throw new AppError('conflict', 'This invitation names no address.');
      await this.links.renew(id);
      const renewed = await this.#invitations.change(id, { expires_at: this.links.inHours(HOURS) });
      await this.#record(by, 'invitation.resend', invitation);
      await this.#send(invitation);
      return this.#toDto(renewed);
    });
  }

  /** Its link opens nothing any more. */
  async remove(by: Doer, id: string): Promise<void> {
    await this.transactions.run(async () => {
      await this.rights.refuseUnlessAdmin(by);
      const invitation = await this.#unused(id);
      await this.#invitations.remove(id);
      await this.#record(by, 'invitation.remove', invitation);
    });
  }

  async #refuseKnown(address: string): Promise<void> {
    const user = await this.users.findByEmail(address);
    if (user) {
      const detail = 'There is an account with this address. Change its role instead.';
      throw new AppError('conflict', detail, { existing_id: user.id });
    }
    const earlier = await this.#invitations.find({ where: { email: address, accepted_at: null } });
    const open = earlier.find((invitation) => this.links.isOpen(invitation));
    if (open) {
      const detail = 'This address was invited already. Send that invitation again instead.';
      throw new AppError('conflict', detail, { existing_id: open.id });
    }
  }

  async #unused(id: string): Promise<InvitationEntity> {
    const invitation = await this.#invitations.get(id);
    if (invitation.accepted_at) throw new AppError('conflict', 'This invitation was accepted already.');
    return invitation;
  }

  async #send({ id }: InvitationEntity): Promise<void> {
    await this.transactions.afterCommit(() => this.queue.enqueue(sendInvitation, { invitation_id: id }));
  }

  async #record({ me, origin }: Doer, action: AuditAction, { id, role }: InvitationEntity): Promise<void> {
    const subject = { kind: 'invitation', id };
    await this.audit.record({ actor_id: me, action, subject, details: { role }, ...(origin && { origin }) });
  }

  async #toDto(invitation: InvitationEntity): Promise<InvitationDto> {
    const [dto] = await this.#toDtos([invitation]);
    if (!dto) throw new Error('one row in, one row out');
    return dto;
  }

  async #toDtos(invitations: readonly InvitationEntity[]): Promise<InvitationDto[]> {
    const names = await this.directory.namesOf(invitations.map(({ invited_by }) => invited_by));
    return invitations.map((invitation) => ({
      id: invitation.id,
      email: invitation.email,
      role: invitation.role,
      state: invitation.accepted_at ? 'accepted' : this.links.isOpen(invitation) ? 'pending' : 'expired',
      invited_by: names.get(invitation.invited_by ?? '') ?? null,
      created_at: invitation.created_at,
      expires_at: invitation.expires_at,
      accepted_at: invitation.accepted_at,
    }));
  }
}
