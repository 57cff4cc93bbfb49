import { Readable } from 'node:stream';
import { Body, Controller, Delete, Get, HttpCode, Post, Put, Query, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { CreateJobDto, CreateJobQuery, JobDto, JobListQuery, UpdateJobDto } from '#contracts/job.dto';
import { MatchDto } from '#contracts/match.dto';
import { ParsedDescriptionDto, ParseDescriptionDto, RefreshedJobDto } from '#contracts/posting.dto';
import type { UserId } from '../platform/database';
import { IdParam, Me, type Page, Paged, RateLimit, TokenScope } from '../platform/http';
import { JobRefresh } from './job-refresh';
import { JobsExport } from './jobs-export';
import { JobsService } from './jobs.service';
import { PostingReader } from './posting-reader';
import { READING_RULE } from './jobs.limits';

@ApiTags('Jobs')
@Controller('jobs')
export class JobsController {
  constructor(
    private readonly jobs: JobsService,
    private readonly exporter: JobsExport,
    private readonly reader: PostingReader,
    private readonly refresher: JobRefresh,
  ) {}

  /** The jobs that the member tracks. */
  @Paged(JobDto)
  @Get()
  async list(@Me() me: UserId, @Query() query: JobListQuery): Promise<Page<JobDto>> {
    return this.jobs.list(me, query);
  }

  /** Tracks a job; a duplicate of one's own answers 409 with the id of the one that is there. */
  @TokenScope('jobs')
  @Post()
  async add(@Me() me: UserId, @Body() body: CreateJobDto, @Query() query: CreateJobQuery): Promise<JobDto> {
    return this.jobs.add(me, body, query.allow_duplicate);
  }

  /** Reads a posting, its text or the page at its address, into the fields of a job. Nothing is saved. */
  @TokenScope('jobs')
  @RateLimit(READING_RULE)
  @HttpCode(200)
  @Post('parse-description')
  async parse(@Me() me: UserId, @Body() body: ParseDescriptionDto): Promise<ParsedDescriptionDto> {
    return this.reader.read(me, body);
  }

  /** All jobs as CSV; cells that a spreadsheet would run as formulas are defused. */
  @ApiProduces('text/csv')
  @Get('export.csv')
  export(@Me() me: UserId): StreamableFile {
    return new StreamableFile(Readable.from(this.exporter.csv(me)), {
      type: 'text/csv; charset=utf-8',
      disposition: 'attachment; filename="jobs.csv"',
    });
  }

  /** One job. */
  @Get(':id')
  async get(@Me() me: UserId, @IdParam() id: string): Promise<JobDto> {
    return this.jobs.get(me, id);
  }

  /** Changes the given fields and leaves the others. */
  @TokenScope('jobs')
  @Put(':id')
  async change(@Me() me: UserId, @IdParam() id: string, @Body() body: UpdateJobDto): Promise<JobDto> {
    return this.jobs.change(me, id, body);
  }

  /** Stops tracking the job; its application goes too. */
  @HttpCode(204)
  @Delete(':id')
  async remove(@Me() me: UserId, @IdParam() id: string): Promise<void> {
    await this.jobs.remove(me, id);
  }

  /** Looks at the job's address again: whether it is still open, what it fills in, and what differs. */
  @RateLimit(READING_RULE)
  @HttpCode(200)
  @Post(':id/refresh')
  async refresh(@Me() me: UserId, @IdParam() id: string): Promise<RefreshedJobDto> {
    return this.refresher.refresh(me, id);
  }

  /** The score explained: what matched, what is missing, what would raise it. */
  @Get(':id/match')
  async match(@Me() me: UserId, @IdParam() id: string): Promise<MatchDto> {
    return this.jobs.match(me, id);
  }
}
