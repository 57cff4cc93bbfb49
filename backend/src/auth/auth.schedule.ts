import { Injectable } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { Clock } from '../platform/clock';
import { TaskQueue } from '../platform/queue';
import { removeExpiredSessions } from './auth.tasks';
import { requeueNotices } from './mails/mails.tasks';

@Injectable()
export class AuthSchedule {
  constructor(
    private readonly queue: TaskQueue,
    private readonly clock: Clock,
  ) {}

  @Cron('17 * * * *', { name: removeExpiredSessions.name })
  async tick(): Promise<void> {
    const hour = this.clock.timestamp().slice(0, 13);
    await this.queue.enqueue(removeExpiredSessions, { hour });
    await this.queue.enqueue(requeueNotices, { hour });
  }
}
