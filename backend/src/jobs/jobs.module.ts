import { Module } from '@nestjs/common';
import { ProfileModule } from '../profile';
import { JobReader } from './job-reader';
import { JobScores } from './job-scores';
import { JobsExport } from './jobs-export';
import { JobsController } from './jobs.controller';
import { JobsService } from './jobs.service';

@Module({
  imports: [ProfileModule],
  controllers: [JobsController],
  providers: [JobsService, JobReader, JobScores, JobsExport],
  exports: [JobsService, JobReader],
})
export class JobsModule {}
