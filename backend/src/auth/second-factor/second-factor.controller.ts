import { Body, Controller, Delete, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  RecoveryCodesDto,
  SecondFactorCodeDto,
  SecondFactorSetupDto,
  StartSecondFactorDto,
  StopSecondFactorDto,
} from '#contracts/account.dto';
import type { UserId } from '../../platform/database';
import { CurrentPrincipal, FromWhere, Me, type Origin, type Principal } from '../../platform/http';
import { SecondFactorService } from './second-factor.service';

@ApiTags('Auth and account')
@Controller('me/second-factor')
export class SecondFactorController {
  constructor(private readonly factor: SecondFactorService) {}

  /** Begins to set up an authenticator app. Nothing changes before its first code is confirmed. */
  @HttpCode(200)
  @Post()
  async start(
    @CurrentPrincipal() principal: Principal,
    @Body() body: StartSecondFactorDto,
  ): Promise<SecondFactorSetupDto> {
    return this.factor.start(principal, body.current_password);
  }

  /** From now on a code is asked for at log-in; answers the recovery codes, this once. */
  @HttpCode(200)
  @Post('confirm')
  async confirm(
    @Me() me: UserId,
    @Body() body: SecondFactorCodeDto,
    @FromWhere() origin: Origin,
  ): Promise<RecoveryCodesDto> {
    return this.factor.confirm(me, body.code, origin);
  }

  /** Takes the authenticator app away, by the password or a code. */
  @HttpCode(204)
  @Delete()
  async stop(
    @CurrentPrincipal() principal: Principal,
    @Body() body: StopSecondFactorDto,
    @FromWhere() origin: Origin,
  ): Promise<void> {
    await this.factor.stop(principal, body, origin);
  }

  /** New recovery codes, shown this once; those that were left stop working. */
  @HttpCode(200)
  @Post('recovery-codes')
  async renewRecovery(
    @Me() me: UserId,
    @Body() body: SecondFactorCodeDto,
    @FromWhere() origin: Origin,
  ): Promise<RecoveryCodesDto> {
    return this.factor.renewRecovery(me, body.code, origin);
  }
}
