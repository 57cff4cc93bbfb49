import { Injectable } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { Clock } from '../clock';
import { TaskQueue } from '../queue';
import { removeOldMails } from './mail.tasks';

@Injectable()
export class MailSchedule {
  constructor(
    private readonly queue: TaskQueue,
    private readonly clock: Clock,
  ) {}

  @Cron('41 3 * * *', { name: removeOldMails.name })
  async tick(): Promise<void> {
    await this.queue.enqueue(removeOldMails, { day: this.clock.timestamp().slice(0, 10) });
  }
}
