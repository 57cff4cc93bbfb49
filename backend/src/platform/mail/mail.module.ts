import { join } from 'node:path';
import { Global, Module } from '@nestjs/common';
import { Settings } from '../config';
import { Log } from '../logging';
import { CatchAll } from './catch-all';
import { Deliveries } from './deliveries';
import { MailServer } from './mail-server';
import { MailSchedule } from './mail.schedule';
import { MAIL_FOLDER, MailTasks } from './mail.tasks';
import { Mailer } from './mailer';
import { OneClickForm } from './one-click-form';
import { Refusals } from './refusals';
import { SmtpServer } from './smtp';
import { UnsubscribeController } from './unsubscribe.controller';

/** What takes the mails: the server of the settings, or files where none is set up. */
const SERVERS: Readonly<Record<'smtp' | 'none', (settings: Settings, log: Log) => MailServer>> = {
  smtp: (settings) => new SmtpServer(settings),
  none: ({ data_dir }, log) => new CatchAll(join(data_dir, MAIL_FOLDER), log),
};

@Global()
@Module({
  controllers: [UnsubscribeController],
  providers: [
    {
      provide: MailServer,
      inject: [Settings, Log],
      useFactory: (settings: Settings, log: Log) =>
        SERVERS[settings.smtp_host ? 'smtp' : 'none'](settings, log),
    },
    Deliveries,
    Refusals,
    Mailer,
    MailTasks,
    MailSchedule,
    OneClickForm,
  ],
  exports: [Mailer, MailServer],
})
export class MailModule {}
