import { Injectable } from '@nestjs/common';
import type { ChangePasswordDto, LoginDto, RegisterDto, UserDto } from '#contracts/auth.dto';
import { Transactions, type UserId } from '../platform/database';
import { Events } from '../platform/events';
import { AppError, invalidField, type Principal, RateLimits } from '../platform/http';
import { userRegistered } from './auth.events';
import { LOGIN_RULES } from './auth.limits';
import { Passwords, refuseWeakPassword } from './passwords';
import { type Admission, type Device, SessionsService } from './sessions.service';
import { nameKey, toUserDto, UsersService } from './users.service';

/** Getting in and out. */
@Injectable()
export class AuthService {
  constructor(
    private readonly users: UsersService,
    private readonly sessions: SessionsService,
    private readonly passwords: Passwords,
    private readonly limits: RateLimits,
    private readonly transactions: Transactions,
    private readonly events: Events,
  ) {}

  async register({ username, email, password }: RegisterDto, device: Device): Promise<Admission> {
    refuseWeakPassword(password, 'password', [username, email.split('@', 1)[0] ?? '', email]);
    if (nameKey(email).length > 254) throw invalidField('email', 'This address is too long.');
    const password_hash = await this.passwords.hash(password);
    return this.transactions.run(async () => {
      const user = await this.users.add({ username, email, password_hash, role: 'member' });
      await this.events.publish(userRegistered, { user_id: user.id });
      return this.sessions.open(user, device);
    });
  }

  /** Says the same, and takes the same time, for an unknown name and for a wrong password. */
  async logIn({ username, password }: LoginDto, device: Device): Promise<Admission> {
    const user = await this.users.findByName(username);
    // By account and not by what was typed, which has many spellings and may be the address too.
    const tries = `${device.address ?? ''}:${user?.id ?? nameKey(username)}`;
    for (const rule of LOGIN_RULES) await this.limits.take(rule, tries);
    const right = await this.passwords.matches(password, user?.password_hash ?? null);
    if (!user || !right || user.disabled_at)
      throw new AppError('unauthorized', 'Incorrect username or password');
    for (const rule of LOGIN_RULES) await this.limits.reset(rule, tries);
    return this.sessions.open(user, device);
  }

  /** Ends every other session; this one goes on. */
  async changePassword(
    principal: Principal,
    { current_password, new_password }: ChangePasswordDto,
  ): Promise<void> {
    const user = await this.users.get(principal.user_id);
    for (const rule of LOGIN_RULES) await this.limits.take(rule, user.id);
    if (!(await this.passwords.matches(current_password, user.password_hash))) {
      throw invalidField('current_password', 'This is not your present password.');
    }
    for (const rule of LOGIN_RULES) await this.limits.reset(rule, user.id);
    refuseWeakPassword(new_password, 'new_password', [user.username, user.email]);
    const password_hash = await this.passwords.hash(new_password);
    await this.transactions.run(async () => {
      await this.users.changePassword(user, password_hash);
      await this.sessions.endOthers(principal);
    });
  }

  async me(me: UserId): Promise<UserDto> {
    return toUserDto(await this.users.get(me));
  }
}
