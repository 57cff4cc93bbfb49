import { Controller, Delete, Get, HttpCode } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { SessionDto } from '#contracts/account.dto';
import type { UserId } from '../platform/database';
import { CurrentPrincipal, IdParam, Me, type Principal } from '../platform/http';
import { SessionsService } from './sessions.service';

@ApiTags('Auth and account')
@Controller('me/sessions')
export class SessionsController {
  constructor(private readonly sessions: SessionsService) {}

  /** Where the account is signed in; the session that asks comes first. */
  @Get()
  async list(@CurrentPrincipal() principal: Principal): Promise<SessionDto[]> {
    return this.sessions.list(principal);
  }

  /** Signs a device out; its tokens stop working at once. */
  @HttpCode(204)
  @Delete(':id')
  async remove(@Me() me: UserId, @IdParam() id: string): Promise<void> {
    await this.sessions.remove(me, id);
  }
}
