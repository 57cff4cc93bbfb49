import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AdminUserDto, AdminUsersQuery, ChangeUserDto } from '#contracts/admin.dto';
import { AccountCare, UserDirectory } from '../auth';
import type { UserId } from '../platform/database';
import { AlsoFails, FromWhere, IdParam, Me, type Origin, type Page, Paged, Roles } from '../platform/http';

@ApiTags('Admin')
@Roles('admin')
@Controller('admin/users')
export class UsersController {
  constructor(
    private readonly directory: UserDirectory,
    private readonly care: AccountCare,
  ) {}

  /** Every account of the installation. */
  @Paged(AdminUserDto)
  @Get()
  async list(@Query() query: AdminUsersQuery): Promise<Page<AdminUserDto>> {
    return this.directory.list(query);
  }

  /** One account. */
  @Get(':id')
  async get(@IdParam() id: string): Promise<AdminUserDto> {
    return this.directory.get(id);
  }

  /**
   * Gives another role, disables or enables; it counts at once. The last admin stays one, and no admin takes away
   * the own rights.
   */
  @Put(':id')
  async change(
    @Me() me: UserId,
    @FromWhere() origin: Origin,
    @IdParam() id: string,
    @Body() body: ChangeUserDto,
  ): Promise<AdminUserDto> {
    await this.care.change({ me, origin }, id, body);
    return this.directory.get(id);
  }

  /** Signs somebody out everywhere. */
  @HttpCode(204)
  @Post(':id/sessions/end')
  async endSessions(@Me() me: UserId, @FromWhere() origin: Origin, @IdParam() id: string): Promise<void> {
    await this.care.endSessions({ me, origin }, id);
  }

  /** Mails somebody the link that sets a new password. */
  @AlsoFails('conflict')
  @HttpCode(202)
  @Post(':id/password-reset')
  async sendPasswordReset(
    @Me() me: UserId,
    @FromWhere() origin: Origin,
    @IdParam() id: string,
  ): Promise<void> {
    await this.care.sendPasswordReset({ me, origin }, id);
  }
}
