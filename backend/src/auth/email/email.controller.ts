import { Body, Controller, HttpCode, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ChangeEmailDto, LinkTokenDto } from '#contracts/account.dto';
import type { UserId } from '../../platform/database';
import {
  CurrentPrincipal,
  FromWhere,
  Me,
  type Origin,
  type Principal,
  Public,
  RateLimit,
} from '../../platform/http';
import { ADDRESS_RULE, MAIL_RULE } from '../auth.limits';
import { EmailService } from './email.service';

@ApiTags('Auth and account')
@Controller()
export class EmailController {
  constructor(private readonly email: EmailService) {}

  /** Uses the link that was mailed: verifies the address, or puts a new one in place of the old. */
  @Public()
  @RateLimit(ADDRESS_RULE)
  @HttpCode(204)
  @Post('auth/email/verify')
  async verify(@Body() body: LinkTokenDto, @FromWhere() origin: Origin): Promise<void> {
    await this.email.useLink(body.token, origin);
  }

  /** Sends the link that verifies the address again, unless it is verified. */
  @RateLimit(MAIL_RULE)
  @HttpCode(202)
  @Post('auth/email/resend')
  async resend(@Me() me: UserId): Promise<void> {
    await this.email.resend(me);
  }

  /** Asks for another address; it takes the old one's place once the link that is sent there was used. */
  @RateLimit(MAIL_RULE)
  @HttpCode(202)
  @Put('me/email')
  async change(@CurrentPrincipal() principal: Principal, @Body() body: ChangeEmailDto): Promise<void> {
    await this.email.askChange(principal, body);
  }
}
