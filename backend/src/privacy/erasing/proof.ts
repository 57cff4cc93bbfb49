import { Injectable } from '@nestjs/common';
import { FRESH_MINUTES } from '#contracts/account';
import type { DeleteAccountDto } from '#contracts/privacy.dto';
import { Passwords, SecondFactors, SessionsService, UsersService } from '../../auth';
import { AppError, invalidField, type Principal, RateLimits } from '../../platform/http';
import { PROOF_RULE } from '../privacy.limits';

/** That it is the member who asks, and not somebody at a screen that was left open. */
@Injectable()
export class Proof {
  constructor(
    private readonly users: UsersService,
    private readonly sessions: SessionsService,
    private readonly passwords: Passwords,
    private readonly factors: SecondFactors,
    private readonly limits: RateLimits,
  ) {}

  /** @throws {AppError} `invalid` on the field that is missing or wrong, `forbidden` after an old log-in */
  async check(principal: Principal, { password, code }: DeleteAccountDto): Promise<void> {
    const { user_id } = principal;
    await this.limits.take(PROOF_RULE, user_id);
    const { password_hash } = await this.users.get(user_id);
    // Those who have no password have signed in elsewhere; that has to be a moment ago.
    if (password_hash === null) {
      if (!(await this.sessions.isFresh(principal, FRESH_MINUTES)))
        throw new AppError('forbidden', 'Please sign in again first, to confirm this.');
    } else if (password === undefined) throw invalidField('password', 'Type your password to confirm this.');
    else if (!(await this.passwords.matches(password, password_hash)))
      throw invalidField('password', 'This is not your present password.');
    if (await this.factors.isOn(user_id)) {
      if (code === undefined) throw invalidField('code', 'Type the code of your authenticator app.');
      if (!(await this.factors.check(user_id, code)))
        throw invalidField('code', 'This code is not right, or it was used before.');
    }
    await this.limits.reset(PROOF_RULE, user_id);
  }
}
