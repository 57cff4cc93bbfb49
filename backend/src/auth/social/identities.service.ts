import { Injectable } from '@nestjs/common';
import type { IdentityProvider } from '#contracts/social';
import type { IdentityDto } from '#contracts/social.dto';
import { Audit } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { type OwnedRepository, type Rows, Tables, Transactions, type UserId } from '../../platform/database';
import { Events } from '../../platform/events';
import { AppError, type Origin } from '../../platform/http';
import { identityConnected } from '../auth.events';
import { UserEntity } from '../user.entity';
import { IdentityEntity } from './identity.entity';
import type { Person } from './person';
import { Providers } from './providers';
import { SignInFailure } from './sign-in-failure';

/** An account elsewhere that is connected to one here, and where the request for it came from. */
export interface Connection {
  readonly provider: IdentityProvider;
  readonly person: Person;
  readonly origin: Origin;
}

/** How it came to be connected. */
type Occasion = 'registered' | 'same-address' | 'asked';

const CROSSING =
  'who signs in by another service is known by what that calls them; whose it is comes out of the row';
const LONGEST_SUBJECT = 512;
const LONGEST_NAME = 120;
const LONGEST_PICTURE = 2048;

/** The accounts elsewhere that members sign in with. */
@Injectable()
export class IdentitiesService {
  readonly #identities: OwnedRepository<IdentityEntity>;
  readonly #users: Rows<UserEntity>;

  constructor(
    tables: Tables,
    private readonly providers: Providers,
    private readonly transactions: Transactions,
    private readonly events: Events,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {
    this.#identities = tables.owned(IdentityEntity);
    this.#users = tables.shared(UserEntity);
  }

  async list(me: UserId): Promise<IdentityDto[]> {
    const mine = await this.#identities.for(me).find({ order: { created_at: 'asc' } });
    return mine.map(toDto);
  }

  /** The connection of this account elsewhere, whoever's it is here. */
  find({ provider, person }: Pick<Connection, 'provider' | 'person'>): Promise<IdentityEntity | null> {
    return this.#identities.acrossUsers(CROSSING).findOne({ provider, subject: subjectOf(person) });
  }

  /** Notes that somebody came in by it, and how it is called there by now. */
  async used({ id, user_id }: IdentityEntity, { email }: Person): Promise<void> {
    const fields = {
      last_used_at: this.clock.timestamp(),
      ...(email === null ? {} : { email: shortened(email) }),
    };
    await this.#identities.for(user_id).changeAll({ id }, fields);
  }

  /**
   * Connects an account elsewhere to one here.
   * @throws {SignInFailure} `already_linked` if it belongs to another account
   */
  async connect(me: UserId, { provider, person, origin }: Connection, occasion: Occasion): Promise<void> {
    await this.transactions.run(async () => {
      const now = this.clock.timestamp();
      const added = await this.#identities.for(me).addUnlessThere({
        provider,
        subject: subjectOf(person),
        email: shortened(person.email),
        last_used_at: occasion === 'asked' ? null : now,
      });
      if (!added) return this.#refuseUnlessMine(me, { provider, person });
      const deed = { actor_id: me, action: 'identity.connect' as const, subject_user_id: me };
      const subject = { kind: 'identity', id: added.id };
      await this.audit.record({ ...deed, subject, details: { provider, occasion }, origin });
      await this.events.publish(identityConnected, { user_id: me, ...known(person) });
    });
  }

  /**
   * Disconnects a provider.
   * @throws {AppError} `not_found` if it is not connected, `conflict` if no way to sign in would be left
   */
  async disconnect(me: UserId, provider: IdentityProvider, origin: Origin): Promise<void> {
    await this.transactions.run(async () => {
      // Holds the account, so that of two ways in that are removed at once one stays.
      await this.#users.changeAll({ id: me }, {});
      const [user, mine] = await Promise.all([this.#users.get(me), this.#identities.for(me).find()]);
      const left = mine.filter((one) => one.provider !== provider);
      if (left.length === mine.length)
        throw new AppError('not_found', 'This is not connected to your account.');
      if (user.password_hash === null && !left.some((one) => this.providers.has(one.provider))) {
        throw new AppError('conflict', 'This is your only way to sign in. Set a password first.');
      }
      await this.#identities.for(me).removeAll({ provider });
      const deed = { actor_id: me, action: 'identity.disconnect' as const, subject_user_id: me };
      await this.audit.record({ ...deed, details: { provider }, origin });
    });
  }

  async #refuseUnlessMine(me: UserId, connection: Pick<Connection, 'provider' | 'person'>): Promise<void> {
    const there = await this.find(connection);
    if (there?.user_id !== me) throw new SignInFailure('already_linked');
  }
}

/** @throws Error if it is too long to be told from another */
function subjectOf({ subject }: Person): string {
  if (subject.length > LONGEST_SUBJECT)
    throw new SignInFailure('provider_error', new Error('subject too long'));
  return subject;
}

/** What of a person may fill an empty profile. */
function known({ name, picture }: Person): { name: string | null; picture: string | null } {
  const isPicture =
    picture !== null &&
    picture.length <= LONGEST_PICTURE &&
    URL.canParse(picture) &&
    new URL(picture).protocol === 'https:';
  return { name: shortenedTo(LONGEST_NAME, name), picture: isPicture ? picture : null };
}

const shortened = (email: string | null): string | null =>
  email !== null && email.length > 254 ? null : email;

/** NUL and half characters, which a database refuses, are left out. */
const shortenedTo = (length: number, text: string | null): string | null =>
  text === null
    ? null
    : [...text.toWellFormed().replace(/\p{Cc}/gu, ' ')].slice(0, length).join('').trim() || null;

const toDto = ({ provider, email, created_at, last_used_at }: IdentityEntity): IdentityDto => ({
  // The column holds what was once one of them.
  provider: provider as IdentityProvider,
  email,
  created_at,
  last_used_at,
});
