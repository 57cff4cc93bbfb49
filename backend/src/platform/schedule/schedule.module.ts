import { type DynamicModule, Module } from '@nestjs/common';
import { ScheduleModule as NestScheduleModule } from '@nestjs/schedule';
import type { Settings } from '../config';

/**
 * Makes the `@Cron` methods of all features tick in this process. A tick only enqueues a task under an id made of
 * the date or hour, so that any number of processes may tick and the work is still done once.
 */
@Module({})
export class ScheduleModule {
  static with(settings: Settings): DynamicModule {
    return {
      module: ScheduleModule,
      imports: settings.enable_scheduler && settings.app_role !== 'api' ? [NestScheduleModule.forRoot()] : [],
    };
  }
}
