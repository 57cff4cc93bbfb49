import { Injectable } from '@nestjs/common';
import { FRESH_MINUTES } from '#contracts/account';
import { AppError, invalidField, type Principal, RateLimits } from '../platform/http';
import { LOGIN_RULES } from './auth.limits';
import { Passwords } from './passwords';
import { SessionsService } from './sessions.service';
import type { UserEntity } from './user.entity';
import { UsersService } from './users.service';

/** Makes sure that the owner of the account asks, and not somebody at a screen that was left unlocked. */
@Injectable()
export class OwnerProof {
  constructor(
    private readonly users: UsersService,
    private readonly sessions: SessionsService,
    private readonly passwords: Passwords,
    private readonly limits: RateLimits,
  ) {}

  /**
   * By the password, or by having signed in a moment ago if the account has none.
   * @throws {AppError} `invalid` on `current_password`, `forbidden` if the log-in is not fresh, `rate_limited`
   */
  async demand(principal: Principal, current_password: string | undefined): Promise<UserEntity> {
    const user = await this.users.get(principal.user_id);
    if (user.password_hash === null) {
      if (await this.sessions.isFresh(principal, FRESH_MINUTES)) return user;
      throw new AppError(
        'forbidden',
        'Please sign in again first; this is asked for a moment after signing in.',
      );
    }
    if (current_password === undefined)
      throw invalidField('current_password', 'Please give your present password.');
    for (const rule of LOGIN_RULES) await this.limits.take(rule, user.id);
    if (!(await this.passwords.matches(current_password, user.password_hash))) throw notPresent();
    // Comparing takes a while, and more if others wait for it.
    if ((await this.users.get(user.id)).password_hash !== user.password_hash) throw notPresent();
    for (const rule of LOGIN_RULES) await this.limits.reset(rule, user.id);
    return user;
  }
}

/** It never was, or it was changed meanwhile. */
export const notPresent = (): AppError =>
  invalidField('current_password', 'This is not your present password.');
