import { Module } from '@nestjs/common';
import { JobsModule } from '../jobs';
import { ProfileModule } from '../profile';
import { ApplicationReader } from './application-reader';
import { ApplicationsController } from './applications.controller';
import { ApplicationsService } from './applications.service';
import { CalendarController } from './calendar.controller';
import { CalendarService } from './calendar.service';

@Module({
  imports: [ProfileModule, JobsModule],
  controllers: [ApplicationsController, CalendarController],
  providers: [ApplicationsService, ApplicationReader, CalendarService],
  exports: [ApplicationsService, ApplicationReader],
})
export class ApplicationsModule {}
