import { Injectable } from '@nestjs/common';
import { Log } from '../platform/logging';
import { defineTask, HandlesTask } from '../platform/queue';
import { SessionsService } from './sessions.service';

/** Removes the sessions that ended by themselves; `hour` makes the ticks of all processes one task. */
export const removeExpiredSessions = defineTask<{ hour: string }>('sessions.remove-expired', {
  dedupe: ({ hour }) => hour,
});

@Injectable()
export class AuthTasks {
  constructor(
    private readonly sessions: SessionsService,
    private readonly log: Log,
  ) {}

  @HandlesTask(removeExpiredSessions)
  async removeExpired(): Promise<void> {
    this.log.info({ removed: await this.sessions.removeExpired() }, 'expired sessions removed');
  }
}
