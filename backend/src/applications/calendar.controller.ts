import { Controller, Get, Header, HttpCode, Post, Query, Req } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { CalendarFeedDto, CalendarQuery } from '#contracts/application.dto';
import { Settings } from '../platform/config';
import type { UserId } from '../platform/database';
import { AlsoFails, Me, Public } from '../platform/http';
import { CalendarService } from './calendar.service';

@ApiTags('Applications')
@Controller()
export class CalendarController {
  constructor(
    private readonly calendar: CalendarService,
    private readonly settings: Settings,
  ) {}

  /** The address of the member's private calendar feed. */
  @Get('calendar')
  async address(@Me() me: UserId, @Req() request: FastifyRequest): Promise<CalendarFeedDto> {
    return this.#addressed(request, await this.calendar.token(me));
  }

  /** A new address; the old one stops working. */
  @HttpCode(200)
  @Post('calendar/reset')
  async reset(@Me() me: UserId, @Req() request: FastifyRequest): Promise<CalendarFeedDto> {
    return this.#addressed(request, await this.calendar.reset(me));
  }

  /** Interviews, follow-ups and deadlines as iCalendar (RFC 5545), for calendar programs. */
  @Public()
  @AlsoFails('not_found')
  @ApiProduces('text/calendar')
  @Header('Content-Type', 'text/calendar; charset=utf-8')
  @Get('calendar.ics')
  async feed(@Query() query: CalendarQuery): Promise<string> {
    return this.calendar.feed(query.token);
  }

  #addressed(request: FastifyRequest, token: string): CalendarFeedDto {
    const origin = this.settings.public_url ?? `${request.protocol}://${request.host}`;
    return { feed_url: `${origin}/api/v1/calendar.ics?token=${token}` };
  }
}
