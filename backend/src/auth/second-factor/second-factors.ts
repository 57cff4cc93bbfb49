import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { type OwnedRepository, type Rows, Tables, Transactions, type UserId } from '../../platform/database';
import { AppError, RateLimits } from '../../platform/http';
import { InstallationKey, SealBroken } from '../../platform/secrets';
import { CODE_RULE } from '../auth.limits';
import { newRecoveryCodes, recoveryHash } from './recovery-codes';
import { SecondFactorEntity } from './second-factor.entity';
import { newTotpSecret, stepOf } from './totp';

/** Codes of authenticator apps: keeping the shared secrets, and telling right codes from wrong ones. */
@Injectable()
export class SecondFactors {
  readonly #factors: OwnedRepository<SecondFactorEntity>;

  constructor(
    tables: Tables,
    private readonly key: InstallationKey,
    private readonly limits: RateLimits,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {
    this.#factors = tables.owned(SecondFactorEntity);
  }

  /** Whether a code is asked for at log-in. */
  async isOn(me: UserId): Promise<boolean> {
    return (await this.#factors.for(me).findOne({}))?.confirmed_at != null;
  }

  /**
   * Lets nobody past without a right code where one is asked for.
   * @throws {AppError} `second_factor_required`; `rate_limited` after too many wrong ones
   */
  async demand(me: UserId, code: string | undefined): Promise<void> {
    if (!(await this.isOn(me))) return;
    if (code === undefined) {
      throw new AppError('second_factor_required', 'Please give the code that your authenticator app shows.');
    }
    if (!(await this.check(me, code))) {
      throw new AppError('second_factor_required', 'This code is not right, or it was used before.');
    }
  }

  /**
   * Whether a code is right: one of the app, or a recovery code. It is used up by that.
   * @throws {AppError} `rate_limited` after too many wrong ones
   */
  async check(me: UserId, code: string): Promise<boolean> {
    await this.limits.take(CODE_RULE, me);
    const right = await this.#locked(me, async (mine, factor) => {
      if (factor.confirmed_at === null) return false;
      return (await this.#useStep(mine, factor, code)) || useRecovery(mine, factor, code);
    });
    if (right) await this.limits.reset(CODE_RULE, me);
    return right ?? false;
  }

  /** Makes a new secret, which means nothing until a first code of it was shown. @returns it, in base32 */
  async begin(me: UserId): Promise<string> {
    const secret = newTotpSecret();
    await this.transactions.run(async () => {
      const mine = this.#factors.for(me);
      await mine.removeAll({ confirmed_at: null });
      const sealed_secret = this.key.seal(secret, purposeOf(me));
      const begun = await mine.addUnlessThere({
        sealed_secret,
        confirmed_at: null,
        last_step: 0,
        recovery_hashes: [],
      });
      if (!begun) throw new AppError('conflict', 'An authenticator app is set up already. Remove it first.');
    });
    return secret;
  }

  /**
   * Turns it on by a first right code.
   * @returns the recovery codes; `null` if the code is wrong or nothing was begun
   */
  async confirm(me: UserId, code: string): Promise<string[] | null> {
    await this.limits.take(CODE_RULE, me);
    return this.#locked(me, async (mine, factor) => {
      if (factor.confirmed_at !== null || !(await this.#useStep(mine, factor, code))) return null;
      await mine.changeAll({ id: factor.id }, { confirmed_at: this.clock.timestamp() });
      return this.renewRecovery(me);
    });
  }

  /** New recovery codes instead of those that are left. */
  async renewRecovery(me: UserId): Promise<string[]> {
    const codes = newRecoveryCodes();
    await this.#factors.for(me).changeAll({}, { recovery_hashes: codes.map(recoveryHash) });
    return codes;
  }

  async remove(me: UserId): Promise<void> {
    await this.#factors.for(me).removeAll({});
  }

  /** Works on a member's row while nobody else does: a code that comes twice at once is right once. */
  #locked<T>(
    me: UserId,
    work: (mine: Rows<SecondFactorEntity>, factor: SecondFactorEntity) => Promise<T>,
  ): Promise<T | null> {
    return this.transactions.run(async () => {
      const mine = this.#factors.for(me);
      // A change holds the row until the transaction ends, in both databases.
      if ((await mine.changeAll({}, {})) === 0) return null;
      const factor = await mine.findOne({});
      return factor && work(mine, factor);
    });
  }

  /** `null` once the installation has another key: no app fits any more, and recovery codes still do. */
  #opened(sealed_secret: string, me: UserId): string | null {
    try {
      return this.key.open(sealed_secret, purposeOf(me));
    } catch (error) {
      if (error instanceof SealBroken) return null;
      throw error;
    }
  }

  async #useStep(
    mine: Rows<SecondFactorEntity>,
    { id, user_id, sealed_secret, last_step }: SecondFactorEntity,
    code: string,
  ): Promise<boolean> {
    const secret = this.#opened(sealed_secret, user_id);
    if (secret === null) return false;
    const step = stepOf(secret, code.replace(/\s/g, ''), this.clock.now());
    if (step === null || step <= last_step) return false;
    await mine.changeAll({ id }, { last_step: step });
    return true;
  }
}

async function useRecovery(
  mine: Rows<SecondFactorEntity>,
  { id, recovery_hashes }: SecondFactorEntity,
  code: string,
): Promise<boolean> {
  const used = recoveryHash(code);
  if (!recovery_hashes.includes(used)) return false;
  await mine.changeAll({ id }, { recovery_hashes: recovery_hashes.filter((one) => one !== used) });
  return true;
}

/** A secret that was copied into another member's row opens nothing there. */
const purposeOf = (me: UserId): string => `second-factor/${me}`;
