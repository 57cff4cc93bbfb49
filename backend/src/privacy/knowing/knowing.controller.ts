import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PageQuery } from '#contracts/page.dto';
import type { ConsentPurpose } from '#contracts/privacy';
import { AccessLogEntryDto, ConsentsDto, SetConsentDto } from '#contracts/privacy.dto';
import type { UserId } from '../../platform/database';
import { Me, type Page, Paged } from '../../platform/http';
import { AccessLog } from './access-log';
import { OwnConsents } from './own-consents';
import { PurposeParam } from './purpose-param';

@ApiTags('Privacy')
@Controller('me')
export class KnowingController {
  constructor(
    private readonly log: AccessLog,
    private readonly consents: OwnConsents,
  ) {}

  /** What others did with the account, or looked at, newest first. */
  @Paged(AccessLogEntryDto)
  @Get('access-log')
  async accessLog(@Me() me: UserId, @Query() query: PageQuery): Promise<Page<AccessLogEntryDto>> {
    return this.log.list(me, query);
  }

  /** What the member agreed to, today and before. */
  @Get('consents')
  async allConsents(@Me() me: UserId): Promise<ConsentsDto> {
    return this.consents.all(me);
  }

  /** Agrees to a purpose or withdraws from it, which works at once. */
  @Put('consents/:purpose')
  async setConsent(
    @Me() me: UserId,
    @PurposeParam() purpose: ConsentPurpose,
    @Body() body: SetConsentDto,
  ): Promise<ConsentsDto> {
    return this.consents.set(me, purpose, body.given);
  }
}
