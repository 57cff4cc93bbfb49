import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AcceptInvitationDto, InvitationLookDto, InvitationTokenDto } from '#contracts/admin.dto';
import { AccessTokenDto } from '#contracts/auth.dto';
import { Settings } from '../../platform/config';
import { FromWhere, type Origin, Public, RateLimit } from '../../platform/http';
import { admitted } from '../admitted';
import { ADDRESS_RULE } from '../auth.limits';
import { InvitationAcceptance } from './invitation-acceptance';

@ApiTags('Auth and account')
@Controller('auth/invitation')
export class AcceptanceController {
  constructor(
    private readonly acceptance: InvitationAcceptance,
    private readonly settings: Settings,
  ) {}

  /** Whom the link of an invitation invites to what. Looking does not use it up. */
  @Public()
  @RateLimit(ADDRESS_RULE)
  @HttpCode(200)
  @Post('look')
  async look(@Body() { token }: InvitationTokenDto): Promise<InvitationLookDto> {
    return this.acceptance.look(token);
  }

  /** Makes the account that the link invites to, and signs it in. */
  @Public()
  @RateLimit(ADDRESS_RULE)
  @Post('accept')
  async accept(
    @Body() body: AcceptInvitationDto,
    @FromWhere() origin: Origin,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AccessTokenDto> {
    return admitted(reply, this.settings, await this.acceptance.accept(body, origin));
  }
}
