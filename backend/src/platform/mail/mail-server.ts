import type { MailTemplate } from './mail';

/** A mail as it goes out. */
export interface MailMessage {
  readonly kind: MailTemplate;
  /** What makes two mails the same one. */
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** With its angle brackets; the same one each time the same mail is sent. */
  readonly message_id: string;
  readonly date: Date;
  readonly headers: Readonly<Record<string, string>>;
}

/** What takes mails and brings them to people. */
export abstract class MailServer {
  /**
   * Hands a mail over; it was taken once this resolves.
   * @throws {MailRefused} if it will never be taken; anything else if it may be later
   */
  abstract send(message: MailMessage): Promise<void>;

  /** Resolves if mails are taken right now. */
  abstract ping(): Promise<void>;
}

/** The server will not take this mail, however often it is asked. The message holds no address. */
export class MailRefused extends Error {
  constructor(reason: string) {
    super(`The mail server refused it: ${reason}.`);
    this.name = 'MailRefused';
  }
}
