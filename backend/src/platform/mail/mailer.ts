import { Injectable } from '@nestjs/common';
import type { Mail, MailTemplate } from './mail';

/** Sends mails, each once. To be called in tasks: it waits for the mail server. */
@Injectable()
export class Mailer {
  /**
   * Renders a mail and hands it to the mail server, unless that was done before or the member refuses its kind.
   * @throws if the server cannot take it now; the task is to be tried again
   */
  async send<T extends MailTemplate>(mail: Mail<T>): Promise<void> {
    await Promise.reject(new Error(`no mail server for ${mail.key}`));
  }
}
