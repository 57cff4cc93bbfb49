import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RecommendationDto, RecommendationQuery } from '#contracts/recommendation.dto';
import type { UserId } from '../platform/database';
import { Me } from '../platform/http';
import { RecommendationsService } from './recommendations.service';

@ApiTags('Recommendations')
@Controller('recommendations')
export class RecommendationsController {
  constructor(private readonly recommendations: RecommendationsService) {}

  /** The jobs most worth a look, each with its match explained. */
  @Get()
  async mine(@Me() me: UserId, @Query() query: RecommendationQuery): Promise<RecommendationDto[]> {
    return this.recommendations.mine(me, query);
  }
}
