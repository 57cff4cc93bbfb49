import { Injectable } from '@nestjs/common';
import type { AuditAction } from '#contracts/admin';
import type { RecoveryCodesDto, SecondFactorSetupDto, StopSecondFactorDto } from '#contracts/account.dto';
import { Audit } from '../../platform/audit';
import { Transactions, type UserId } from '../../platform/database';
import { invalidField, type Origin, type Principal } from '../../platform/http';
import { OwnerProof } from '../owner-proof';
import { SecondFactors } from './second-factors';
import { totpUrl } from './totp';

/** Setting up an authenticator app and taking it away again. */
@Injectable()
export class SecondFactorService {
  constructor(
    private readonly factors: SecondFactors,
    private readonly proof: OwnerProof,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
  ) {}

  async start(principal: Principal, current_password: string | undefined): Promise<SecondFactorSetupDto> {
    const { username } = await this.proof.demand(principal, current_password);
    const secret = await this.factors.begin(principal.user_id);
    return { otpauth_url: totpUrl(secret, username), secret };
  }

  async confirm(me: UserId, code: string, origin: Origin): Promise<RecoveryCodesDto> {
    return this.transactions.run(async () => {
      const recovery_codes = await this.factors.confirm(me, code);
      if (!recovery_codes) throw wrongCode();
      await this.#record(me, 'second-factor.on', origin);
      return { recovery_codes };
    });
  }

  /** By the password (without one, by a fresh log-in) or by a code. */
  async stop(
    principal: Principal,
    { current_password, code }: StopSecondFactorDto,
    origin: Origin,
  ): Promise<void> {
    const me = principal.user_id;
    if (!(await this.factors.isOn(me))) return;
    if (current_password !== undefined) await this.proof.demand(principal, current_password);
    else if (code === undefined)
      throw invalidField('code', 'Please give your password, or a code of your authenticator app.');
    else if (!(await this.factors.check(me, code))) throw wrongCode();
    await this.transactions.run(async () => {
      await this.factors.remove(me);
      await this.#record(me, 'second-factor.off', origin);
    });
  }

  async renewRecovery(me: UserId, code: string, origin: Origin): Promise<RecoveryCodesDto> {
    if (!(await this.factors.check(me, code))) throw wrongCode();
    return this.transactions.run(async () => {
      await this.#record(me, 'second-factor.recovery', origin);
      return { recovery_codes: await this.factors.renewRecovery(me) };
    });
  }

  #record(me: UserId, action: AuditAction, origin: Origin): Promise<void> {
    return this.audit.record({ actor_id: me, action, subject_user_id: me, origin });
  }
}

const wrongCode = (): Error =>
  invalidField('code', 'This code is not right, or it was used before. Wait for the next one and try again.');
