import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock';
import { Settings } from '../config';
import { Log } from '../logging';
import { defineTask, HandlesTask } from '../queue';
import { removeKeptMails } from './catch-all';
import { Deliveries } from './deliveries';

/** Within DATA_DIR. */
export const MAIL_FOLDER = 'mails';

const KEPT_DAYS = 30;

/** Removes what is left of old mails; `day` makes the ticks of all processes one task. */
export const removeOldMails = defineTask<{ day: string }>('mails.remove-old', { dedupe: ({ day }) => day });

@Injectable()
export class MailTasks {
  constructor(
    private readonly deliveries: Deliveries,
    private readonly settings: Settings,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  @HandlesTask(removeOldMails)
  async removeOld(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - KEPT_DAYS * 24 * 3_600_000);
    // Also with a mail server: there may have been a time without one.
    const files = await removeKeptMails(join(this.settings.data_dir, MAIL_FOLDER), before);
    this.log.info({ removed: await this.deliveries.removeBefore(before), files }, 'old mails removed');
  }
}
