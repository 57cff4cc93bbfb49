import { Module } from '@nestjs/common';
import { ProfileModule } from '../profile';
import { JobIntake } from './job-intake';
import { JobReader } from './job-reader';
import { JobRefresh } from './job-refresh';
import { JobScores } from './job-scores';
import { JobsExport } from './jobs-export';
import { JobsController } from './jobs.controller';
import { JobsService } from './jobs.service';
import { PostingReader } from './posting-reader';

@Module({
  imports: [ProfileModule],
  controllers: [JobsController],
  providers: [JobsService, JobReader, JobIntake, JobScores, JobsExport, PostingReader, JobRefresh],
  exports: [JobsService, JobReader, JobIntake, JobsExport],
})
export class JobsModule {}
