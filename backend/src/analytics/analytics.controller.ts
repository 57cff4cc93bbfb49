import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AnalyticsSummaryDto } from '#contracts/analytics.dto';
import type { UserId } from '../platform/database';
import { Me } from '../platform/http';
import { AnalyticsService } from './analytics.service';

@ApiTags('Analytics')
@Controller('analytics')
export class AnalyticsController {
  constructor(private readonly analytics: AnalyticsService) {}

  /** The member's search in figures. */
  @Get('summary')
  async summary(@Me() me: UserId): Promise<AnalyticsSummaryDto> {
    return this.analytics.summary(me);
  }
}
