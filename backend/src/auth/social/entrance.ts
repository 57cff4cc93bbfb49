import { Injectable } from '@nestjs/common';
import { isEmail } from 'class-validator';
import type { Role } from '#contracts/user';
import { Settings } from '../../platform/config';
import { asUserId, type Rows, Tables, Transactions } from '../../platform/database';
import { Events } from '../../platform/events';
import { AppError } from '../../platform/http';
import { Log } from '../../platform/logging';
import { TaskQueue } from '../../platform/queue';
import { isUsableAddress } from '../address';
import { userRegistered } from '../auth.events';
import { InvitationEntity } from '../invitations/invitation.entity';
import { InvitationLinks } from '../invitations/invitation-links';
import { mailVerification } from '../mails/mails.tasks';
import type { UserEntity } from '../user.entity';
import { nameKey, UsersService } from '../users.service';
import { type Connection, IdentitiesService } from './identities.service';
import { Providers } from './providers';
import { SignInFailure } from './sign-in-failure';
import { anotherUsername, usernameFrom } from './usernames';

/** Who may come in by another service, and as whom. */
@Injectable()
export class Entrance {
  readonly #invitations: Rows<InvitationEntity>;

  constructor(
    tables: Tables,
    private readonly users: UsersService,
    private readonly identities: IdentitiesService,
    private readonly providers: Providers,
    private readonly invitationLinks: InvitationLinks,
    private readonly transactions: Transactions,
    private readonly events: Events,
    private readonly queue: TaskQueue,
    private readonly settings: Settings,
    private readonly log: Log,
  ) {
    this.#invitations = tables.shared(InvitationEntity);
  }

  /**
   * The account of somebody who proved at a provider who they are. It is found by what the provider calls them and by
   * nothing else; an unknown person gets a new account.
   * @throws {SignInFailure} `no_email`, `account_exists` or `not_allowed`
   */
  async enter(connection: Connection): Promise<UserEntity> {
    return this.transactions.run(async () => {
      const identity = await this.identities.find(connection);
      if (!identity) return this.#firstTime(connection);
      const user = await this.users.get(identity.user_id);
      this.refuseUnfit(user, connection.provider);
      await this.identities.used(identity, connection.person);
      return user;
    });
  }

  /** @throws {SignInFailure} `not_allowed` */
  refuseUnfit({ disabled_at, role }: UserEntity, provider: string): void {
    const is_social = this.providers.get(provider).kind === 'social';
    if (disabled_at !== null || (this.settings.staff_sso_only && role !== 'member' && is_social))
      throw new SignInFailure('not_allowed');
  }

  async #firstTime(connection: Connection): Promise<UserEntity> {
    const { email } = connection.person;
    if (email === null || !isEmail(email) || !isUsableAddress(email)) throw new SignInFailure('no_email');
    const holder = await this.users.findByEmail(email);
    return holder ? this.#join(holder, connection) : this.#register(email, connection);
  }

  /**
   * Only if both sides had the address proved. Otherwise whoever registered it here first, or whoever claims it over
   * there, would get into the account of its owner.
   */
  async #join(holder: UserEntity, connection: Connection): Promise<UserEntity> {
    const { provider, person } = connection;
    if (!person.email_verified || holder.email_verified_at === null)
      throw new SignInFailure('account_exists');
    this.refuseUnfit(holder, provider);
    await this.identities.connect(asUserId(holder.id), connection, 'same-address');
    return holder;
  }

  async #register(email: string, connection: Connection): Promise<UserEntity> {
    const wanted = usernameFrom(email);
    const username = (await this.users.findByName(wanted)) ? anotherUsername(wanted) : wanted;
    const invitation = await this.#invitationOf(email, connection);
    const role: Role = invitation?.role ?? 'member';
    const { email_verified } = connection.person;
    if (invitation) await this.invitationLinks.use(invitation);
    const user = await this.users.add({ username, email, password_hash: null, role, email_verified });
    if (invitation) await this.invitationLinks.becomes(invitation, user.id);
    await this.events.publish(userRegistered, { user_id: user.id });
    await this.identities.connect(asUserId(user.id), connection, 'registered');
    if (!email_verified) await this.transactions.afterCommit(() => this.#askVerification(user.id));
    return user;
  }

  async #askVerification(user_id: string): Promise<void> {
    try {
      await this.queue.enqueue(mailVerification, { user_id });
    } catch (error) {
      // The account is there all the same; the member can ask for the link again.
      this.log.error({ err: error }, 'no mail to verify an address, the queue is away');
    }
  }

  /** A role comes from an invitation alone, never from a claim, and only the organization says who was invited. */
  async #invitationOf(email: string, { provider, person }: Connection): Promise<InvitationEntity | null> {
    if (this.providers.get(provider).kind !== 'single_sign_on' || !person.email_verified) return null;
    const open = await this.#invitations.find({ where: { email: nameKey(email), accepted_at: null } });
    return open.find((one) => this.invitationLinks.isOpen(one)) ?? null;
  }
}

/** Somebody else took the name, the address or the identity meanwhile: what is there now decides. */
export const isRace = (error: unknown): boolean => error instanceof AppError && error.code === 'conflict';
