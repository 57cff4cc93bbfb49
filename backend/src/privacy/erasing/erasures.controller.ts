import { Body, Controller, Delete, Get, HttpCode, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DeleteAccountDto, ErasureDto, ErasureProgressDto } from '#contracts/privacy.dto';
import {
  CurrentPrincipal,
  FromWhere,
  type Origin,
  type Principal,
  Public,
  RateLimit,
} from '../../platform/http';
import { PROGRESS_RULE } from '../privacy.limits';
import { Erasures } from './erasures';

@ApiTags('Privacy')
@Controller()
export class ErasuresController {
  constructor(private readonly erasures: Erasures) {}

  /** Closes the account at once and erases everything that belongs to it. It cannot be undone. */
  @HttpCode(202)
  @Delete('me')
  async ask(
    @CurrentPrincipal() principal: Principal,
    @Body() body: DeleteAccountDto,
    @FromWhere() origin: Origin,
  ): Promise<ErasureDto> {
    return this.erasures.ask(principal, body, origin);
  }

  /** How far the erasure is; for who holds the token that its beginning was answered with. */
  @Public()
  @RateLimit(PROGRESS_RULE)
  @Get('privacy/erasures/:token')
  async progress(@Param('token') token: string): Promise<ErasureProgressDto> {
    return this.erasures.progress(token);
  }
}
