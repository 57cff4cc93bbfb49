import { Injectable } from '@nestjs/common';
import { INVITATION_DAYS } from '#contracts/admin';
import { Settings } from '../../platform/config';
import { type Rows, Tables } from '../../platform/database';
import { absoluteLink, Mailer } from '../../platform/mail';
import { defineTask, HandlesTask } from '../../platform/queue';
import { sha256 } from '../tokens';
import { InvitationEntity } from './invitation.entity';
import { InvitationLinks } from './invitation-links';

/** Mails an invitation. Its key is free again at the end, so that it can be sent again on purpose. */
export const sendInvitation = defineTask<{ invitation_id: string }>('invitation.send', {
  dedupe: ({ invitation_id }) => invitation_id,
  dedupe_for_s: 0,
});

@Injectable()
export class InvitationTasks {
  readonly #invitations: Rows<InvitationEntity>;

  constructor(
    tables: Tables,
    private readonly links: InvitationLinks,
    private readonly mailer: Mailer,
    private readonly settings: Settings,
  ) {
    this.#invitations = tables.shared(InvitationEntity);
  }

  /** Makes the link here, so that its secret rests nowhere; a second run makes another, and the last mail counts. */
  @HandlesTask(sendInvitation)
  async send({ invitation_id }: { invitation_id: string }): Promise<void> {
    const invitation = await this.#invitations.findOne({ id: invitation_id });
    if (!invitation?.email || !this.links.isOpen(invitation)) return;
    const token = await this.links.renew(invitation.id);
    await this.mailer.send({
      key: `invitation:${sha256(token)}`,
      to: invitation.email,
      template: 'invitation',
      data: {
        role: invitation.role,
        link: absoluteLink(this.settings, '/invitation', { token }),
        days: INVITATION_DAYS,
      },
    });
  }
}
