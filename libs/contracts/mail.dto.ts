import { type RefusableMail, REFUSABLE_MAILS } from './mail';
import { OneOf, Text } from './validation';

/** What the link at the end of a mail carries. */
export class UnsubscribeDto {
  /** Says whose mails of which kind are meant. */
  @Text(1, 200)
  token: string;
}

/** Whether a member gets mails of a kind. */
export class UnsubscribedDto {
  @OneOf(REFUSABLE_MAILS)
  kind: RefusableMail;
  /** They are not sent any more. */
  unsubscribed: boolean;
}
