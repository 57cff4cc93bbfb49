import { Injectable } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { Clock } from '../platform/clock';
import { TaskQueue } from '../platform/queue';
import { requeueResumes } from './resumes.tasks';

@Injectable()
export class ResumesSchedule {
  constructor(
    private readonly queue: TaskQueue,
    private readonly clock: Clock,
  ) {}

  @Cron('* * * * *', { name: requeueResumes.name })
  async tick(): Promise<void> {
    await this.queue.enqueue(requeueResumes, { minute: this.clock.timestamp().slice(0, 16) });
  }
}
