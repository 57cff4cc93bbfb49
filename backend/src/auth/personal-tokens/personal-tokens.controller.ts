import { Body, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AddTokenDto, NewTokenDto, PersonalTokenDto } from '#contracts/account.dto';
import type { UserId } from '../../platform/database';
import { FromWhere, IdParam, Me, type Origin } from '../../platform/http';
import { PersonalTokensService } from './personal-tokens.service';

@ApiTags('Auth and account')
@Controller('me/tokens')
export class PersonalTokensController {
  constructor(private readonly tokens: PersonalTokensService) {}

  /** The personal access tokens, without their secrets. */
  @Get()
  async list(@Me() me: UserId): Promise<PersonalTokenDto[]> {
    return this.tokens.list(me);
  }

  /** Makes a token for the clipper or a script; it is shown this once. */
  @Post()
  async add(@Me() me: UserId, @Body() body: AddTokenDto, @FromWhere() origin: Origin): Promise<NewTokenDto> {
    return this.tokens.add(me, body, origin);
  }

  /** Ends a token at once. */
  @HttpCode(204)
  @Delete(':id')
  async remove(@Me() me: UserId, @IdParam() id: string, @FromWhere() origin: Origin): Promise<void> {
    await this.tokens.remove(me, id, origin);
  }
}
