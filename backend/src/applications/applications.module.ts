import { Module } from '@nestjs/common';
import { AuthModule } from '../auth';
import { JobsModule } from '../jobs';
import { ProfileModule } from '../profile';
import { ApplicationIntake } from './application-intake';
import { ApplicationReader } from './application-reader';
import { ApplicationsController } from './applications.controller';
import { ApplicationsService } from './applications.service';
import { CalendarController } from './calendar.controller';
import { CalendarService } from './calendar.service';

@Module({
  imports: [AuthModule, ProfileModule, JobsModule],
  controllers: [ApplicationsController, CalendarController],
  providers: [ApplicationsService, ApplicationReader, ApplicationIntake, CalendarService],
  exports: [ApplicationsService, ApplicationReader, ApplicationIntake],
})
export class ApplicationsModule {}
