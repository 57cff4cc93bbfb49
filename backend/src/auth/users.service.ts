import { Injectable } from '@nestjs/common';
import type { UserDto } from '#contracts/auth.dto';
import type { Role } from '#contracts/user';
import { Clock } from '../platform/clock';
import { type Rows, Tables, type UserId } from '../platform/database';
import { AppError } from '../platform/http';
import { UserEntity } from './user.entity';

interface NewUser {
  readonly username: string;
  readonly email: string;
  /** Made by `Passwords`, before any transaction: hashing takes a quarter of a second. */
  readonly password_hash: string | null;
  readonly role: Role;
  /** Whether somebody trustworthy says that the address is theirs; else it has to be proved. */
  readonly email_verified?: boolean;
}

/** What names and addresses are unique by, and found by. */
export const nameKey = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/** Accounts: making them, finding them, changing their password and address. */
@Injectable()
export class UsersService {
  readonly #users: Rows<UserEntity>;

  constructor(
    tables: Tables,
    private readonly clock: Clock,
  ) {
    this.#users = tables.shared(UserEntity);
  }

  /** @throws {AppError} `conflict` if the name or the address is taken, whatever its case */
  async add({ username, email, password_hash, role, email_verified }: NewUser): Promise<UserEntity> {
    await this.#refuseTaken(username, email);
    const user = await this.#users.addUnlessThere({
      username,
      username_key: nameKey(username),
      email: email.trim(),
      email_key: nameKey(email),
      password_hash,
      role,
      token_version: 0,
      email_verified_at: email_verified ? this.clock.timestamp() : null,
      disabled_at: null,
    });
    if (user) return user;
    // Somebody else took it between the question and the answer.
    await this.#refuseTaken(username, email);
    throw new AppError('conflict', 'This account exists already.');
  }

  get(me: UserId | string): Promise<UserEntity> {
    return this.#users.get(me);
  }

  find(id: string): Promise<UserEntity | null> {
    return this.#users.findOne({ id });
  }

  findByEmail(email: string): Promise<UserEntity | null> {
    return this.#users.findOne({ email_key: nameKey(email) });
  }

  /** By user name or e-mail address. */
  async findByName(name: string): Promise<UserEntity | null> {
    const known = await this.#users.findOne({ username_key: nameKey(name) });
    return known ?? this.findByEmail(name);
  }

  async count(): Promise<number> {
    return this.#users.count();
  }

  /** Keeps the account as it is until the transaction ends; whoever changes it at the same time goes first or waits. */
  async hold(id: string): Promise<void> {
    await this.#users.changeAll({ id }, {});
  }

  /** Says whether it was done: not if the password is another one by now than `user` has. */
  async changePassword({ id, password_hash: before }: UserEntity, password_hash: string): Promise<boolean> {
    return (await this.#users.changeAll({ id, password_hash: before }, { password_hash })) > 0;
  }

  /** Notes that the account's address was proved to be its owner's. */
  async verifyEmail(user: UserEntity): Promise<void> {
    if (user.email_verified_at === null)
      await this.#users.change(user.id, { email_verified_at: this.clock.timestamp() });
  }

  /**
   * Gives the account another address, which was proved to be its owner's.
   * @throws {AppError} `conflict` if another account has it
   */
  async changeEmail(user: UserEntity, email: string): Promise<void> {
    await this.refuseTakenEmail(email, user.id);
    await this.#users.change(user.id, {
      email: email.trim(),
      email_key: nameKey(email),
      email_verified_at: this.clock.timestamp(),
    });
  }

  /** @throws {AppError} `conflict` if an account other than `except` has this address */
  async refuseTakenEmail(email: string, except: string): Promise<void> {
    const holder = await this.findByEmail(email);
    if (holder && holder.id !== except) throw taken('email');
  }

  /** Ends every token the user has. */
  async endTokens(me: UserId): Promise<void> {
    const { token_version } = await this.#users.get(me);
    await this.#users.change(me, { token_version: token_version + 1 });
  }

  async #refuseTaken(username: string, email: string): Promise<void> {
    const field = (await this.#users.findOne({ username_key: nameKey(username) }))
      ? 'username'
      : (await this.#users.findOne({ email_key: nameKey(email) }))
        ? 'email'
        : null;
    if (field) throw taken(field);
  }
}

function taken(field: 'username' | 'email'): AppError {
  const message =
    field === 'username' ? 'This user name is taken.' : 'There is an account with this address already.';
  return new AppError('conflict', message, { errors: [{ field, message }] });
}

export const toUserDto = (user: UserEntity, second_factor: boolean): UserDto => ({
  id: user.id,
  username: user.username,
  email: user.email,
  email_verified: user.email_verified_at !== null,
  has_password: user.password_hash !== null,
  second_factor,
  role: user.role,
  created_at: user.created_at,
});
