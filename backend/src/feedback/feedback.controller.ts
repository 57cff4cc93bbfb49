import { Body, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CreateFeedbackDto, FeedbackDto, FeedbackSummaryDto } from '#contracts/feedback.dto';
import type { UserId } from '../platform/database';
import { Me } from '../platform/http';
import { FeedbackService } from './feedback.service';
import { FeedbackSummaryService } from './feedback-summary.service';

@ApiTags('Feedback')
@Controller('feedback')
export class FeedbackController {
  constructor(
    private readonly feedback: FeedbackService,
    private readonly summaries: FeedbackSummaryService,
  ) {}

  /** Rates something; the last rating of the same thing counts. */
  @Post()
  async give(@Me() me: UserId, @Body() body: CreateFeedbackDto): Promise<FeedbackDto> {
    return this.feedback.give(me, body);
  }

  /** What the member said, today's weights beside the default ones, and what the ratings changed. */
  @Get('summary')
  async summary(@Me() me: UserId): Promise<FeedbackSummaryDto> {
    return this.summaries.of(me);
  }

  /** Forgets what was learned: back to the default weights. */
  @HttpCode(204)
  @Delete('weights')
  async forget(@Me() me: UserId): Promise<void> {
    await this.feedback.forget(me);
  }
}
