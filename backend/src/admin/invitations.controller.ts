import { Body, Controller, Delete, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CreateInvitationDto, InvitationDto, InvitationsQuery } from '#contracts/admin.dto';
import { InvitationsService } from '../auth';
import type { UserId } from '../platform/database';
import { AlsoFails, FromWhere, IdParam, Me, type Origin, type Page, Paged, Roles } from '../platform/http';

@ApiTags('Admin')
@Roles('admin')
@Controller('admin/invitations')
export class InvitationsController {
  constructor(private readonly invitations: InvitationsService) {}

  /** Who was invited, newest first. */
  @Paged(InvitationDto)
  @Get()
  async list(@Query() query: InvitationsQuery): Promise<Page<InvitationDto>> {
    return this.invitations.list(query);
  }

  /** Mails somebody a link that makes an account with a role. An address that has an account answers 409. */
  @Post()
  async add(
    @Me() me: UserId,
    @FromWhere() origin: Origin,
    @Body() body: CreateInvitationDto,
  ): Promise<InvitationDto> {
    return this.invitations.add({ me, origin }, body);
  }

  /** Mails a new link, which works for another seven days; the one before stops working. */
  @AlsoFails('conflict')
  @HttpCode(202)
  @Post(':id/resend')
  async resend(@Me() me: UserId, @FromWhere() origin: Origin, @IdParam() id: string): Promise<InvitationDto> {
    return this.invitations.resend({ me, origin }, id);
  }

  /** Takes an invitation back; its link stops working. */
  @AlsoFails('conflict')
  @HttpCode(204)
  @Delete(':id')
  async remove(@Me() me: UserId, @FromWhere() origin: Origin, @IdParam() id: string): Promise<void> {
    await this.invitations.remove({ me, origin }, id);
  }
}
