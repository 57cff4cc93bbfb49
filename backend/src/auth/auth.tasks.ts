import { Injectable } from '@nestjs/common';
import { Log } from '../platform/logging';
import { defineTask, HandlesTask } from '../platform/queue';
import { KnownDevices } from './devices/known-devices';
import { OneTimeTokens } from './one-time/one-time-tokens';
import { SessionsService } from './sessions.service';

/** Removes sessions, links and known devices that ended by themselves; `hour` makes the ticks of all processes one task. */
export const removeExpiredSessions = defineTask<{ hour: string }>('sessions.remove-expired', {
  dedupe: ({ hour }) => hour,
});

@Injectable()
export class AuthTasks {
  constructor(
    private readonly sessions: SessionsService,
    private readonly links: OneTimeTokens,
    private readonly devices: KnownDevices,
    private readonly log: Log,
  ) {}

  @HandlesTask(removeExpiredSessions)
  async removeExpired(): Promise<void> {
    const sessions = await this.sessions.removeExpired();
    const links = await this.links.removeExpired();
    const devices = await this.devices.removeOld();
    this.log.info({ sessions, links, devices }, 'expired sessions, links and devices removed');
  }
}
