import { Injectable } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { Clock } from '../clock';
import { TaskQueue } from '../queue';
import { removeStrayFiles } from './storage.tasks';

@Injectable()
export class StorageSchedule {
  constructor(
    private readonly queue: TaskQueue,
    private readonly clock: Clock,
  ) {}

  @Cron('40 3 * * *', { name: removeStrayFiles.name })
  async tick(): Promise<void> {
    await this.queue.enqueue(removeStrayFiles, { day: this.clock.timestamp().slice(0, 10) });
  }
}
