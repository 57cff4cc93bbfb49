import { Module } from '@nestjs/common';
import { JobsModule } from '../jobs';
import { ProfileModule } from '../profile';
import { FeedbackController } from './feedback.controller';
import { FeedbackService } from './feedback.service';
import { FeedbackSummaryService } from './feedback-summary.service';

@Module({
  imports: [ProfileModule, JobsModule],
  controllers: [FeedbackController],
  providers: [FeedbackService, FeedbackSummaryService],
})
export class FeedbackModule {}
