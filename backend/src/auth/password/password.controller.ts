import { Body, Controller, HttpCode, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ForgotPasswordDto, ResetPasswordDto } from '#contracts/account.dto';
import { ChangePasswordDto } from '#contracts/auth.dto';
import {
  CurrentPrincipal,
  FromWhere,
  type Origin,
  type Principal,
  Public,
  RateLimit,
} from '../../platform/http';
import { ADDRESS_RULE } from '../auth.limits';
import { PasswordService } from './password.service';

@ApiTags('Auth and account')
@Controller('auth/password')
export class PasswordController {
  constructor(private readonly password: PasswordService) {}

  /** Changes the password and ends all other sessions. An account without one gets its first. */
  @HttpCode(204)
  @Put()
  async change(
    @CurrentPrincipal() principal: Principal,
    @Body() body: ChangePasswordDto,
    @FromWhere() origin: Origin,
  ): Promise<void> {
    await this.password.change(principal, body, origin);
  }

  /** Mails a link that sets a new password, if there is such an account; the answer is the same if there is none. */
  @Public()
  @RateLimit(ADDRESS_RULE)
  @HttpCode(202)
  @Post('forgot')
  async forgot(@Body() body: ForgotPasswordDto): Promise<void> {
    await this.password.forgot(body.email);
  }

  /** Sets a new password by the link that was mailed, and ends all sessions and personal tokens. */
  @Public()
  @RateLimit(ADDRESS_RULE)
  @HttpCode(204)
  @Post('reset')
  async reset(@Body() body: ResetPasswordDto, @FromWhere() origin: Origin): Promise<void> {
    await this.password.reset(body, origin);
  }
}
