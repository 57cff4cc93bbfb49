import { Injectable } from '@nestjs/common';
import type { UnsubscribedDto } from '#contracts/mail.dto';
import { type RefusableMail, REFUSABLE_MAILS } from '#contracts/mail';
import { asUserId, type OwnedRepository, Tables, type UserId } from '../database';
import { AppError } from '../http/app-error';
import { InstallationKey } from '../secrets';
import { MailRefusalEntity } from './mail-refusal.entity';

const PURPOSE = 'mail/unsubscribe';

interface Asked {
  readonly user_id: UserId;
  readonly kind: RefusableMail;
}

/** Which kinds of mail a member does not want, and the tokens by which that is said without signing in. */
@Injectable()
export class Refusals {
  readonly #refusals: OwnedRepository<MailRefusalEntity>;

  constructor(
    tables: Tables,
    private readonly key: InstallationKey,
  ) {
    this.#refusals = tables.owned(MailRefusalEntity);
  }

  async has({ user_id, kind }: Asked): Promise<boolean> {
    return (await this.#refusals.for(user_id).count({ kind })) > 0;
  }

  /** What an unsubscribe link carries. It never ends, as the mails that hold it are kept. */
  tokenFor({ user_id, kind }: Asked): string {
    return `${user_id}.${kind}.${this.key.sign(`${user_id}.${kind}`, PURPOSE)}`;
  }

  /** What a token is about. Changes nothing: mail scanners follow links. */
  async show(token: string): Promise<UnsubscribedDto> {
    const asked = this.#read(token);
    return { kind: asked.kind, unsubscribed: await this.has(asked) };
  }

  async refuse(token: string): Promise<UnsubscribedDto> {
    const { user_id, kind } = this.#read(token);
    await this.#refusals.for(user_id).addUnlessThere({ kind });
    return { kind, unsubscribed: true };
  }

  #read(token: string): Asked {
    const [user_id = '', kind = '', signature = '', ...more] = token.split('.');
    const isOurs = more.length === 0 && this.key.isSigned(`${user_id}.${kind}`, signature, PURPOSE);
    if (!isOurs || !isRefusable(kind)) throw new AppError('not_found', 'This link does not work (any more).');
    return { user_id: asUserId(user_id), kind };
  }
}

export const isRefusable = (kind: string): kind is RefusableMail =>
  REFUSABLE_MAILS.some((known) => known === kind);
