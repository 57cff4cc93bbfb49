import { Body, Controller, Delete, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  ApplicationDto,
  ApplicationListQuery,
  CreateApplicationDto,
  CreateTimelineEventDto,
  TimelineEventDto,
  UpdateApplicationDto,
} from '#contracts/application.dto';
import type { UserId } from '../platform/database';
import { IdParam, Me, type Page, Paged, TokenScope } from '../platform/http';
import { ApplicationsService } from './applications.service';

@ApiTags('Applications')
@Controller('applications')
export class ApplicationsController {
  constructor(private readonly applications: ApplicationsService) {}

  /** The member's applications, each with its job, in the board's order. */
  @Paged(ApplicationDto)
  @Get()
  async list(@Me() me: UserId, @Query() query: ApplicationListQuery): Promise<Page<ApplicationDto>> {
    return this.applications.list(me, query);
  }

  /** Starts an application; a job has one, a second answers 409. */
  @TokenScope('jobs')
  @Post()
  async add(@Me() me: UserId, @Body() body: CreateApplicationDto): Promise<ApplicationDto> {
    return this.applications.add(me, body);
  }

  /** One application. */
  @Get(':id')
  async get(@Me() me: UserId, @IdParam() id: string): Promise<ApplicationDto> {
    return this.applications.get(me, id);
  }

  /** Changes the given fields; a move is recorded in the timeline. */
  @TokenScope('jobs')
  @Put(':id')
  async change(
    @Me() me: UserId,
    @IdParam() id: string,
    @Body() body: UpdateApplicationDto,
  ): Promise<ApplicationDto> {
    return this.applications.change(me, id, body);
  }

  /** Removes the application; the job stays. */
  @HttpCode(204)
  @Delete(':id')
  async remove(@Me() me: UserId, @IdParam() id: string): Promise<void> {
    await this.applications.remove(me, id);
  }

  /** What happened to it, newest first. */
  @Get(':id/timeline')
  async timeline(@Me() me: UserId, @IdParam() id: string): Promise<TimelineEventDto[]> {
    return this.applications.timeline(me, id);
  }

  /** Writes something into its timeline. */
  @TokenScope('jobs')
  @Post(':id/events')
  async note(
    @Me() me: UserId,
    @IdParam() id: string,
    @Body() body: CreateTimelineEventDto,
  ): Promise<TimelineEventDto> {
    return this.applications.note(me, id, body);
  }
}
