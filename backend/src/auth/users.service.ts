import { Injectable } from '@nestjs/common';
import type { UserDto } from '#contracts/auth.dto';
import type { Role } from '#contracts/user';
import { type Rows, Tables, type UserId } from '../platform/database';
import { AppError } from '../platform/http';
import { UserEntity } from './user.entity';

interface NewUser {
  readonly username: string;
  readonly email: string;
  /** Made by `Passwords`, before any transaction: hashing takes a quarter of a second. */
  readonly password_hash: string;
  readonly role: Role;
}

/** What names and addresses are unique by, and found by. */
export const nameKey = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/** Accounts: making them, finding them, changing their password. */
@Injectable()
export class UsersService {
  readonly #users: Rows<UserEntity>;

  constructor(tables: Tables) {
    this.#users = tables.shared(UserEntity);
  }

  /** @throws {AppError} `conflict` if the name or the address is taken, whatever its case */
  async add({ username, email, password_hash, role }: NewUser): Promise<UserEntity> {
    await this.#refuseTaken(username, email);
    const user = await this.#users.addUnlessThere({
      username,
      username_key: nameKey(username),
      email: email.trim(),
      email_key: nameKey(email),
      password_hash,
      role,
      token_version: 0,
      email_verified_at: null,
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

  /** By user name or e-mail address. */
  async findByName(name: string): Promise<UserEntity | null> {
    const known = await this.#users.findOne({ username_key: nameKey(name) });
    return known ?? this.#users.findOne({ email_key: nameKey(name) });
  }

  async count(): Promise<number> {
    return this.#users.count();
  }

  async changePassword(user: UserEntity, password_hash: string): Promise<void> {
    await this.#users.change(user.id, { password_hash });
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
    if (!field) return;
    const message =
      field === 'username' ? 'This user name is taken.' : 'There is an account with this address already.';
    throw new AppError('conflict', message, { errors: [{ field, message }] });
  }
}

export const toUserDto = ({ id, username, email, role, created_at }: UserEntity): UserDto => ({
  id,
  username,
  email,
  role,
  created_at,
});
