import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { type Rows, Tables } from '../../platform/database';
import { invalidField, type Origin } from '../../platform/http';
import { newSecret, sha256 } from '../tokens';
import { InvitationEntity } from './invitation.entity';

/** Whom to invite to what, by whom, and for how long. */
interface NewInvitation extends Pick<InvitationEntity, 'email' | 'role' | 'invited_by'> {
  readonly hours: number;
}

/** Invitations as links: their secrets, how long they work, and that each works once. */
@Injectable()
export class InvitationLinks {
  readonly #invitations: Rows<InvitationEntity>;

  constructor(
    tables: Tables,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {
    this.#invitations = tables.shared(InvitationEntity);
  }

  /** An invitation whose link nobody knows, until `renew` makes one. */
  add({ hours, ...fields }: NewInvitation): Promise<InvitationEntity> {
    return this.#invitations.add({
      ...fields,
      token_hash: sha256(newSecret()),
      expires_at: this.inHours(hours),
      accepted_at: null,
      accepted_by: null,
    });
  }

  /** A new secret for the link of an invitation; the one before opens nothing any more. */
  async renew(id: string): Promise<string> {
    const secret = newSecret();
    await this.#invitations.change(id, { token_hash: sha256(secret) });
    return secret;
  }

  /** @throws {AppError} `invalid` for a secret that opens nothing, or nothing any more */
  async open(secret: string): Promise<InvitationEntity> {
    const invitation = await this.#invitations.findOne({ token_hash: sha256(secret) });
    if (!invitation || !this.isOpen(invitation)) throw gone();
    return invitation;
  }

  /**
   * Uses an invitation up.
   * @throws {AppError} `invalid` if somebody else was faster, or a newer link was sent since it was opened
   */
  async use({ id, token_hash }: InvitationEntity): Promise<void> {
    const accepted_at = this.clock.timestamp();
    const used = await this.#invitations.changeAll({ id, token_hash, accepted_at: null }, { accepted_at });
    if (used === 0) throw gone();
  }

  /** Notes which account the invitation became, with which it goes, and writes it down. */
  async becomes({ id, role }: InvitationEntity, user_id: string, origin?: Origin): Promise<void> {
    await this.#invitations.change(id, { accepted_by: user_id });
    await this.audit.record({
      actor_id: user_id,
      action: 'invitation.accept',
      subject_user_id: user_id,
      subject: { kind: 'invitation', id },
      details: { role },
      ...(origin && { origin }),
    });
  }

  isOpen({ accepted_at, expires_at }: InvitationEntity): boolean {
    return accepted_at === null && expires_at > this.clock.timestamp();
  }

  inHours(hours: number): string {
    return new Date(this.clock.now().getTime() + hours * 3_600_000).toISOString();
  }
}

const gone = (): Error => invalidField('token', 'This invitation was used or is too old. Ask for a new one.');
