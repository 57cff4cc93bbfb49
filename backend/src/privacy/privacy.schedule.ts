import { Injectable } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { Clock } from '../platform/clock';
import { TaskQueue } from '../platform/queue';
import { endRetention, requeuePrivacy } from './privacy.tasks';

@Injectable()
export class PrivacySchedule {
  constructor(
    private readonly queue: TaskQueue,
    private readonly clock: Clock,
  ) {}

  @Cron('* * * * *', { name: requeuePrivacy.name })
  async everyMinute(): Promise<void> {
    await this.queue.enqueue(requeuePrivacy, { minute: this.clock.timestamp().slice(0, 16) });
  }

  @Cron('37 2 * * *', { name: endRetention.name })
  async everyNight(): Promise<void> {
    await this.queue.enqueue(endRetention, { day: this.clock.timestamp().slice(0, 10) });
  }
}
