import { Injectable } from '@nestjs/common';
import { RESET_MINUTES, VERIFY_HOURS } from '#contracts/account';
import { Settings } from '../../platform/config';
import { asUserId, type UserId } from '../../platform/database';
import { absoluteLink, Mailer } from '../../platform/mail';
import { HandlesTask, PermanentFailure } from '../../platform/queue';
import { OneTimeTokens } from '../one-time/one-time-tokens';
import { UsersService } from '../users.service';
import { mailEmailChange, mailReset, mailVerification, tellNotice } from './mails.tasks';
import { type Notice, Notices } from './notices';

/** Where the app shows what a member can do about the safety of the account. */
const SECURITY_PAGE = '/settings/security';

/**
 * Sends the mails about an account. The tasks make the secrets of links themselves, so that these stand nowhere but
 * in the mail; a task that is tried again makes another and the earlier one stops working.
 */
@Injectable()
export class AccountMails {
  constructor(
    private readonly users: UsersService,
    private readonly tokens: OneTimeTokens,
    private readonly notices: Notices,
    private readonly mailer: Mailer,
    private readonly settings: Settings,
  ) {}

  @HandlesTask(mailVerification)
  async verification({ user_id }: { user_id: string }): Promise<void> {
    const user = await this.users.find(user_id);
    if (!user || user.disabled_at || user.email_verified_at) return;
    const me = asUserId(user.id);
    const { id, secret } = await this.tokens.add(me, {
      purpose: 'email.verify',
      minutes: VERIFY_HOURS * 60,
      details: { email: user.email },
    });
    const link = absoluteLink(this.settings, '/verify-email', { token: secret });
    const data = { username: user.username, link };
    await this.mailer.send({
      key: `verify/${id}`,
      to: user.email,
      template: 'verify-email',
      data,
      user_id: me,
    });
  }

  @HandlesTask(mailReset)
  async reset({ user_id }: { user_id: string }): Promise<void> {
    const user = await this.users.find(user_id);
    if (!user || user.disabled_at) return;
    const me = asUserId(user.id);
    const { id, secret } = await this.tokens.add(me, { purpose: 'password.reset', minutes: RESET_MINUTES });
    const link = absoluteLink(this.settings, '/reset-password', { token: secret });
    const data = { username: user.username, link, minutes: RESET_MINUTES };
    await this.mailer.send({
      key: `reset/${id}`,
      to: user.email,
      template: 'reset-password',
      data,
      user_id: me,
    });
  }

  @HandlesTask(mailEmailChange)
  async emailChange({ user_id, link_id }: { user_id: string; link_id: string }): Promise<void> {
    const user = await this.users.find(user_id);
    if (!user || user.disabled_at) return;
    const me = asUserId(user.id);
    const renewed = await this.tokens.renew(me, link_id);
    const to = renewed?.token.details?.['email'];
    if (!renewed || !to) return;
    const link = absoluteLink(this.settings, '/verify-email', { token: renewed.secret });
    // Each try has a secret of its own, and only the last one works.
    const key = `change/${renewed.token.token_hash}`;
    const data = { username: user.username, link };
    await this.mailer.send({ key, to, template: 'verify-email', data, user_id: me });
  }

  @HandlesTask(tellNotice)
  async tell({ user_id, notice_id }: { user_id: string; notice_id: string }): Promise<void> {
    const me = asUserId(user_id);
    const [user, notice] = await Promise.all([this.users.find(user_id), this.notices.find(me, notice_id)]);
    if (!user || !notice) return;
    try {
      await this.#send(notice, { key: `notice/${notice_id}`, username: user.username, user_id: me });
    } catch (error) {
      // It can never be told; else it would be asked for again.
      if (error instanceof PermanentFailure) await this.notices.remove(me, notice_id);
      throw error;
    }
    await this.notices.remove(me, notice_id);
  }

  #send(
    notice: Notice,
    { username, ...about }: { key: string; username: string; user_id: UserId },
  ): Promise<void> {
    const link = absoluteLink(this.settings, SECURITY_PAGE, {});
    const { kind, to, at } = notice;
    switch (kind) {
      case 'password-changed':
        return this.mailer.send({ ...about, to, template: kind, data: { username, at, link } });
      case 'email-changed': {
        const { new_email } = notice;
        return this.mailer.send({ ...about, to, template: kind, data: { username, at, new_email } });
      }
      case 'new-device': {
        const { device, address } = notice;
        return this.mailer.send({
          ...about,
          to,
          template: kind,
          data: { username, device, address, at, link },
        });
      }
    }
  }
}
