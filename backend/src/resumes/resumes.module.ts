import { Module } from '@nestjs/common';
import { AuthModule } from '../auth';
import { ProfileModule } from '../profile';
import { ProfileExportController } from './profile-export.controller';
import { ResumeParsing } from './resume-parsing';
import { ResumeReader } from './resume-reader';
import { ResumesController } from './resumes.controller';
import { ResumesSchedule } from './resumes.schedule';
import { ResumesService } from './resumes.service';

@Module({
  imports: [AuthModule, ProfileModule],
  controllers: [ResumesController, ProfileExportController],
  providers: [ResumesService, ResumeParsing, ResumeReader, ResumesSchedule],
  exports: [ResumesService],
})
export class ResumesModule {}
