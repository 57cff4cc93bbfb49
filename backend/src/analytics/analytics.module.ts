import { Module } from '@nestjs/common';
import { ApplicationsModule } from '../applications';
import { JobsModule } from '../jobs';
import { AnalyticsController } from './analytics.controller';
import { AnalyticsService } from './analytics.service';

@Module({
  imports: [JobsModule, ApplicationsModule],
  controllers: [AnalyticsController],
  providers: [AnalyticsService],
})
export class AnalyticsModule {}
