import { Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { UnsubscribeDto, UnsubscribedDto } from '#contracts/mail.dto';
import { AlsoFails, Public } from '../http';
import { Refusals } from './refusals';

@ApiTags('Notifications')
@Public()
@Controller('notifications/unsubscribe')
export class UnsubscribeController {
  constructor(private readonly refusals: Refusals) {}

  /** Which mails a link is about, and whether they are refused. Changes nothing. */
  @AlsoFails('not_found')
  @Get()
  async show(@Query() { token }: UnsubscribeDto): Promise<UnsubscribedDto> {
    return this.refusals.show(token);
  }

  /** Sends no more of them; mail programs post the form of RFC 8058 here. */
  @AlsoFails('not_found')
  @HttpCode(200)
  @Post()
  async refuse(@Query() { token }: UnsubscribeDto): Promise<UnsubscribedDto> {
    return this.refusals.refuse(token);
  }
}
