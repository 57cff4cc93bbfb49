import { Body, Controller, Delete, Get, HttpCode, Post, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { JsonResumeDto } from '#contracts/json-resume.dto';
import { PageQuery } from '#contracts/page.dto';
import { ProfileDto } from '#contracts/profile.dto';
import { RESUME_MAX_BYTES } from '#contracts/resume';
import { ApplySuggestionsDto, ResumeDto, ResumeStatusDto, UploadedResumeDto } from '#contracts/resume.dto';
import type { UserId } from '../platform/database';
import {
  AlsoFails,
  attachment,
  IdParam,
  Me,
  type Page,
  Paged,
  RateLimit,
  readUpload,
  TakesFile,
} from '../platform/http';
import { UPLOAD_RULE } from './resumes.limits';
import { ResumesService } from './resumes.service';

@ApiTags('Resumes')
@Controller('resume')
export class ResumesController {
  constructor(private readonly resumes: ResumesService) {}

  /** Takes a resume (PDF, DOCX, DOC, ODT, RTF, text, Markdown, HTML or JSON Resume, at most 10 MB) and has it read. */
  @TakesFile()
  @AlsoFails('conflict', 'storage_full')
  @RateLimit(UPLOAD_RULE)
  @HttpCode(202)
  @Post('upload')
  async upload(@Me() me: UserId, @Req() request: FastifyRequest): Promise<UploadedResumeDto> {
    return this.resumes.upload(me, await readUpload(request, { max_bytes: RESUME_MAX_BYTES }));
  }

  /** The member's resumes, newest first. */
  @Paged(ResumeDto)
  @Get()
  async list(@Me() me: UserId, @Query() query: PageQuery): Promise<Page<ResumeDto>> {
    return this.resumes.list(me, query);
  }

  /** How far the reading is, what was read, and what it suggests for the profile. */
  @Get(':id/status')
  async status(@Me() me: UserId, @IdParam() id: string): Promise<ResumeStatusDto> {
    return this.resumes.status(me, id);
  }

  /** The file as it was uploaded. */
  @ApiProduces('application/octet-stream')
  @Get(':id/file')
  async file(@Me() me: UserId, @IdParam() id: string): Promise<StreamableFile> {
    const { file_name, bytes } = await this.resumes.file(me, id);
    return new StreamableFile(bytes, attachment(file_name));
  }

  /** Removes the file and what was read from it. The profile stays as it is. */
  @HttpCode(204)
  @Delete(':id')
  async remove(@Me() me: UserId, @IdParam() id: string): Promise<void> {
    await this.resumes.remove(me, id);
  }

  /** Changes the profile by the accepted suggestions and by nothing else. */
  @HttpCode(200)
  @Post(':id/apply')
  async apply(
    @Me() me: UserId,
    @IdParam() id: string,
    @Body() body: ApplySuggestionsDto,
  ): Promise<ProfileDto> {
    return this.resumes.apply(me, id, body);
  }

  /** What was read as a JSON Resume. */
  @AlsoFails('conflict')
  @Get(':id/json-resume')
  async jsonResume(@Me() me: UserId, @IdParam() id: string): Promise<JsonResumeDto> {
    return this.resumes.asJsonResume(me, id);
  }
}
