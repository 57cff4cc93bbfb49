import { Injectable } from '@nestjs/common';
import { CONNECTIONS_PAGE, OAUTH_RETURN_PAGE, SIGN_IN_PAGE } from '#contracts/social';
import type { ExchangeDto, LinkStartedDto } from '#contracts/social.dto';
import { Settings } from '../../platform/config';
import { asUserId, Transactions } from '../../platform/database';
import { AppError, invalidField, type Origin, type Principal } from '../../platform/http';
import { Log } from '../../platform/logging';
import { publicOrigin } from '../../platform/mail';
import { OneTimeTokens } from '../one-time/one-time-tokens';
import { SecondFactors } from '../second-factor/second-factors';
import { type Admission, SessionsService } from '../sessions.service';
import { newSecret, sameText, sha256 } from '../tokens';
import type { UserEntity } from '../user.entity';
import { UsersService } from '../users.service';
import { callbackUrl } from './addresses';
import { Entrance, isRace } from './entrance';
import { Flows } from './flows';
import { type Connection, IdentitiesService } from './identities.service';
import type { Flow, Provider } from './person';
import { Providers } from './providers';
import { ownPath } from './return-path';
import { asSignInFailure, refusalOf, SignInFailure } from './sign-in-failure';

/** Where the browser goes next, and the cookie that it takes along. */
export interface Step {
  readonly location: string;
  readonly cookie?: { readonly cookie: 'flow' | 'browser'; readonly value: string };
}

/** What came back from a provider. */
export interface Return {
  readonly provider: string;
  /** Everything after the `?`. */
  readonly query: string;
  readonly flow_cookie: string | undefined;
  readonly origin: Origin;
}

/** How long the code that is traded for the token works; longer where a code of an app has to be typed. */
const CODE_MINUTES = { plain: 1, second_factor: 5 };

/** Signing in, and connecting accounts, by way of another service. */
@Injectable()
export class SignInService {
  constructor(
    private readonly providers: Providers,
    private readonly flows: Flows,
    private readonly entrance: Entrance,
    private readonly identities: IdentitiesService,
    private readonly users: UsersService,
    private readonly sessions: SessionsService,
    private readonly tokens: OneTimeTokens,
    private readonly secondFactors: SecondFactors,
    private readonly transactions: Transactions,
    private readonly settings: Settings,
    private readonly log: Log,
  ) {}

  /** Sends somebody to a provider to sign in. @throws {AppError} `not_found`, `invalid` */
  async start(id: string, return_to: string | undefined): Promise<Step> {
    const provider = this.providers.get(id);
    const path = return_to === undefined ? null : ownPath(return_to);
    if (return_to !== undefined && path === null)
      throw invalidField('return_to', 'This is no page of this site.');
    const flow = this.flows.begin(provider.id, { return_to: path, member: null });
    try {
      const location = await provider.authorizeUrl(flow);
      return { location, cookie: { cookie: 'flow', value: this.flows.seal(flow) } };
    } catch (error) {
      return this.#failed(id, asSignInFailure(error), SIGN_IN_PAGE);
    }
  }

  /** Sends a member to a provider to connect their account there. @throws {AppError} `service_unavailable` */
  async startLink(id: string, { user_id, session_id, role }: Principal): Promise<LinkStartedDto & Step> {
    const provider = this.providers.get(id);
    if (session_id === null) throw new AppError('forbidden', 'Please sign in to do this.');
    if (this.settings.staff_sso_only && role !== 'member' && provider.kind === 'social')
      throw new AppError('forbidden', 'Staff sign in with single sign-on.');
    const flow = this.flows.begin(provider.id, { return_to: null, member: { user_id, session_id } });
    try {
      const location = await provider.authorizeUrl(flow);
      return { location, authorize_url: location, cookie: { cookie: 'flow', value: this.flows.seal(flow) } };
    } catch (error) {
      this.#note(id, asSignInFailure(error));
      throw new AppError('service_unavailable', `${provider.name} does not answer. Please try again later.`);
    }
  }

  /** Takes somebody back from a provider. @throws {AppError} `not_found` if it is not configured */
  async finish(back: Return): Promise<Step> {
    const provider = this.providers.get(back.provider);
    let page: string = SIGN_IN_PAGE;
    try {
      const flow = this.flows.open(back.flow_cookie, provider.id);
      if (flow.member) page = CONNECTIONS_PAGE;
      const connection = await this.#connectionOf(provider, flow, back);
      return flow.member ? await this.#link(flow, connection) : await this.#signIn(flow, connection);
    } catch (error) {
      if (error instanceof SignInFailure) return this.#failed(provider.id, error, page);
      throw error;
    }
  }

  /** Takes the answer that a SAML provider's page posted, and sends the browser on with it. */
  async receiveSaml(response: string): Promise<Step> {
    const provider = this.providers.saml();
    try {
      const ticket = await provider.ticketOf(response);
      const callback = callbackUrl(publicOrigin(this.settings), 'saml');
      return { location: `${callback}?${new URLSearchParams({ ticket }).toString()}` };
    } catch (error) {
      return this.#failed('saml', asSignInFailure(error), SIGN_IN_PAGE);
    }
  }

  /**
   * Trades the code from the address for a session.
   * @throws {AppError} `unauthorized` if it is unknown, late, used or another browser's; `second_factor_required`
   */
  async exchange(
    { code, second_factor }: ExchangeDto,
    browser: string | undefined,
    origin: Origin,
  ): Promise<Admission> {
    const token = await this.tokens.look(['login.exchange'], code).catch(refuse);
    const { browser: expected = '', provider = '' } = token.details ?? {};
    if (!sameText(sha256(browser ?? ''), expected)) throw tooLate();
    await this.secondFactors.demand(token.user_id, second_factor);
    return this.transactions.run(async () => {
      await this.tokens.useUp(token).catch(refuse);
      const user = await this.users.get(token.user_id);
      this.#refuseUnfit(user, provider);
      return this.sessions.open(user, origin);
    });
  }

  async #connectionOf(provider: Provider, flow: Flow, { query, origin }: Return): Promise<Connection> {
    const answer = new URL(`${callbackUrl(publicOrigin(this.settings), provider.id)}?${query}`);
    // The ticket of a SAML provider names the request itself.
    if (provider.id !== 'saml' && answer.searchParams.get('state') !== flow.state)
      throw new SignInFailure('expired');
    const refusal = answer.searchParams.get('error');
    if (refusal !== null) throw refusalOf(refusal);
    try {
      return { provider: provider.id, person: await provider.personOf(answer, flow), origin };
    } catch (error) {
      throw asSignInFailure(error);
    }
  }

  async #signIn(flow: Flow, connection: Connection): Promise<Step> {
    const browser = newSecret();
    const admit = (): Promise<string> =>
      this.transactions.run(async () => {
        const { id } = await this.entrance.enter(connection);
        await this.flows.spend(flow, id);
        const me = asUserId(id);
        const isOn = await this.secondFactors.isOn(me);
        const { secret } = await this.tokens.add(me, {
          purpose: 'login.exchange',
          minutes: isOn ? CODE_MINUTES.second_factor : CODE_MINUTES.plain,
          details: { browser: sha256(browser), provider: connection.provider },
        });
        return secret;
      });
    const code = await admit().catch((error: unknown) => {
      if (isRace(error)) return admit();
      throw error;
    });
    const fragment = new URLSearchParams({ code, ...(flow.return_to && { return_to: flow.return_to }) });
    const location = `${OAUTH_RETURN_PAGE}#${fragment.toString()}`;
    return { location, cookie: { cookie: 'browser', value: browser } };
  }

  async #link(flow: Flow, connection: Connection): Promise<Step> {
    await this.transactions.run(async () => {
      const me = await this.flows.memberOf(flow);
      this.entrance.refuseUnfit(await this.users.get(me), connection.provider);
      await this.flows.spend(flow, me);
      await this.identities.connect(me, connection, 'asked');
    });
    return { location: `${CONNECTIONS_PAGE}#connected=${connection.provider}` };
  }

  #refuseUnfit(user: UserEntity, provider: string): void {
    try {
      this.entrance.refuseUnfit(user, provider);
    } catch (error) {
      throw new AppError('unauthorized', 'Your account cannot sign in this way.', { cause: error });
    }
  }

  #failed(provider: string, failure: SignInFailure, page: string): Step {
    this.#note(provider, failure);
    return { location: `${page}#error=${failure.code}` };
  }

  /** Only what went wrong: the details of an error can hold tokens and names. */
  #note(provider: string, failure: SignInFailure): void {
    const reasons: string[] = [];
    for (let one: unknown = failure.cause; one instanceof Error; one = one.cause) reasons.push(one.message);
    this.log.warn(
      { provider, code: failure.code, reason: reasons.join(': ').slice(0, 500) },
      'sign-in failed',
    );
  }
}

const tooLate = (): AppError =>
  new AppError('unauthorized', 'This sign-in took too long or was used before. Please sign in again.');

/** In the words of a log-in, where the token speaks of a link. */
const refuse = (error: unknown): never => {
  throw error instanceof AppError && error.code === 'invalid' ? tooLate() : error;
};
