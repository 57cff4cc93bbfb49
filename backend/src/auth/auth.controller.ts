import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AccessTokenDto, LoginDto, RegisterDto, UserDto } from '#contracts/auth.dto';
import { Settings } from '../platform/config';
import type { UserId } from '../platform/database';
import {
  AlsoFails,
  CurrentPrincipal,
  FromWhere,
  Me,
  type Origin,
  type Principal,
  Public,
  RateLimit,
} from '../platform/http';
import { admitted } from './admitted';
import { ADDRESS_RULE } from './auth.limits';
import { AuthService } from './auth.service';
import { clearRefreshCookie, refreshTokenOf } from './refresh-cookie';
import { SessionsService } from './sessions.service';

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
    @FromWhere() origin: Origin,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AccessTokenDto> {
    return admitted(reply, this.settings, await this.auth.register(body, origin));
  }

  /** Signs in by user name or e-mail address, and a code where `second_factor_required` asks for one. */
  @Public()
  @RateLimit(ADDRESS_RULE)
  @AlsoFails('unauthorized', 'forbidden')
  @HttpCode(200)
  @Post('auth/login')
  async login(
    @Body() body: LoginDto,
    @FromWhere() origin: Origin,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AccessTokenDto> {
    return admitted(reply, this.settings, await this.auth.logIn(body, origin));
  }

  /** A new access token for the browser's refresh cookie. */
  @Public()
  @AlsoFails('unauthorized', 'forbidden')
  @HttpCode(200)
  @Post('auth/refresh')
  async refresh(
    @Req() request: FastifyRequest,
    @FromWhere() origin: Origin,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AccessTokenDto> {
    const token = refreshTokenOf(request, this.settings);
    return admitted(reply, this.settings, await this.sessions.refresh(token, origin));
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

  /** The signed-in account. */
  @Get('me')
  async me(@Me() me: UserId): Promise<UserDto> {
    return this.auth.me(me);
  }
}
