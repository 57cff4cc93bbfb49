import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { IdentityProvider } from '#contracts/social';
import { Clock } from '../../platform/clock';
import { asUserId, type OwnedRepository, Tables, type UserId } from '../../platform/database';
import { InstallationKey, SealBroken } from '../../platform/secrets';
import { OneTimeTokenEntity } from '../one-time/one-time-token.entity';
import { SessionEntity } from '../session.entity';
import { newSecret, sha256 } from '../tokens';
import type { Flow } from './person';
import { SignInFailure } from './sign-in-failure';

/** How long somebody may take at the provider. */
export const FLOW_MINUTES = 10;
const SEAL = 'social/flow';

interface SealedFlow extends Flow {
  readonly until: number;
}

/**
 * Ways to a provider and back. Between the two nothing is kept here: the browser carries the flow in a cookie that it
 * can neither read nor change, so a way that began in one browser ends in no other.
 */
@Injectable()
export class Flows {
  readonly #spent: OwnedRepository<OneTimeTokenEntity>;
  readonly #sessions: OwnedRepository<SessionEntity>;

  constructor(
    tables: Tables,
    private readonly key: InstallationKey,
    private readonly clock: Clock,
  ) {
    this.#spent = tables.owned(OneTimeTokenEntity);
    this.#sessions = tables.owned(SessionEntity);
  }

  begin(provider: IdentityProvider, { return_to, member }: Pick<Flow, 'return_to' | 'member'>): Flow {
    // A name in XML, as SAML wants the id of a request to be, does not begin with a digit.
    const state = `_${randomBytes(24).toString('hex')}`;
    return { provider, state, nonce: newSecret(), verifier: newSecret(), return_to, member };
  }

  seal(flow: Flow): string {
    const sealed: SealedFlow = { ...flow, until: this.#inMinutes(FLOW_MINUTES) };
    return this.key.seal(JSON.stringify(sealed), SEAL);
  }

  /** @throws {SignInFailure} `expired` if there is none, it is too old, or it went to another provider */
  open(cookie: string | undefined, provider: IdentityProvider): Flow {
    const flow = this.#read(cookie ?? '');
    if (flow?.provider !== provider || flow.until <= this.clock.now().getTime())
      throw new SignInFailure('expired');
    return flow;
  }

  /**
   * Lets a flow end once, in the transaction of what it leads to: the cookie alone could be sent again.
   * @throws {SignInFailure} `expired` if it ended before
   */
  async spend({ state }: Flow, user_id: string): Promise<void> {
    const spent = await this.#spent.for(asUserId(user_id)).addUnlessThere({
      purpose: 'login.spent',
      token_hash: sha256(`flow ${state}`),
      // Longer than the cookie is believed.
      expires_at: new Date(this.#inMinutes(2 * FLOW_MINUTES)).toISOString(),
      details: null,
    });
    if (!spent) throw new SignInFailure('expired');
  }

  /**
   * The member who began to connect an account, if they did not sign out meanwhile.
   * @throws {SignInFailure} `expired`
   */
  async memberOf({ member }: Flow): Promise<UserId> {
    const me = member && asUserId(member.user_id);
    if (!me || !(await this.#sessions.for(me).findOne({ id: member.session_id })))
      throw new SignInFailure('expired');
    return me;
  }

  #read(cookie: string): SealedFlow | null {
    try {
      // What opens was sealed above.
      return JSON.parse(this.key.open(cookie, SEAL)) as SealedFlow;
    } catch (error) {
      if (error instanceof SealBroken) return null;
      throw error;
    }
  }

  #inMinutes(minutes: number): number {
    return this.clock.now().getTime() + minutes * 60_000;
  }
}
