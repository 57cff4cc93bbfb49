import { Injectable } from '@nestjs/common';
import type { LoginDto, RegisterDto, UserDto } from '#contracts/auth.dto';
import { Settings } from '../platform/config';
import { asUserId, Transactions, type UserId } from '../platform/database';
import { Events } from '../platform/events';
import { AppError, type Origin, RateLimits } from '../platform/http';
import { Log } from '../platform/logging';
import { TaskQueue } from '../platform/queue';
import { refuseUnusableAddress } from './address';
import { userRegistered } from './auth.events';
import { LOGIN_RULES, loginKey } from './auth.limits';
import { mailVerification } from './mails/mails.tasks';
import { Passwords, refuseWeakPassword } from './passwords';
import { SecondFactors } from './second-factor/second-factors';
import { type Admission, SessionsService } from './sessions.service';
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
    private readonly factors: SecondFactors,
    private readonly queue: TaskQueue,
    private readonly settings: Settings,
    private readonly log: Log,
  ) {}

  async register({ username, email, password }: RegisterDto, origin: Origin): Promise<Admission> {
    refuseWeakPassword(password, 'password', [username, email.split('@', 1)[0] ?? '', email]);
    refuseUnusableAddress(email);
    const password_hash = await this.passwords.hash(password);
    return this.transactions.run(async () => {
      const user = await this.users.add({ username, email, password_hash, role: 'member' });
      await this.events.publish(userRegistered, { user_id: user.id });
      await this.transactions.afterCommit(() => this.#askVerification(user.id));
      return this.sessions.open(user, origin);
    });
  }

  /** Says the same, and takes the same time, for an unknown name and for a wrong password. */
  async logIn({ username, password, code }: LoginDto, origin: Origin): Promise<Admission> {
    const user = await this.users.findByName(username);
    // By account and not by what was typed, which has many spellings and may be the address too.
    const tries = loginKey(origin.address, user?.id ?? nameKey(username));
    for (const rule of LOGIN_RULES) await this.limits.take(rule, tries);
    const right = await this.passwords.matches(password, user?.password_hash ?? null);
    if (!user || !right || user.disabled_at)
      throw new AppError('unauthorized', 'Incorrect username or password');
    if (this.settings.staff_sso_only && user.role !== 'member')
      throw new AppError('forbidden', 'Staff sign in with single sign-on.');
    await this.factors.demand(asUserId(user.id), code);
    for (const rule of LOGIN_RULES) await this.limits.reset(rule, tries);
    return this.sessions.open(user, origin);
  }

  async me(me: UserId): Promise<UserDto> {
    const [user, second_factor] = await Promise.all([this.users.get(me), this.factors.isOn(me)]);
    return toUserDto(user, second_factor);
  }

  /** The account is there whether the mail can be asked for now or not; its owner can ask again. */
  async #askVerification(user_id: string): Promise<void> {
    try {
      await this.queue.enqueue(mailVerification, { user_id });
    } catch (error) {
      this.log.error({ err: error, user_id }, 'the mail that verifies an address was not asked for');
    }
  }
}
