import { Module } from '@nestjs/common';
import { ApplicationsModule } from '../applications';
import { JobsModule } from '../jobs';
import { JobImportController } from './job-import.controller';
import { JobImportService } from './job-import.service';

@Module({
  imports: [JobsModule, ApplicationsModule],
  controllers: [JobImportController],
  providers: [JobImportService],
})
export class JobImportModule {}
