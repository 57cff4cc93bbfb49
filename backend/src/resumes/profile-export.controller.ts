import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { JsonResumeDto } from '#contracts/json-resume.dto';
import type { UserId } from '../platform/database';
import { Me } from '../platform/http';
import { ResumesService } from './resumes.service';

@ApiTags('Profile')
@Controller('profile')
export class ProfileExportController {
  constructor(private readonly resumes: ResumesService) {}

  /** The profile as a JSON Resume (jsonresume.org), which many other programs read. */
  @Get('json-resume')
  async jsonResume(@Me() me: UserId): Promise<JsonResumeDto> {
    return this.resumes.profileAsJsonResume(me);
  }
}
