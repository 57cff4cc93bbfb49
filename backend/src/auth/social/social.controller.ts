import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiFoundResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AccessTokenDto } from '#contracts/auth.dto';
import {
  DisconnectDto,
  ExchangeDto,
  IdentityDto,
  LinkStartedDto,
  ProviderDto,
  StartLoginDto,
} from '#contracts/social.dto';
import { Settings } from '../../platform/config';
import type { UserId } from '../../platform/database';
import {
  AlsoFails,
  CurrentPrincipal,
  FromWhere,
  Me,
  type Origin,
  type Principal,
  Public,
  RateLimit,
} from '../../platform/http';
import { IdentitiesService } from './identities.service';
import { Providers } from './providers';
import { SignInService } from './sign-in.service';
import { PASSING_RULE } from './social.limits';
import { admitted, queryOf, send, startLink } from './social-answers';
import { socialCookieOf } from './social-cookies';

@ApiTags('Auth and account')
@Controller()
export class SocialController {
  constructor(
    private readonly providers: Providers,
    private readonly signIn: SignInService,
    private readonly identities: IdentitiesService,
    private readonly settings: Settings,
  ) {}

  /** The ways to sign in, besides the password, that are set up here. */
  @Public()
  @Get('auth/oauth/providers')
  async list(): Promise<ProviderDto[]> {
    return Promise.resolve(this.providers.list());
  }

  /** Sends the browser to a provider, to sign in there. */
  @Public()
  @RateLimit(PASSING_RULE)
  @ApiFoundResponse({ description: 'To the provider, or back to the sign-in page with `#error=`.' })
  @HttpCode(302)
  @Get('auth/oauth/:provider/login')
  async login(
    @Param('provider') provider: string,
    @Query() { return_to }: StartLoginDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(reply, this.settings, await this.signIn.start(provider, return_to));
  }

  /** Takes the browser back from a provider and on to the app, with a one-time code or the reason for none. */
  @Public()
  @RateLimit(PASSING_RULE)
  @ApiFoundResponse({ description: 'To the app, with `#code=` or `#error=`.' })
  @HttpCode(302)
  @Get('auth/oauth/:provider/callback')
  async callback(
    @Param('provider') provider: string,
    // Providers add what they like, and it is to be ignored (RFC 6749 §4.1.2).
    @Query() _query: Readonly<Record<string, unknown>>,
    @Req() request: FastifyRequest,
    @FromWhere() origin: Origin,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const back = { provider, origin, query: queryOf(request), flow_cookie: socialCookieOf(request, 'flow') };
    send(reply, this.settings, await this.signIn.finish(back), 'flow');
  }

  /** Trades the one-time code for a session of this browser, which the code is bound to. */
  @Public()
  @RateLimit(PASSING_RULE)
  @AlsoFails('unauthorized')
  @HttpCode(200)
  @Post('auth/oauth/exchange')
  async exchange(
    @Body() body: ExchangeDto,
    @Req() request: FastifyRequest,
    @FromWhere() origin: Origin,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AccessTokenDto> {
    const browser = socialCookieOf(request, 'browser');
    return admitted(reply, this.settings, await this.signIn.exchange(body, browser, origin));
  }

  /** Says where to go to connect an account elsewhere to the one that is signed in. */
  @AlsoFails('service_unavailable')
  @HttpCode(200)
  @Post('auth/oauth/link/:provider')
  async link(
    @Param('provider') provider: string,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LinkStartedDto> {
    return startLink(reply, this.settings, await this.signIn.startLink(provider, principal));
  }

  /** Disconnects an account elsewhere; the last way to sign in cannot be. */
  @HttpCode(204)
  @Post('auth/oauth/disconnect')
  async disconnect(
    @Me() me: UserId,
    @Body() { provider }: DisconnectDto,
    @FromWhere() origin: Origin,
  ): Promise<void> {
    await this.identities.disconnect(me, provider, origin);
  }

  /** The accounts elsewhere that the member signs in with. */
  @Get('me/identities')
  async identitiesOf(@Me() me: UserId): Promise<IdentityDto[]> {
    return this.identities.list(me);
  }
}
