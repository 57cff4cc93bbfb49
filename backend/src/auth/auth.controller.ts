import { Body, Controller, Get, HttpCode, Post, Put, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AccessTokenDto, ChangePasswordDto, LoginDto, RegisterDto, UserDto } from '#contracts/auth.dto';
import { Settings } from '../platform/config';
import type { UserId } from '../platform/database';
import { AlsoFails, CurrentPrincipal, Me, type Principal, Public, RateLimit } from '../platform/http';
import { ADDRESS_RULE } from './auth.limits';
import { AuthService } from './auth.service';
import { clearRefreshCookie, refreshTokenOf, setRefreshCookie } from './refresh-cookie';
import { type Admission, type Device, SessionsService } from './sessions.service';
import { toUserDto } from './users.service';

@ApiTags('Auth and account')
@Controller()
export class AuthController {
  constructor(
    private readonly auth: AuthService,
    private readonly sessions: SessionsService,
    private readonly settings: Settings,
  ) {}

  /** Makes an account and signs it in. */
  @Public()
  @RateLimit(ADDRESS_RULE)
  @Post('auth/register')
  async register(
    @Body() body: RegisterDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AccessTokenDto> {
    return this.#admitted(reply, await this.auth.register(body, deviceOf(request)));
  }

  /** Signs in by user name or e-mail address. */
  @Public()
  @RateLimit(ADDRESS_RULE)
  @AlsoFails('unauthorized')
  @HttpCode(200)
  @Post('auth/login')
  async login(
    @Body() body: LoginDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AccessTokenDto> {
    return this.#admitted(reply, await this.auth.logIn(body, deviceOf(request)));
  }

  /** A new access token for the browser's refresh cookie. */
  @Public()
  @AlsoFails('unauthorized', 'forbidden')
  @HttpCode(200)
  @Post('auth/refresh')
  async refresh(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AccessTokenDto> {
    return this.#admitted(reply, await this.sessions.refresh(refreshTokenOf(request, this.settings)));
  }

  /** Ends this session; its tokens stop working at once. */
  @HttpCode(204)
  @Post('auth/logout')
  async logout(
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    clearRefreshCookie(reply);
    await this.sessions.end(principal);
  }

  /** Ends every session of the account. */
  @HttpCode(204)
  @Post('auth/logout-all')
  async logoutAll(@Me() me: UserId, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    clearRefreshCookie(reply);
    await this.sessions.endAll(me);
  }

  /** Changes the password and ends all other sessions. */
  @HttpCode(204)
  @Put('auth/password')
  async changePassword(
    @CurrentPrincipal() principal: Principal,
    @Body() body: ChangePasswordDto,
  ): Promise<void> {
    await this.auth.changePassword(principal, body);
  }

  /** The signed-in account. */
  @Get('me')
  async me(@Me() me: UserId): Promise<UserDto> {
    return this.auth.me(me);
  }

  #admitted(
    reply: FastifyReply,
    { user, access_token, expires_in, refresh_token }: Admission,
  ): AccessTokenDto {
    if (refresh_token) setRefreshCookie(reply, this.settings, refresh_token);
    void reply.header('Cache-Control', 'no-store');
    return { access_token, token_type: 'bearer', expires_in, user: toUserDto(user) };
  }
}

const deviceOf = (request: FastifyRequest): Device => ({
  user_agent: request.headers['user-agent']?.slice(0, 300) ?? null,
  address: request.ip.slice(0, 64),
});
