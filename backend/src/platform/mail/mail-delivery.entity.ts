import { Entity } from 'typeorm';
import { column, Row } from '../database';

/** That a mail was sent, so that a task that runs twice sends it once. It holds no address and no text. */
@Entity('mail_delivery')
export class MailDeliveryEntity extends Row {
  /** What makes two mails the same one. */
  @column.text(150, { unique: true })
  message_key: string;

  /** `sending`, `sent` or `refused`. */
  @column.text(10)
  state: string;
}
