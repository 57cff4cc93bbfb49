import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock';
import { Settings } from '../config';
import { PermanentFailure } from '../queue';
import { Deliveries } from './deliveries';
import { absoluteLink, publicOrigin } from './links';
import type { Mail, MailTemplate } from './mail';
import { MailRefused, type MailMessage, MailServer } from './mail-server';
import { isRefusable, Refusals } from './refusals';
import { renderMail, SUBJECTS } from './templates';

/** One address to the letter: nothing that could end a header or name a second one. */
const ADDRESS = /^[^\s\p{Cc}<>()[\]\\,;:"@]+@[^\s\p{Cc}<>()[\]\\,;:"@]+$/u;
const LONGEST_ADDRESS = 254;

/** Sends mails, each once. To be called in tasks: it waits for the mail server. */
@Injectable()
export class Mailer {
  constructor(
    private readonly server: MailServer,
    private readonly deliveries: Deliveries,
    private readonly refusals: Refusals,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /**
   * Renders a mail and hands it to the mail server, unless that was done before or the member refuses its kind.
   * @throws {PermanentFailure} if the server will never take it
   * @throws if the server cannot take it now; the task is to be tried again
   */
  async send<T extends MailTemplate>(mail: Mail<T>): Promise<void> {
    const { key, template: kind, user_id } = mail;
    if (user_id !== undefined && isRefusable(kind) && (await this.refusals.has({ user_id, kind }))) return;
    const message = this.#compose(mail);
    if (!(await this.deliveries.begin(key))) return;
    try {
      await this.server.send(message);
    } catch (error) {
      await this.deliveries.end(key, error instanceof MailRefused ? 'refused' : 'failed');
      throw error instanceof MailRefused ? new PermanentFailure(error.message, { cause: error }) : error;
    }
    await this.deliveries.end(key, 'sent');
  }

  #compose<T extends MailTemplate>({ key, to, template, data, user_id }: Mail<T>): MailMessage {
    if (to.length > LONGEST_ADDRESS || !ADDRESS.test(to))
      throw new PermanentFailure('The mail has no usable address.');
    const origin = publicOrigin(this.settings);
    const token =
      user_id !== undefined && isRefusable(template)
        ? this.refusals.tokenFor({ user_id, kind: template })
        : undefined;
    return {
      kind: template,
      key,
      to,
      from: this.settings.smtp_from ?? `Career Co-Pilot <no-reply@${domainOf(origin)}>`,
      subject: SUBJECTS[template],
      ...renderMail(template, data, {
        origin,
        ...(token === undefined
          ? {}
          : { unsubscribe: absoluteLink(this.settings, '/unsubscribe', { token }) }),
      }),
      // The same mail has the same id, so that a second copy after a crash is known as one.
      message_id: `<${createHash('sha256').update(key).digest('hex').slice(0, 40)}@${domainOf(origin)}>`,
      date: this.clock.now(),
      headers: {
        'Auto-Submitted': 'auto-generated',
        ...(token === undefined ? {} : oneClick(`${origin}/api/v1/notifications/unsubscribe?token=${token}`)),
      },
    };
  }
}

/** Mail programs show a button for these (RFC 8058). */
const oneClick = (address: string): Readonly<Record<string, string>> => ({
  'List-Unsubscribe': `<${address}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
});

/** The host, where it can stand in a mail address. */
function domainOf(origin: string): string {
  const { hostname } = new URL(origin);
  return /^[a-z0-9-]+(?:\.[a-z0-9-]+)*$/.test(hostname) && !/^[\d.]+$/.test(hostname)
    ? hostname
    : 'localhost';
}
